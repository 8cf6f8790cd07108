#include "core/record/eventtext.h"
#include "core/record/replay.h"
#include "core/strategy/strategies.h"
#include "tests/support/testrun.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace hilera;

namespace {

constexpr Nanoseconds origin = 1'000'000;
constexpr Nanoseconds second = nanosecondsPerSecond;

Event made(EventType type, Nanoseconds time, TrackId track, TaskId task = noTask, int detail = 0)
{
    Event event;
    event.type = type;
    event.time = origin + time;
    event.track = track;
    event.task = task;
    event.detail = static_cast<std::uint8_t>(detail);
    return event;
}

RunPlan planOf(int count)
{
    RunPlan plan;
    plan.strategy = QStringLiteral("thread-pool");
    plan.count = count;
    plan.timeScale = 0.001;
    return plan;
}

// Two threads, two tasks of a second; the second batch overlaps the first one, and events were lost on the
// way.
std::shared_ptr<RunRecord> twoTasks()
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

void compareTracks(const Trace &actual, const Trace &expected)
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

void compareTasks(const Trace &actual, const Trace &expected)
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

void compare(const Trace &actual, const Trace &expected)
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
void compareWhole(const Trace &actual, const Trace &expected)
{
    compare(actual, expected);
    for (const Track &track : expected.tracks())
        QCOMPARE(actual.track(track.id)->ordinal, track.ordinal);
}

// What the events up to `time` make, as they came.
std::unique_ptr<Trace> traceUpTo(const RunRecord &record, Nanoseconds time)
{
    auto trace = std::make_unique<Trace>(record.trace().origin(), record.tasks().size(), processId());
    for (const EventBatch &batch : record.batches()) {
        EventBatch part{{}, batch.texts, 0};
        for (const Event &event : batch.events) {
            if (record.trace().sinceOrigin(event.time) <= time)
                part.events.push_back(event);
        }
        trace->apply(part);
    }
    return trace;
}

bool waitForStart(const Replay &replay)
{
    return QTest::qWaitFor([&replay] { return !replay.isSeeking(); });
}

// A coroutine for each task, in and out of its waits: six events a task.
std::shared_ptr<RunRecord> manyEvents(int tasks)
{
    auto record = std::make_shared<RunRecord>(planOf(tasks), origin);
    EventBatch batch;
    for (TrackId track = 0; track < 64; ++track)
        batch.events.push_back(
            made(EventType::TrackOpened, 0, track, noTrack, static_cast<int>(TrackKind::Thread)));
    for (TaskId task = 0; task < static_cast<TaskId>(tasks); ++task) {
        const Nanoseconds time = 1'000 * (task + 1);
        const TrackId track = task % 64;
        for (const auto &[type, after, detail] :
            {std::tuple(EventType::TaskSubmitted, 0, 0), std::tuple(EventType::TaskStarted, 100, 0),
                std::tuple(EventType::StateEntered, 100, 3), std::tuple(EventType::StateEntered, 200, 5),
                std::tuple(EventType::TaskEnded, 900, 1), std::tuple(EventType::StateEntered, 900, 0)})
            batch.events.push_back(made(type, time + after, track, task, detail));
        if (batch.events.size() > 8'000)
            record->apply(std::exchange(batch, {}));
    }
    record->apply(std::move(batch));
    record->finish(origin + 1'000 * (tasks + 2), {});
    return record;
}

} // namespace

class ReplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void startsWithNothing()
    {
        Replay replay(twoTasks());
        QSignalSpy started(&replay, &Replay::runStarted);
        QVERIFY(waitForStart(replay));
        QCOMPARE(started.count(), 1);
        QCOMPARE(replay.position(), Nanoseconds(0));
        QVERIFY(!replay.isPlaying());
        QVERIFY(replay.record()->isReplay());
        QCOMPARE(replay.record()->trace().endedTasks(), std::size_t(0));
        QVERIFY(!replay.record()->trace().finished());
        QCOMPARE(replay.record()->now(), origin);
    }

    void stepsThroughInstants()
    {
        Replay replay(twoTasks());
        QVERIFY(waitForStart(replay));
        const QStringList texts{QStringLiteral("Caller submits snooze 0"),
            QStringLiteral("Caller submits snooze 1"), QStringLiteral("Thread 2 starts snooze 1"),
            QStringLiteral("Thread 1 starts snooze 0"), QStringLiteral("Thread 2 ends snooze 1"),
            QStringLiteral("Thread 1 ends snooze 0: failed: second")};
        const QList<Nanoseconds> times{10, 20, 25, 30, second, second + 5};
        for (qsizetype i = 0; i < times.size(); ++i) {
            replay.stepForward();
            QCOMPARE(replay.position(), times[i]);
            QCOMPARE(eventsText(*replay.record(), replay.lastSeen()), texts[i]);
        }
        replay.stepForward(); // nothing more is seen: to the end
        QCOMPARE(replay.position(), 2 * second);
        for (qsizetype i = times.size() - 1; i >= 0; --i) {
            replay.stepBack();
            QVERIFY(waitForStart(replay));
            QCOMPARE(replay.position(), times[i]);
            QCOMPARE(eventsText(*replay.record(), replay.lastSeen()), texts[i]);
        }
        replay.stepBack();
        QCOMPARE(replay.position(), Nanoseconds(0));
    }

    void endsAsTheRun_data()
    {
        QTest::addColumn<QString>("strategy");
        for (const Strategy &strategy : strategies())
            QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
    }
    void endsAsTheRun()
    {
        QFETCH(QString, strategy);
        RunPlan plan = planOf(20);
        plan.strategy = strategy;
        const auto record = test::runPlan(plan);
        QVERIFY(record);
        Replay replay(record);
        QVERIFY(waitForStart(replay));
        QSignalSpy finished(&replay, &Replay::runFinished);
        replay.toEnd();
        QTRY_COMPARE(finished.count(), 1);
        compareWhole(replay.record()->trace(), record->trace());
        QCOMPARE(replay.record()->usage(), record->usage());
    }

    void isAtAnyTimeWhatTheEventsUntilThenMake()
    {
        RunPlan plan = planOf(30);
        plan.strategy = QStringLiteral("processes-with-threads");
        const auto record = test::runPlan(plan);
        QVERIFY(record);
        Replay replay(record);
        QVERIFY(waitForStart(replay));
        // Far on and back again.
        for (const int percent : {10, 70, 30, 99, 98, 1, 50, 0}) {
            const Nanoseconds time = replay.end() * percent / 100;
            replay.seek(time);
            QVERIFY(waitForStart(replay));
            QCOMPARE(replay.position(), time);
            compare(replay.record()->trace(), *traceUpTo(*record, time));
        }
    }

    void isTheSameForwardAndBack()
    {
        const auto record = test::runPlan(planOf(8));
        QVERIFY(record);
        Replay replay(record);
        QVERIFY(waitForStart(replay));
        std::vector<Nanoseconds> there;
        for (int i = 0; i < 15; ++i) {
            replay.stepForward();
            there.push_back(replay.position());
        }
        for (std::size_t i = there.size() - 1; i-- > 0;) {
            replay.stepBack();
            QVERIFY(waitForStart(replay));
            QCOMPARE(replay.position(), there[i]);
            compare(replay.record()->trace(), *traceUpTo(*record, there[i]));
        }
    }

    void playsAtItsSpeed_data()
    {
        QTest::addColumn<double>("speed");
        for (const double speed : {0.01, 0.1, 1.0})
            QTest::newRow(qPrintable(QString::number(speed))) << speed;
    }
    void playsAtItsSpeed()
    {
        QFETCH(double, speed);
        Replay replay(twoTasks());
        QVERIFY(waitForStart(replay));
        replay.setSpeed(speed);
        const Nanoseconds before = steadyNow();
        replay.play();
        QTest::qWait(400);
        replay.pause();
        const auto passed = static_cast<double>(steadyNow() - before);
        const double share = static_cast<double>(replay.position()) / (passed * speed);
        QVERIFY2(share > 0.85 && share <= 1.0, qPrintable(QString::number(share)));
        const Nanoseconds there = replay.position();
        QTest::qWait(50);
        QCOMPARE(replay.position(), there);
    }

    void playsToTheEndAndFromTheStartAgain()
    {
        Replay replay(twoTasks());
        QVERIFY(waitForStart(replay));
        QSignalSpy finished(&replay, &Replay::runFinished);
        QSignalSpy rewound(&replay, &Replay::runRewound);
        replay.setSpeed(100);
        replay.play();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!replay.isPlaying());
        QVERIFY(replay.record()->trace().finished());
        QCOMPARE(replay.position(), replay.end());
        replay.play();
        QCOMPARE(rewound.count(), 1);
        QVERIFY(replay.isPlaying());
        QTRY_COMPARE(finished.count(), 2);
        replay.setSpeed(1e9);
        QCOMPARE(replay.speed(), Replay::fastest);
    }

