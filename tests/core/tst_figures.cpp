#include "core/lesson/answers.h"
#include "core/metrics/figures.h"
#include "tests/support/guardedruns.h"
#include "tests/support/testrun.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <numeric>
#include <random>

using namespace hilera;
using namespace hilera::test;

namespace {

constexpr Nanoseconds origin = 1'000'000;

Event eventOf(EventType type, Nanoseconds time, TrackId track, TaskId task = noTask, int detail = 0,
    std::int64_t value = 0)
{
    Event event;
    event.type = type;
    event.time = origin + time;
    event.track = track;
    event.task = task;
    event.detail = static_cast<std::uint8_t>(detail);
    event.value = value;
    return event;
}

Event opened(TrackId track, TrackKind kind, TrackId parent = noTrack)
{
    return eventOf(EventType::TrackOpened, 0, track, parent, static_cast<int>(kind));
}

Event ended(Nanoseconds time, TrackId track, TaskId task, Outcome outcome = Outcome::Succeeded)
{
    return eventOf(EventType::TaskEnded, time, track, task, static_cast<int>(outcome));
}

RunPlan planOf(int count)
{
    RunPlan plan;
    plan.count = count;
    plan.durations = DurationSpec(100e-9);
    plan.strategy = QStringLiteral("thread-per-task");
    return plan;
}

} // namespace

class TestFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHasHappened();
    void makespanIsFromFirstSubmitToLastEnd();
    void makespanGrowsWhileTasksArePending();
    void pendingTasksOfARunThatIsOverDoNotCount();
    void countsThreadsAndProcesses();
    void coroutinesAreWorkOfTheirThread();
    void cpuIsThatOfAllWorkers();
    void knowsNoOverheadOfATaskThatEndedEarly_data();
    void knowsNoOverheadOfATaskThatEndedEarly();
    void knowsNoOverheadOfALateStart();
    void knowsNoSpeedupUnlessAllSucceeded();
    void speedupIsARatio_data();
    void speedupIsARatio();
    void countsWhoIsBlockedAtWorkOnly();
    void countsInManyProcesses();
    void countsAsALookAtAllTasksWould();
    void computesTheIdealOnce();
    void ofARealRun();
};

void TestFigures::nothingHasHappened()
{
    const RunRecord record(planOf(3), origin);
    const Figures figures = measure(record, origin + 50);
    QCOMPARE(figures.makespan, Nanoseconds(0));
    QCOMPARE(figures.ideal, Nanoseconds(100));
    QCOMPARE(figures.tasks, std::size_t(3));
    QCOMPARE(figures.ended, std::size_t(0));
    QCOMPARE(figures.workers, 0);
    QCOMPARE(figures.mostInFlight, 0);
}

void TestFigures::countsWhoIsBlockedAtWorkOnly()
{
    constexpr int blocked = static_cast<int>(State::Blocked);
    constexpr int idle = static_cast<int>(State::Idle);
    RunRecord record(planOf(1), origin);
    record.apply(
        {{opened(0, TrackKind::Caller), opened(1, TrackKind::Thread),
             eventOf(EventType::StateEntered, 10, 0, noTask, blocked), // a queue has no room
             eventOf(EventType::TaskStarted, 20, 1, 0), eventOf(EventType::StateEntered, 20, 1, 0, blocked),
             ended(27, 1, 0), eventOf(EventType::StateEntered, 27, 1, noTask, idle),
             eventOf(EventType::StateEntered, 50, 0, noTask, idle)},
            {}, 0});
    record.finish(origin + 60, {});
    QCOMPARE(measure(record, origin + 60).workersBlocked, Nanoseconds(7));
    QCOMPARE(measuredAnswer(QStringLiteral("blocked-time"), record), 7e-9);
}

