#include "core/metrics/figures.h"
#include "core/run/guardedplan.h"
#include "core/strategy/strategy.h"
#include "core/task/guardtable.h"
#include "tests/support/contract.h"
#include "tests/support/processes.h"
#include "tests/support/testrun.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace hilera;
using namespace hilera::test;

namespace {

struct Interval {
    Nanoseconds start = 0;
    Nanoseconds end = 0;
};

RunPlan planOf(const char *mode, const QString &strategy, int count, double seconds = 0.02)
{
    RunPlan plan;
    plan.task = QStringLiteral("guarded");
    plan.mode = QLatin1String(mode);
    plan.strategy = strategy;
    plan.count = count;
    plan.durations = DurationSpec(seconds);
    plan.workers = 4;
    plan.processes = 2;
    plan.threads = 4;
    return plan;
}

// Slices of each task in that state, as they are on its track.
std::vector<std::vector<Interval>> slicesOf(const RunRecord &record, std::initializer_list<State> states)
{
    std::vector<std::vector<Interval>> slices(record.tasks().size());
    for (const Track &track : record.trace().tracks()) {
        for (std::size_t i = 0; i < track.slices.size(); ++i) {
            const Slice slice = track.slices.at(i);
            if (slice.task < slices.size() && std::ranges::find(states, slice.state) != states.end())
                slices[slice.task].push_back({slice.start, slice.end()});
        }
    }
    return slices;
}

std::vector<std::vector<Interval>> workOf(const RunRecord &record)
{
    auto work = slicesOf(record, {State::Waiting, State::Suspended});
    // On a loop a task waits for an instant before it takes its first step.
    for (auto &ofTask : work)
        std::erase_if(ofTask, [](const Interval &slice) { return slice.end - slice.start < 1'000'000; });
    return work;
}

Nanoseconds blockedIn(const RunRecord &record)
{
    Nanoseconds blocked = 0;
    for (const auto &ofTask : slicesOf(record, {State::Blocked})) {
        for (const Interval &slice : ofTask)
            blocked += slice.end - slice.start;
    }
    return blocked;
}

// How many are under way at once, at most.
int mostAtOnce(const std::vector<Interval> &intervals)
{
    std::vector<std::pair<Nanoseconds, int>> changes;
    for (const Interval &interval : intervals) {
        changes.emplace_back(interval.start, 1);
        changes.emplace_back(interval.end, -1); // sorts before a start at the same time
    }
    std::ranges::sort(changes);
    int now = 0;
    int most = 0;
    for (const auto &[time, change] : changes)
        most = std::max(most, now += change);
    return most;
}

// From a task's first work to its last.
Interval spanOf(const std::vector<Interval> &work)
{
    return {work.front().start, work.back().end};
}

int countOf(const RunRecord &record, Outcome outcome)
{
    return static_cast<int>(std::ranges::count(record.trace().tasks(), outcome, &TaskRecord::outcome));
}

bool isAnyBlocked(const Runner &runner)
{
    return runner.record() && std::ranges::any_of(runner.record()->trace().tracks(), [](const Track &track) {
        return track.open.state == State::Blocked;
    });
}

const QStringList inOneProcess = {QStringLiteral("sequential"), QStringLiteral("thread-per-task"),
    QStringLiteral("thread-pool"), QStringLiteral("event-loop"), QStringLiteral("coroutines")};
const QStringList allAtOnce = {
    QStringLiteral("thread-per-task"), QStringLiteral("event-loop"), QStringLiteral("coroutines")};

} // namespace

