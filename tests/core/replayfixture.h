#pragma once

#include "core/record/replay.h"
#include "tests/support/testrun.h"

#include <QTest>

namespace hilera::test {

inline constexpr Nanoseconds origin = 1'000'000;
inline constexpr Nanoseconds second = nanosecondsPerSecond;

inline Event made(EventType type, Nanoseconds time, TrackId track, TaskId task = noTask, int detail = 0)
{
    Event event;
    event.type = type;
    event.time = origin + time;
    event.track = track;
    event.task = task;
    event.detail = static_cast<std::uint8_t>(detail);
    return event;
}

inline RunPlan planOf(int count)
{
    RunPlan plan;
    plan.strategy = QStringLiteral("thread-pool");
    plan.count = count;
    plan.timeScale = 0.001;
    return plan;
}

// Two threads, two tasks of a second; the second batch overlaps the first one, and events were lost on the
// way.
inline std::shared_ptr<RunRecord> twoTasks()
{
    auto record = std::make_shared<RunRecord>(planOf(2), origin);
    const auto opened = [](Nanoseconds time, TrackId track, TrackKind kind) {
        return made(EventType::TrackOpened, time, track, noTrack, static_cast<int>(kind));
    };
    const auto waiting = static_cast<int>(State::Waiting);
    record->apply(
        {{opened(0, 0, TrackKind::Caller), opened(2, 1, TrackKind::Thread),
             made(EventType::TaskSubmitted, 10, 0, 0), made(EventType::TaskSubmitted, 20, 0, 1),
             made(EventType::TaskStarted, 30, 1, 0), made(EventType::StateEntered, 30, 1, 0, waiting)},
            {"first"}, 0});
    record->apply(
        {{opened(1, 2, TrackKind::Thread), made(EventType::TaskStarted, 25, 2, 1),
             made(EventType::StateEntered, 25, 2, 1, waiting), made(EventType::TaskEnded, second, 2, 1, 1)},
            {"second"}, 7});
    Event failed = made(EventType::TaskEnded, second + 5, 1, 0, static_cast<int>(Outcome::Failed));
    failed.value = 2; // the second text
    record->apply({{failed}, {}, 0});
    record->finish(origin + 2 * second, Usage{1, 2, 3, 4});
    return record;
}

inline void compareTracks(const Trace &actual, const Trace &expected)
{
    QCOMPARE(actual.tracks().size(), expected.tracks().size());
    for (const Track &track : expected.tracks()) {
        const Track &other = *actual.track(track.id);
        QCOMPARE(other.kind, track.kind);
        QCOMPARE(other.parent, track.parent);
        QCOMPARE(other.processId, track.processId);
        QCOMPARE(other.threadId, track.threadId);
        QCOMPARE(other.opened, track.opened);
        QCOMPARE(other.closed, track.closed);
        QCOMPARE(other.line, track.line);
        QCOMPARE(other.task, track.task);
        QVERIFY(other.open == track.open);
        QCOMPARE(other.slices.size(), track.slices.size());
        for (std::size_t i = 0; i < track.slices.size(); ++i)
            QVERIFY(other.slices.at(i) == track.slices.at(i));
        QCOMPARE(other.heartbeats, track.heartbeats);
    }
}

inline void compareTasks(const Trace &actual, const Trace &expected)
{
    QCOMPARE(actual.tasks().size(), expected.tasks().size());
    for (std::size_t i = 0; i < expected.tasks().size(); ++i) {
        const TaskRecord &task = expected.tasks()[i];
        const TaskRecord &other = actual.tasks()[i];
        QCOMPARE(other.submitted, task.submitted);
        QCOMPARE(other.started, task.started);
        QCOMPARE(other.ended, task.ended);
        QCOMPARE(other.outcome, task.outcome);
        QCOMPARE(other.worker, task.worker);
        QCOMPARE(other.taken, task.taken);
        QCOMPARE(actual.note(static_cast<TaskId>(i)), expected.note(static_cast<TaskId>(i)));
    }
}

inline void compare(const Trace &actual, const Trace &expected)
{
    compareTracks(actual, expected);
    compareTasks(actual, expected);
    QCOMPARE(actual.endedTasks(), expected.endedTasks());
    QCOMPARE(actual.eventCount(), expected.eventCount());
    QCOMPARE(actual.droppedEvents(), expected.droppedEvents());
    QCOMPARE(actual.lastEvent(), expected.lastEvent());
    QCOMPARE(actual.finished(), expected.finished());
    QCOMPARE(actual.inFlight().most(), expected.inFlight().most());
    QCOMPARE(actual.onCpu().total(), expected.onCpu().total());
}

// And what only the whole run knows: the numbers that tracks had.
inline void compareWhole(const Trace &actual, const Trace &expected)
{
    compare(actual, expected);
    for (const Track &track : expected.tracks())
        QCOMPARE(actual.track(track.id)->ordinal, track.ordinal);
}

inline bool waitForStart(const Replay &replay)
{
    return QTest::qWaitFor([&replay] { return !replay.isSeeking(); });
}

} // namespace hilera::test