void TestFigures::countsInManyProcesses()
{
    constexpr int processes = 60'000;
    RunPlan plan = planOf(1);
    plan.task = QStringLiteral("count");
    RunRecord record(plan, origin);
    EventBatch batch;
    for (int i = 0; i < processes; ++i) {
        const auto track = static_cast<TrackId>(i);
        batch.events.insert(batch.events.end(),
            {opened(track, TrackKind::Process),
                eventOf(EventType::TrackIdentified, i, track, noTask, 0, packIds(i + 1, i + 1)),
                eventOf(EventType::Counted, i, track, noTask, static_cast<int>(Tally::Counter), 1),
                eventOf(EventType::Counted, i, track, noTask, static_cast<int>(Tally::Counter), 2),
                eventOf(EventType::UpdatesLost, i, track, noTask, 0, 1)});
    }
    QElapsedTimer clock;
    clock.start();
    record.apply(std::move(batch));
    const auto figures = measureCounter(record);
    QVERIFY2(clock.elapsed() < stuck, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(figures);
    QCOMPARE(figures->lost, std::int64_t(processes));
    QCOMPARE(figures->got
            + std::accumulate(figures->ofProcesses.begin(), figures->ofProcesses.end(), std::int64_t(0)),
        std::int64_t(processes));
}

// The figures of a run that is on are measured again and again.
// Whatever comes in whatever order, and some of it twice.
void TestFigures::countsAsALookAtAllTasksWould()
{
    constexpr std::uint32_t count = 40;
    constexpr std::array types{
        EventType::TaskSubmitted, EventType::TaskStarted, EventType::TaskEnded, EventType::LineReached};
    std::mt19937 engine(1); // NOLINT: the same each time
    const auto random = [&engine](
                            std::uint32_t below) { return static_cast<std::uint32_t>(engine() % below); };
    RunRecord record(planOf(count), origin);
    record.apply({{opened(0, TrackKind::Caller), opened(1, TrackKind::Thread)}, {}, 0});
    for (int i = 0; i < 400; ++i) {
        const EventType type = types[random(types.size())];
        const auto outcome = static_cast<int>(random(2) == 0 ? Outcome::Succeeded : Outcome::Failed);
        const int detail = type == EventType::TaskEnded ? outcome : 0;
        record.apply({{eventOf(type, random(1000), 1, random(count), detail)}, {}, 0});
        Nanoseconds first = -1;
        Nanoseconds last = -1;
        std::size_t succeeded = 0;
        std::size_t unread = 0;
        for (const TaskRecord &task : record.trace().tasks()) {
            if (task.submitted >= 0 && (first < 0 || task.submitted < first))
                first = task.submitted;
            last = std::max(last, task.ended);
            const bool hasSucceeded = task.outcome == Outcome::Succeeded;
            succeeded += hasSucceeded ? 1 : 0;
            unread += task.ended >= 0 && !hasSucceeded && task.taken < 0 ? 1 : 0;
        }
        const TaskRecords &records = record.trace().taskRecords();
        QCOMPARE(records.firstSubmit(), first);
        QCOMPARE(records.lastEnd(), last);
        QCOMPARE(records.succeeded(), succeeded);
        QCOMPARE(records.unread(), unread);
    }
}

void TestFigures::computesTheIdealOnce()
{
    RunPlan plan = guardedPlan("one-lock", QStringLiteral("thread-per-task"), 10'000);
    const RunRecord record(plan, origin);
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 1'000; ++i)
        QCOMPARE(measure(record, origin).ideal, 10'000 * record.tasks().front().duration);
    QVERIFY2(clock.elapsed() < stuck, qPrintable(QString::number(clock.elapsed())));
}

void TestFigures::makespanIsFromFirstSubmitToLastEnd()
{
    RunRecord record(planOf(2), origin);
    record.apply(
        {{opened(0, TrackKind::Caller), opened(1, TrackKind::Thread), opened(2, TrackKind::Thread),
             eventOf(EventType::TaskSubmitted, 10, 0, 0), eventOf(EventType::TaskSubmitted, 20, 0, 1),
             eventOf(EventType::TaskStarted, 30, 1, 0), eventOf(EventType::TaskStarted, 40, 2, 1),
             ended(170, 2, 1), ended(160, 1, 0, Outcome::Failed)},
            {}, 0});
    record.finish(origin + 500, Usage{1, 2, 3, 4});
    const Figures figures = measure(record, origin + 999);
    QCOMPARE(figures.makespan, Nanoseconds(160));
    QCOMPARE(figures.overhead(), Nanoseconds(60));
    QCOMPARE(figures.ended, std::size_t(2));
    QCOMPARE(figures.succeeded, std::size_t(1));
    QCOMPARE(figures.mostInFlight, 2);
    QCOMPARE(figures.usage, (Usage{1, 2, 3, 4}));
}

void TestFigures::makespanGrowsWhileTasksArePending()
{
    RunRecord record(planOf(1), origin);
    record.apply({{opened(0, TrackKind::Thread), eventOf(EventType::TaskStarted, 30, 0, 0)}, {}, 0});
    QCOMPARE(measure(record, origin + 40).makespan, Nanoseconds(10));
    QCOMPARE(measure(record, origin + 90).makespan, Nanoseconds(60));
    QCOMPARE(measure(record, origin).makespan, Nanoseconds(0));
}

void TestFigures::pendingTasksOfARunThatIsOverDoNotCount()
{
    RunRecord record(planOf(2), origin);
    record.apply({{opened(0, TrackKind::Thread), eventOf(EventType::TaskStarted, 30, 0, 0), ended(50, 0, 0),
                      eventOf(EventType::TaskStarted, 60, 0, 1)},
        {}, 0});
    record.finish(origin + 100, {});
    QCOMPARE(measure(record, origin + 900).makespan, Nanoseconds(20));
}

void TestFigures::countsThreadsAndProcesses()
{
    RunRecord record(planOf(3), origin);
    record.apply(
        {{opened(0, TrackKind::Gui), opened(1, TrackKind::Caller), opened(2, TrackKind::Process),
             eventOf(EventType::TrackIdentified, 1, 1, noTask, 0, packIds(7, 8)),
             eventOf(EventType::TrackIdentified, 1, 2, noTask, 0, packIds(50, 50)),
             opened(3, TrackKind::Thread, 2), opened(4, TrackKind::Thread, 2), opened(5, TrackKind::Process),
             opened(6, TrackKind::Thread, 5), eventOf(EventType::TaskStarted, 30, 3, 0),
             eventOf(EventType::TaskStarted, 30, 4, 1), ended(40, 3, 0), ended(40, 4, 1),
             eventOf(EventType::TaskStarted, 50, 3, 2), ended(60, 3, 2)},
            {}, 0});
    const Figures figures = measure(record, origin + 100);
    QCOMPARE(figures.workers, 2);
    QCOMPARE(figures.processes, 1);
    QCOMPARE(figures.threads, 4); // the caller and three threads; the GUI thread took no part
}

void TestFigures::coroutinesAreWorkOfTheirThread()
{
    RunRecord record(planOf(2), origin);
    record.apply(
        {{opened(0, TrackKind::Gui), opened(1, TrackKind::Caller), opened(2, TrackKind::Coroutine, 1),
             opened(3, TrackKind::AsyncTask, 1), eventOf(EventType::TaskStarted, 30, 2, 0),
             eventOf(EventType::TaskStarted, 31, 3, 1), ended(40, 2, 0), ended(40, 3, 1)},
            {}, 0});
    const Figures figures = measure(record, origin + 100);
    QCOMPARE(figures.workers, 1);
    QCOMPARE(figures.threads, 1);
    QCOMPARE(figures.mostInFlight, 2);
}

void TestFigures::cpuIsThatOfAllWorkers()
{
    RunRecord record(planOf(1), origin);
    const int running = static_cast<int>(State::Running);
    record.apply({{opened(0, TrackKind::Thread), eventOf(EventType::StateEntered, 5, 0, noTask, running),
                      eventOf(EventType::TaskStarted, 20, 0, 0),
                      eventOf(EventType::StateEntered, 20, 0, 0, running, 15), ended(70, 0, 0),
                      eventOf(EventType::StateEntered, 70, 0, noTask, 0, 44)},
        {}, 0});
    QCOMPARE(measure(record, origin + 100).workerCpu, Nanoseconds(15 + 44));
}

void TestFigures::knowsNoOverheadOfATaskThatEndedEarly_data()
{
    QTest::addColumn<RunPlan>("plan"); // of tasks of 100 ns
    QTest::addColumn<Nanoseconds>("time");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("isKnown");
    const RunPlan plan = planOf(2);
    QTest::newRow("none did") << plan << Nanoseconds(100) << Outcome::Succeeded << true;
    QTest::newRow("failed at once") << plan << Nanoseconds(1) << Outcome::Failed << false;
    QTest::newRow("killed from outside") << plan << Nanoseconds(50) << Outcome::Killed << false;
    QTest::newRow("cancelled by nobody") << plan << Nanoseconds(50) << Outcome::Cancelled << false;
    QTest::newRow("failed at its end") << plan << Nanoseconds(101) << Outcome::Failed << true;
    QTest::newRow("not at its end yet") << plan << Nanoseconds(-1) << Outcome::Pending << false;
    RunPlan planned = plan;
    planned.stopAfter = 60e-9;
    QTest::newRow("stopped as planned") << planned << Nanoseconds(60) << Outcome::Cancelled << true;
    QTest::newRow("failed before a planned stop") << planned << Nanoseconds(1) << Outcome::Failed << false;
    RunPlan guarded = guardedPlan("one-lock", QStringLiteral("thread-per-task"), 2);
    guarded.durations = DurationSpec(100e-9);
    guarded.lockTimeout = 20e-9;
    QTest::newRow("gave up, as is to be expected") << guarded << Nanoseconds(20) << Outcome::TimedOut << true;
    RunPlan pages = plan;
    chooseTask(pages, QStringLiteral("fetch"));
    pages.count = 2;
    pages.addresses = {QStringLiteral("/faults/500?delay=0.0000001")};
    QTest::newRow("a page that says so in time") << pages << Nanoseconds(110) << Outcome::Failed << true;
    pages.addresses = {QStringLiteral("/faults/hang")};
    QTest::newRow("a page that was to hang") << pages << Nanoseconds(110) << Outcome::Failed << false;
}

void TestFigures::knowsNoOverheadOfATaskThatEndedEarly()
{
    QFETCH(RunPlan, plan);
    QFETCH(Nanoseconds, time);
    QFETCH(Outcome, outcome);
    QFETCH(bool, isKnown);
    RunRecord record(plan, origin);
    record.apply({{opened(0, TrackKind::Thread), opened(1, TrackKind::Thread),
                      eventOf(EventType::TaskSubmitted, 0, 0, 0), eventOf(EventType::TaskSubmitted, 0, 0, 1),
                      eventOf(EventType::TaskStarted, 0, 0, 0), eventOf(EventType::TaskStarted, 0, 1, 1),
                      ended(120, 0, 0)},
        {}, 0});
    if (time >= 0)
        record.apply({{ended(time, 1, 1, outcome)}, {}, 0});
    record.finish(origin + 200, {});
    const Figures figures = measure(record, origin + 200);
    QVERIFY(figures.ideal);
    QCOMPARE(figures.overhead().has_value(), isKnown);
    QVERIFY(figures.overhead().value_or(0) >= 0);
}

// The stop comes at its time, however late the tasks were submitted.
void TestFigures::knowsNoOverheadOfALateStart()
{
    RunPlan plan = planOf(1);
    plan.stopAfter = 60e-9;
    RunRecord record(plan, origin);
    record.apply({{opened(0, TrackKind::Thread), eventOf(EventType::TaskSubmitted, 20, 0, 0),
                      eventOf(EventType::TaskStarted, 20, 0, 0), ended(65, 0, 0, Outcome::Cancelled)},
        {}, 0});
    record.finish(origin + 70, {});
    const Figures figures = measure(record, origin + 70);
    QCOMPARE(figures.makespan, Nanoseconds(45));
    QCOMPARE(figures.ideal, Nanoseconds(60));
    QVERIFY(!figures.overhead());
}

void TestFigures::knowsNoSpeedupUnlessAllSucceeded()
{
    Figures figures;
    figures.makespan = 5;
    figures.tasks = figures.ended = figures.succeeded = 2;
    QCOMPARE(figures.speedupAgainst(10), 2.0);
    figures.succeeded = 1;
    QVERIFY(!figures.speedupAgainst(10));
    figures.succeeded = 2;
    figures.makespan = 0;
    QVERIFY(!figures.speedupAgainst(10));
}

void TestFigures::speedupIsARatio_data()
{
    QTest::addColumn<Nanoseconds>("sequential");
    QTest::addColumn<Nanoseconds>("makespan");
    QTest::addColumn<double>("speedup");
    QTest::newRow("twice as fast") << Nanoseconds(10) << Nanoseconds(5) << 2.0;
    QTest::newRow("slower") << Nanoseconds(5) << Nanoseconds(10) << 0.5;
    QTest::newRow("nothing took no time") << Nanoseconds(5) << Nanoseconds(0) << 0.0;
}

void TestFigures::speedupIsARatio()
{
    QFETCH(Nanoseconds, sequential);
    QFETCH(Nanoseconds, makespan);
    const double ratio = speedup(sequential, makespan);
    QTEST(ratio, "speedup");
}

void TestFigures::ofARealRun()
{
    RunPlan plan;
    plan.strategy = QStringLiteral("thread-per-task");
    plan.count = 5;
    plan.durations = DurationSpec(0.05);
    const auto record = runPlan(plan);
    QVERIFY(record);
    const Figures figures = measure(*record, steadyNow());
    QCOMPARE(figures.workers, 5);
    QCOMPARE(figures.threads, 6);
    QCOMPARE(figures.processes, 1);
    QCOMPARE(figures.mostInFlight, 5);
    QCOMPARE(figures.succeeded, std::size_t(5));
    QVERIFY(figures.overhead() > 0);
    QVERIFY(figures.workerCpu > 0 && figures.workerCpu < figures.makespan);
    QVERIFY(figures.usage && figures.usage->contextSwitches >= 5);
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