class TestGuards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void servesWhoComesFirst();
    void letsOneHoldALock_data() { addStrategies(inOneProcess); }
    void letsOneHoldALock();
    void letsOneHoldEachOfSeveralLocks_data() { addStrategies(inOneProcess); }
    void letsOneHoldEachOfSeveralLocks();
    void endsWhereAllTakeTheLowerLockFirst_data() { addStrategies(inOneProcess); }
    void endsWhereAllTakeTheLowerLockFirst();
    void hasNoMoreHoldersThanPermits_data() { addStrategies(inOneProcess); }
    void hasNoMoreHoldersThanPermits();
    void letsReadersReadTogether_data() { addStrategies(inOneProcess); }
    void letsReadersReadTogether();
    void opensALatchWhenItIsCountedDown_data() { addStrategies(inOneProcess); }
    void opensALatchWhenItIsCountedDown();
    void letsAllMeetAtABarrier_data() { addStrategies(allAtOnce); }
    void letsAllMeetAtABarrier();
    void waitsForItsTurn_data() { addStrategies(inOneProcess); }
    void waitsForItsTurn();
    void guardsEachProcessByItself();
    void pointsToTheHolder();
    void findsADeadlock_data();
    void findsADeadlock();
    void givesUpWhenItIsTime_data() { addStrategies(allAtOnce); }
    void givesUpWhenItIsTime();
    void stopsWhoIsBlocked_data();
    void stopsWhoIsBlocked();
    void knowsWhatComesOfIt_data();
    void knowsWhatComesOfIt();

private:
    static void addStrategies(const QStringList &ids);
    static std::shared_ptr<const RunRecord> run(const char *mode, int count);

    int m_threads = 0;
    int m_descriptors = 0;
};

void TestGuards::addStrategies(const QStringList &ids)
{
    QTest::addColumn<QString>("strategy");
    for (const QString &id : ids)
        QTest::newRow(qPrintable(id)) << id;
}

// Runs the row's strategy; all tasks succeed and the contract is kept.
std::shared_ptr<const RunRecord> TestGuards::run(const char *mode, int count)
{
    const QString strategy = *static_cast<QString *>(QTest::qData("strategy", qMetaTypeId<QString>()));
    const RunPlan plan = planOf(mode, strategy, count);
    auto record = runPlan(plan);
    if (!record)
        return {};
    const QStringList breaches = {breachOfTasks(*record), breachOfTracks(*record), breachOfStates(*record),
        breachOfSleep(*record), breachOfLines(*record)};
    const bool isWell = countOf(*record, Outcome::Succeeded) == count && breaches.join(QString()).isEmpty()
        && measure(*record, steadyNow()).overhead().value_or(-1) >= 0;
    if (!isWell)
        qWarning() << breaches << reasonOf(*record, 0);
    return isWell ? record : nullptr;
}

void TestGuards::init()
{
    if (m_threads == 0) {
        // What Qt makes once and keeps is there before anything is counted.
        QVERIFY(runPlan(planOf("one-lock", QStringLiteral("thread-pool"), 1, 0)));
        QVERIFY(runPlan(planOf("one-lock", QStringLiteral("event-loop"), 1, 0)));
        QTest::qWait(50);
    }
    m_threads = threadCount();
    m_descriptors = descriptorCount();
}

// However it ended: no thread, no process and no descriptor is left over.
void TestGuards::cleanup()
{
    QTRY_COMPARE(threadCount(), m_threads);
    QTRY_COMPARE(childProcesses(), std::vector<int>());
    QTRY_COMPARE_WITH_TIMEOUT(descriptorCount(), m_descriptors, stuck);
}

void TestGuards::servesWhoComesFirst()
{
    constexpr int all = 1'000;
    GuardTable table;
    std::vector<TaskId> woken;
    std::map<TaskId, GuardTable::Waiter> waiters;
    const auto ask = [&](TaskId task, int take) {
        GuardTable::Waiter &waiter = waiters[task];
        waiter = {task, task, {0, all, take, take}};
        waiter.wake = [&woken, task] { woken.push_back(task); };
        table.ask(waiter);
        if (waiter.state == GuardTable::Waiter::State::Waiting)
            table.enqueue(waiter);
    };
    using Tasks = std::vector<TaskId>;
    ask(0, 1);
    ask(1, 1); // both read
    QCOMPARE(table.holderOf(0).task, TaskId(0));
    ask(2, all); // writes, and waits for them
    ask(3, 1); // reads, and does not push in front of the writer
    ask(4, 1);
    ask(5, all);
    QCOMPARE(woken, Tasks());
    table.letGo(0, 0);
    QCOMPARE(woken, Tasks());
    table.letGo(0, 1);
    QCOMPARE(woken, Tasks{2});
    table.letGoOfAll(2);
    QCOMPARE(woken, (Tasks{2, 3, 4}));
    table.giveUp(waiters[5]);
    ask(6, 1); // nobody stands before it any more
    QCOMPARE(waiters[6].state, GuardTable::Waiter::State::Granted);
}

