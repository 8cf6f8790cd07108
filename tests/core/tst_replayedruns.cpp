#include "core/record/eventtext.h"
#include "core/strategy/strategies.h"
#include "tests/core/replayfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace hilera;
using namespace hilera::test;

namespace {

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

class ReplayedRunsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { QLocale::setDefault(QLocale::c()); }

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

QTEST_GUILESS_MAIN(ReplayedRunsTest)
#include "tst_replayedruns.moc"