    void tellsOfEveryEventOnce()
    {
        const auto whole = twoTasks();
        Replay replay(whole);
        std::size_t events = 0;
        connect(&replay, &Replay::eventsRecorded, this, [&](const EventBatch &batch) {
            events += batch.events.size();
            QCOMPARE(replay.record()->trace().eventCount(), std::uint64_t(events));
        });
        QVERIFY(waitForStart(replay));
        replay.seek(second);
        replay.toEnd();
        QCOMPARE(events, test::eventsOf(*whole).size());
        QCOMPARE(replay.record()->trace().droppedEvents(), std::uint64_t(7));
    }

    void numbersTracksAsTheRunDid()
    {
        Replay replay(twoTasks());
        QVERIFY(waitForStart(replay));
        replay.seek(1); // the thread that was opened first came second
        QCOMPARE(replay.record()->trace().track(2)->ordinal, 2);
        replay.seek(5);
        QCOMPARE(replay.record()->trace().track(1)->ordinal, 1);
        QCOMPARE(replay.record()->trace().children(noTrack), (std::vector<TrackId>{0, 1, 2}));
    }

    void playsARunWithoutEvents()
    {
        auto record = std::make_shared<RunRecord>(planOf(1), origin);
        record->finish(origin, {});
        Replay replay(record);
        replay.play();
        QTRY_VERIFY(replay.record() && replay.record()->trace().finished());
        QVERIFY(!replay.isPlaying());
        replay.stepForward();
        replay.stepBack();
        QCOMPARE(replay.position(), Nanoseconds(0));
        QVERIFY(replay.lastSeen().empty());
    }

