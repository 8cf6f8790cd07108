#pragma once

#include "tests/support/testrun.h"
#include "ui/timeline/view/timelineview.h"

#include <QTest>

#include <memory>

namespace hilera::test {

inline constexpr Nanoseconds second = nanosecondsPerSecond;

inline Event made(EventType type, Nanoseconds time, TrackId track, TaskId task = noTask, int detail = 0)
{
    Event event;
    event.type = type;
    event.time = time;
    event.track = track;
    event.task = task;
    event.detail = static_cast<std::uint8_t>(detail);
    return event;
}

// A process with two threads; each waits for two tasks of two seconds.
inline EventBatch pool()
{
    EventBatch batch;
    batch.events.push_back(made(EventType::TrackOpened, 0, 0, noTrack, static_cast<int>(TrackKind::Process)));
    for (TaskId task = 0; task < 4; ++task)
        batch.events.push_back(made(EventType::TaskSubmitted, 0, 1, task));
    for (TrackId track = 1; track <= 2; ++track)
        batch.events.push_back(
            made(EventType::TrackOpened, 0, track, 0, static_cast<int>(TrackKind::Thread)));
    for (TaskId task = 0; task < 4; ++task) {
        const TrackId track = 1 + task % 2;
        const Nanoseconds start = second / 10 + (task / 2) * 3 * second;
        batch.events.push_back(made(EventType::TaskStarted, start, track, task));
        batch.events.push_back(
            made(EventType::StateEntered, start, track, task, static_cast<int>(State::Waiting)));
        batch.events.push_back(made(EventType::TaskEnded, start + 2 * second, track, task, 1));
        batch.events.push_back(made(EventType::StateEntered, start + 2 * second, track, noTask, 0));
    }
    return batch;
}

// A timeline of that pool, in a window.
class TimelineFixture {
protected:
    void showPool()
    {
        m_trace = std::make_unique<Trace>(0, 4, 1);
        m_trace->apply(pool());
        m_trace->finish(6 * second);
        m_view = std::make_unique<TimelineView>();
        m_view->setTaskNames([](TaskId task) { return QStringLiteral("snooze %1").arg(task); });
        m_view->resize(1044, 400);
        m_view->setTrace(m_trace.get());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setFocus();
    }
    void close()
    {
        m_view.reset();
        m_trace.reset();
    }

    [[nodiscard]] const TimelineScene &scene() const { return m_view->controller().scene(); }
    [[nodiscard]] const TimeRange &range() const { return scene().range; }
    [[nodiscard]] TimeScale scale() const { return scene().scale(m_view->controller().geometry()); }
    [[nodiscard]] double xOf(Nanoseconds time) const { return scale().x(time); }
    [[nodiscard]] Nanoseconds timeAt(double x) const { return scale().time(x); }
    [[nodiscard]] int rowY(TrackId track) const
    {
        const int row = scene().rows.indexOf(track);
        return m_view->controller().geometry().rows.top() + scene().rows.top(row)
            + scene().rows.height(row) / 2 - scene().scroll;
    }

    std::unique_ptr<Trace> m_trace;
    std::unique_ptr<TimelineView> m_view;
};

} // namespace hilera::test