void TestGuards::letsOneHoldALock()
{
    const auto record = run("one-lock", 6);
    QVERIFY(record);
    std::vector<Interval> holds;
    for (const auto &work : workOf(*record))
        holds.push_back(spanOf(work));
    QCOMPARE(mostAtOnce(holds), 1);
    if (record->plan().strategy == QLatin1String("coroutines"))
        QVERIFY(std::ranges::is_sorted(holds, {}, &Interval::start));
    const bool isAlone = record->plan().strategy == QLatin1String("sequential");
    QCOMPARE(blockedIn(*record) > 0, !isAlone);
}

void TestGuards::letsOneHoldEachOfSeveralLocks()
{
    const auto record = run("lock-each", 6); // of two locks
    QVERIFY(record);
    std::vector<Interval> even, odd, all;
    const auto work = workOf(*record);
    for (std::size_t task = 0; task < work.size(); ++task) {
        (task % 2 == 0 ? even : odd).push_back(spanOf(work[task]));
        all.push_back(spanOf(work[task]));
    }
    QCOMPARE(mostAtOnce(even), 1);
    QCOMPARE(mostAtOnce(odd), 1);
    QCOMPARE(mostAtOnce(all), record->plan().strategy == QLatin1String("sequential") ? 1 : 2);
}

void TestGuards::endsWhereAllTakeTheLowerLockFirst()
{
    const auto record = run("one-order", 6);
    QVERIFY(record);
    std::vector<Interval> holds;
    for (const auto &work : workOf(*record))
        holds.push_back(spanOf(work)); // of the lower one, which all of them take
    QCOMPARE(mostAtOnce(holds), 1);
}

void TestGuards::hasNoMoreHoldersThanPermits()
{
    const auto record = run("semaphore", 6);
    QVERIFY(record);
    std::vector<Interval> holds;
    for (const auto &work : workOf(*record))
        holds.push_back(spanOf(work));
    QCOMPARE(mostAtOnce(holds), record->plan().strategy == QLatin1String("sequential") ? 1 : 2);
}

void TestGuards::letsReadersReadTogether()
{
    const auto record = run("read-write", 8);
    QVERIFY(record);
    const auto work = workOf(*record);
    std::vector<Interval> readers;
    for (std::size_t task = 0; task < work.size(); ++task) {
        if (task % 4 != 3)
            readers.push_back(spanOf(work[task]));
    }
    for (const std::size_t writer : {std::size_t(3), std::size_t(7)}) {
        const Interval writes = spanOf(work[writer]);
        for (std::size_t task = 0; task < work.size(); ++task) {
            const Interval other = spanOf(work[task]);
            QVERIFY(task == writer || other.end <= writes.start || other.start >= writes.end);
        }
    }
    QCOMPARE(mostAtOnce(readers) > 1, record->plan().strategy != QLatin1String("sequential"));
}

void TestGuards::opensALatchWhenItIsCountedDown()
{
    const auto record = run("latch", 6);
    QVERIFY(record);
    std::vector<Interval> work;
    for (const auto &ofTask : workOf(*record))
        work.push_back(spanOf(ofTask));
    std::ranges::sort(work, {}, &Interval::start);
    const Nanoseconds opened = std::max(work[0].end, work[1].end);
    for (std::size_t i = 2; i < work.size(); ++i)
        QVERIFY(work[i].start >= opened);
}

void TestGuards::letsAllMeetAtABarrier()
{
    const auto record = run("barrier", 6);
    QVERIFY(record);
    Nanoseconds lastFirstHalf = 0;
    Nanoseconds firstSecondHalf = std::numeric_limits<Nanoseconds>::max();
    for (const auto &work : workOf(*record)) {
        QCOMPARE(work.size(), std::size_t(2));
        lastFirstHalf = std::max(lastFirstHalf, work.front().end);
        firstSecondHalf = std::min(firstSecondHalf, work.back().start);
    }
    QVERIFY(firstSecondHalf >= lastFirstHalf);
}

