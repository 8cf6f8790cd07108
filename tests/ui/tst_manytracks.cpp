#include "ui/timeline/view/timelineview.h"

#include <QTest>

using namespace hilera;

namespace {

constexpr TrackId caller = 1;
constexpr std::uint32_t tasks = 2 * SchedulePlaces::workersOfPiece + 1; // three pieces

Event made(EventType type, Nanoseconds time, TrackId track, TaskId task, int detail = 0)
{
    Event event;
    event.type = type;
    event.time = time;
    event.track = track;
    event.task = task;
    event.detail = static_cast<std::uint8_t>(detail);
    return event;
}

Event opened(TrackId track, TrackKind kind, TrackId parent)
{
    return made(EventType::TrackOpened, 0, track, parent, static_cast<int>(kind));
}

TrackId trackOf(TaskId task)
{
    return caller + 1 + task;
}

// A coroutine for each task, all of one thread.
EventBatch coroutines()
{
    EventBatch batch;
    batch.events = {opened(0, TrackKind::Gui, noTrack), opened(caller, TrackKind::Caller, noTrack)};
    for (TaskId task = 0; task < tasks; ++task) {
        batch.events.push_back(opened(trackOf(task), TrackKind::Coroutine, caller));
        batch.events.push_back(made(EventType::TaskStarted, task, trackOf(task), task));
    }
    return batch;
}

} // namespace

// What a run of very many tasks leaves for the window's thread to do comes in pieces, between which the
// window answers.
class TestManyTracks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }

    void init()
    {
        m_trace = std::make_unique<Trace>(0, tasks, 1);
        m_trace->apply(coroutines());
        const std::vector<Nanoseconds> durations(tasks, 1000);
        m_schedule = drawn(listSchedule(durations, tasks));
    }

    void placesTheIdealPieceByPiece()
    {
        TimelineController controller;
        controller.viewport().setGeometry(TimelineGeometry::forSize({1000, 400}, {}, 0));
        controller.setTrace(m_trace.get());
        const SchedulePlaces &places = controller.scene().places;
        controller.viewport().setSchedule(m_schedule);
        controller.viewport().update(tasks, true);
        QVERIFY(places.isUnderWay());
        QVERIFY(places.workers().empty());
        controller.viewport().update(tasks, true);
        QVERIFY(!places.isUnderWay());
        QVERIFY(isPlaced(places));
    }

    void placesAllOfARunThatIsOver()
    {
        m_trace->finish(tasks);
        TimelineView view;
        view.resize(1000, 400);
        view.setTrace(m_trace.get());
        view.setSchedule(m_schedule);
        QTRY_VERIFY(!view.controller().scene().places.isUnderWay());
        QVERIFY(isPlaced(view.controller().scene().places));
        view.setSchedule(nullptr);
        QVERIFY(view.controller().scene().places.workers().empty());
    }

    void givesEachARow()
    {
        TimelineRows rows;
        rows.rebuild(m_trace.get());
        QCOMPARE(rows.count(), static_cast<int>(tasks) + 3); // the window's, the queue and the caller
        QCOMPARE(rows.row(2).track, caller);
        QVERIFY(rows.row(2).hasChildren);
        for (int i = 3; i < rows.count(); ++i) {
            const TimelineRow &row = rows.row(i);
            const bool isRight = row.track == trackOf(static_cast<TaskId>(i - 3)) && row.depth == 1
                && row.kind == TimelineRow::Kind::Track && !row.hasChildren;
            QVERIFY2(isRight, qPrintable(QString::number(i)));
        }
        QCOMPARE(rows.totalHeight(), rows.totalHeight(rows.heights()));
        QVERIFY(rows.setCollapsed(caller, true));
        QVERIFY(!rows.setCollapsed(caller, true));
        rows.rebuild(m_trace.get());
        QCOMPARE(rows.count(), 3);
        QVERIFY(rows.row(2).collapsed);
    }

private:
    static bool isPlaced(const SchedulePlaces &places)
    {
        for (TaskId task = 0; task < tasks; ++task) {
            if (places.workers().at(trackOf(task)) != static_cast<int>(task))
                return false;
        }
        return places.workers().at(caller) < 0;
    }

    std::unique_ptr<Trace> m_trace;
    std::shared_ptr<const DrawnSchedule> m_schedule;
};

QTEST_MAIN(TestManyTracks)
#include "tst_manytracks.moc"