    void playsAKilledRun()
    {
        RunPlan plan = planOf(6);
        plan.strategy = QStringLiteral("process-per-task");
        plan.timeScale = 10;
        Runner runner(test::workerProgram());
        runner.start(prepare(plan));
        QTRY_VERIFY(runner.record() && runner.record()->trace().inFlight().most() > 2);
        runner.kill();
        QVERIFY(test::waitUntilIdle(runner));
        Replay replay(runner.record());
        QVERIFY(waitForStart(replay));
        replay.toEnd();
        compareWhole(replay.record()->trace(), runner.record()->trace());
        QVERIFY(replay.record()->trace().tasks()[0].outcome != Outcome::Succeeded);
        replay.stepBack();
        QVERIFY(waitForStart(replay));
        QVERIFY(!replay.record()->trace().finished());
    }

    // A million events (fewer where a sanitizer slows it): it says that it is working, and the window answers
    // meanwhile.
    void goesBackInALongRunWithoutAStall()
    {
        const auto whole = manyEvents(166'667 / test::slowdown);
        QVERIFY(whole->trace().eventCount() > 1'000'000u / test::slowdown);
        Replay replay(whole);
        QVERIFY(waitForStart(replay));
        replay.toEnd();
        QTRY_VERIFY(!replay.isSeeking());
        QElapsedTimer sinceTurn;
        qint64 longest = 0;
        QTimer turn;
        connect(&turn, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceTurn.restart()); });
        turn.start(0);
        sinceTurn.start();
        QElapsedTimer step;
        step.start();
        replay.stepBack();
        QVERIFY(replay.isSeeking());
        QVERIFY(replay.record()->trace().finished()); // as it was, until it is there
        QTRY_VERIFY(!replay.isSeeking());
        qInfo("back by a step: %lld ms, longest turn %lld ms", static_cast<long long>(step.elapsed()),
            static_cast<long long>(longest));
        QVERIFY(step.elapsed() < test::stuck);
        QVERIFY(longest <= 250 * test::slowdown);
        QCOMPARE(replay.record()->trace().eventCount(), whole->trace().eventCount());
        step.restart();
        replay.stepBack();
        replay.stepBack(); // while it is on its way
        QTRY_VERIFY(!replay.isSeeking());
        QVERIFY(replay.record()->trace().eventCount() < whole->trace().eventCount());
    }
};

QTEST_GUILESS_MAIN(ReplayTest)
#include "tst_replay.moc"