void TestGuards::waitsForItsTurn()
{
    const auto record = run("condition", 5);
    QVERIFY(record);
    std::vector<Interval> turns;
    for (const auto &work : workOf(*record)) {
        QCOMPARE(work.size(), std::size_t(2));
        turns.push_back(work.back());
    }
    QCOMPARE(mostAtOnce(turns), 1);
    const QString &strategy = record->plan().strategy;
    if (strategy == QLatin1String("coroutines") || strategy == QLatin1String("event-loop"))
        QVERIFY(std::ranges::is_sorted(turns, {}, &Interval::start)); // they began in that order
}

void TestGuards::guardsEachProcessByItself()
{
    const auto pool = runPlan(planOf("one-lock", QStringLiteral("process-pool"), 8));
    QVERIFY(pool);
    QCOMPARE(countOf(*pool, Outcome::Succeeded), 8);
    QCOMPARE(blockedIn(*pool), Nanoseconds(0));

    const auto record = runPlan(planOf("one-lock", QStringLiteral("processes-with-threads"), 8));
    QVERIFY(record);
    QCOMPARE(countOf(*record, Outcome::Succeeded), 8);
    QCOMPARE(breachOfStates(*record), QString());
    std::map<int, std::vector<Interval>> ofProcesses;
    const auto work = workOf(*record);
    for (std::size_t task = 0; task < work.size(); ++task) {
        const Track *worker = record->trace().track(record->trace().tasks()[task].worker);
        ofProcesses[worker->processId].push_back(spanOf(work[task]));
    }
    QCOMPARE(ofProcesses.size(), std::size_t(2));
    for (const auto &[process, holds] : ofProcesses)
        QCOMPARE(mostAtOnce(holds), 1);
    QVERIFY(blockedIn(*record) > 0);
    QVERIFY(!record->trace().arrows().empty());
}

void TestGuards::pointsToTheHolder()
{
    for (const QString &strategy : allAtOnce) {
        const auto record = runPlan(planOf("one-lock", strategy, 2, 0.05));
        QVERIFY(record);
        const Trace &trace = record->trace();
        const bool firstWaits = slicesOf(*record, {State::Blocked})[1].empty();
        QCOMPARE(trace.arrows().size(), std::size_t(1));
        QCOMPARE(trace.arrows().front().from, trace.tasks()[firstWaits ? 0 : 1].worker);
        QCOMPARE(trace.arrows().front().to, trace.tasks()[firstWaits ? 1 : 0].worker);
    }
}

void TestGuards::findsADeadlock_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("locks");
    QTest::addColumn<QString>("said");
    const auto two = QStringLiteral("deadlock: task 0 holds lock A and waits for lock B, which task 1 holds");
    for (const QString &id : allAtOnce + QStringList{QStringLiteral("thread-pool")}) {
        const QByteArray name = id.toLatin1();
        QTest::addRow("%s, two tasks", name.constData()) << id << 2 << 2 << two;
        QTest::addRow("%s, some wait behind them", name.constData()) << id << 10 << 2 << two;
        QTest::addRow("%s, a circle of four", name.constData())
            << id << 4 << 4 << QStringLiteral("deadlock: each task waits for a lock that the next one holds");
    }
}

void TestGuards::findsADeadlock()
{
    QFETCH(QString, strategy);
    QFETCH(int, count);
    QFETCH(int, locks);
    QFETCH(QString, said);
    RunPlan plan = planOf("two-orders", strategy, count, 0.5);
    plan.guards = locks;
    plan.timeScale = 0.1 * slowdown; // which is also when they look for it
    QVERIFY(!guardedSchedule(plan)->blocked == 0 && idealSchedule(plan).slices.empty());
    const auto record = runPlan(plan, workerProgram(), stuck);
    QVERIFY(record);
    QCOMPARE(countOf(*record, Outcome::Failed), count);
    QCOMPARE(breachOfTasks(*record), QString());
    QCOMPARE(breachOfTracks(*record), QString());
    QCOMPARE(breachOfStates(*record), QString());
    int named = 0;
    for (TaskId task = 0; task < record->tasks().size(); ++task) {
        const QString reason = reasonOf(*record, task);
        QVERIFY2(reason.contains(QLatin1String("deadlock")), qPrintable(reason));
        // Who of two is named first is who looked first.
        named +=
            reason.startsWith(said.left(60)) || reason.startsWith(QLatin1String("deadlock: task 1")) ? 1 : 0;
    }
    QCOMPARE(named, locks);
}

void TestGuards::givesUpWhenItIsTime()
{
    QFETCH(QString, strategy);
    RunPlan plan = planOf("two-orders", strategy, 2, 0.1);
    plan.lockTimeout = 0.15;
    const auto record = runPlan(plan);
    QVERIFY(record);
    // The other one goes on in that moment.
    QCOMPARE(countOf(*record, Outcome::TimedOut), 1);
    QCOMPARE(countOf(*record, Outcome::Succeeded), 1);
    QCOMPARE(breachOfTasks(*record), QString());
    const bool isFirst = record->trace().tasks()[0].outcome == Outcome::TimedOut;
    const QString reason = reasonOf(*record, isFirst ? 0 : 1);
    QVERIFY2(
        reason.contains(isFirst ? QLatin1String("task 1 held lock B") : QLatin1String("task 0 held lock A")),
        qPrintable(reason));
}

void TestGuards::stopsWhoIsBlocked_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("mode");
    const QStringList strategies =
        allAtOnce + QStringList{QStringLiteral("thread-pool"), QStringLiteral("processes-with-threads")};
    for (const QString &id : strategies) {
        for (const char *mode : {"one-lock", "lock-each", "semaphore", "read-write", "latch"})
            QTest::addRow("%s, %s", qPrintable(id), mode) << id << QString::fromLatin1(mode);
    }
    QTest::newRow("a barrier that some never come to")
        << QStringLiteral("thread-pool") << QStringLiteral("barrier");
}

void TestGuards::stopsWhoIsBlocked()
{
    QFETCH(QString, strategy);
    QFETCH(QString, mode);
    const bool isBarrier = mode == QLatin1String("barrier");
    RunPlan plan = planOf(mode.toLatin1().constData(), strategy, 10, isBarrier ? 0 : 30);
    Runner runner(workerProgram());
    runner.start(plan);
    QTRY_VERIFY_WITH_TIMEOUT(isAnyBlocked(runner), stuck);
    if (isBarrier)
        QTRY_COMPARE_WITH_TIMEOUT(countOf(*runner.record(), Outcome::Succeeded), 8, stuck);
    runner.stop();
    QVERIFY(waitUntilIdle(runner, stuck));
    QCOMPARE(countOf(*runner.record(), Outcome::Cancelled), isBarrier ? 2 : 10);
    QCOMPARE(breachOfTasks(*runner.record()), QString());
    QCOMPARE(breachOfTracks(*runner.record()), QString());
}

void TestGuards::knowsWhatComesOfIt_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<double>("makespan");
    QTest::addColumn<double>("blocked");
    const auto row = [](const char *mode, const char *strategy, double makespan, double blocked) {
        QTest::addRow("%s, %s", mode, strategy)
            << QString::fromLatin1(strategy) << QString::fromLatin1(mode) << makespan << blocked;
    };
    // Eight tasks of a second, two guards.
    row("one-lock", "thread-per-task", 8, 28);
    row("one-lock", "thread-pool", 8, 18);
    row("one-lock", "process-per-task", 1, 0);
    row("one-lock", "processes-with-threads", 4, 12);
    row("one-lock", "sequential", 8, 0);
    row("lock-each", "coroutines", 4, 12);
    row("one-order", "thread-per-task", 8, 28);
    row("semaphore", "event-loop", 4, 12);
    row("read-write", "thread-per-task", 4, 10);
    row("latch", "thread-per-task", 2, 6);
    row("barrier", "thread-per-task", 1, 0);
    row("barrier", "thread-pool", 2, 0);
    row("condition", "coroutines", 4.5, 14);
}

void TestGuards::knowsWhatComesOfIt()
{
    QFETCH(QString, strategy);
    QFETCH(QString, mode);
    RunPlan plan = planOf(mode.toLatin1().constData(), strategy, 8, 1);
    QTEST(toSeconds(idealSchedule(plan).makespan), "makespan");
    QTEST(toSeconds(guardedSchedule(plan)->blocked), "blocked");
}

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
