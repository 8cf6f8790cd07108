#include "core/machine/limits.h"
#include "core/metrics/figures.h"
#include "core/record/names.h"
#include "core/task/guardtable.h"
#include "tests/support/contract.h"
#include "tests/support/guardedruns.h"
#include "tests/support/testrun.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <ranges>

using namespace hilera;
using namespace hilera::test;

class TestGuards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesWhoComesFirst();
    void findsADeadlockBehindManyWhoWait_data();
    void findsADeadlockBehindManyWhoWait();
    void letsGoInWhateverOrder();
    void letsOneHoldALock_data() { addStrategies(strategiesInOneProcess()); }
    void letsOneHoldALock();
    void letsOneHoldEachOfSeveralLocks_data() { addStrategies(strategiesInOneProcess()); }
    void letsOneHoldEachOfSeveralLocks();
    void endsWhereAllTakeTheLowerLockFirst_data() { addStrategies(strategiesInOneProcess()); }
    void endsWhereAllTakeTheLowerLockFirst();
    void hasNoMoreHoldersThanPermits_data() { addStrategies(strategiesInOneProcess()); }
    void hasNoMoreHoldersThanPermits();
    void letsReadersReadTogether_data() { addStrategies(strategiesInOneProcess()); }
    void letsReadersReadTogether();
    void opensALatchWhenItIsCountedDown_data() { addStrategies(strategiesInOneProcess()); }
    void opensALatchWhenItIsCountedDown();
    void letsAllMeetAtABarrier_data() { addStrategies(strategiesOfAllAtOnce()); }
    void letsAllMeetAtABarrier();
    void waitsForItsTurn_data() { addStrategies(strategiesInOneProcess()); }
    void waitsForItsTurn();
    void guardsEachProcessByItself();
    void namesTasksAsLessonsDo_data();
    void namesTasksAsLessonsDo();
    void pointsToTheHolder();

private:
    static void addStrategies(const QStringList &ids);
    static std::shared_ptr<const RunRecord> run(const char *mode, int count);
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
    const RunPlan plan = guardedPlan(mode, strategy, count);
    auto record = runPlan(plan);
    if (!record)
        return {};
    const QStringList breaches = {breachOfTasks(*record), breachOfTracks(*record), breachOfStates(*record),
        breachOfSleep(*record), breachOfLines(*record)};
    // Readers that come to the lock before the writer they were submitted after read with those before him:
    // that may be over sooner than in the order of the plan.
    const bool mayBeSooner = plan.mode == QLatin1String("read-write");
    const bool isWell = countOf(*record, Outcome::Succeeded) == count && breaches.join(QString()).isEmpty()
        && (mayBeSooner || measure(*record, steadyNow()).overhead().value_or(-1) >= 0);
    if (!isWell)
        qWarning() << breaches << reasonOf(*record, 0);
    return isWell ? record : nullptr;
}

void TestGuards::namesTasksAsLessonsDo_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("read-write") << QStringList{QStringLiteral("reader 0"), QStringLiteral("writer 3")};
    QTest::newRow("one-order") << QStringList{QStringLiteral("transfer 0"), QStringLiteral("transfer 3")};
    QTest::newRow("condition") << QStringList{QStringLiteral("chapter 0"), QStringLiteral("chapter 3")};
    QTest::newRow("semaphore") << QStringList{QStringLiteral("download 0"), QStringLiteral("download 3")};
}

void TestGuards::namesTasksAsLessonsDo()
{
    QFETCH(QStringList, names);
    const auto record = runPlan(guardedPlan(QTest::currentDataTag(), QStringLiteral("thread-per-task"), 4));
    QVERIFY(record);
    QCOMPARE((QStringList{taskName(*record, 0), taskName(*record, 3)}), names);
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

void TestGuards::findsADeadlockBehindManyWhoWait_data()
{
    QTest::addColumn<TaskId>("locks");
    QTest::newRow("two locks") << TaskId(2);
    QTest::newRow("as many locks as there may be") << TaskId(limits::guards);
}

void TestGuards::findsADeadlockBehindManyWhoWait()
{
    QFETCH(TaskId, locks);
    constexpr TaskId count = 300'000;
    GuardTable table;
    std::deque<GuardTable::Waiter> waiters;
    const auto ask = [&](TaskId task, int guard) {
        GuardTable::Waiter &waiter = waiters.emplace_back(GuardTable::Waiter{task, task, {guard}});
        waiter.wake = [] {};
        table.ask(waiter);
        if (waiter.state == GuardTable::Waiter::State::Waiting)
            table.enqueue(waiter);
    };
    QElapsedTimer clock;
    clock.start();
    for (TaskId task = 0; task < locks; ++task)
        ask(task, static_cast<int>(task));
    for (TaskId task = locks; task < count; ++task)
        ask(task, static_cast<int>(task % locks));
    const qint64 asking = clock.restart();
    for (TaskId task = 0; task < locks; ++task)
        ask(task, static_cast<int>((task + 1) % locks));
    for (TaskId task = locks; task < count; ++task)
        table.endDeadlock(waiters[task]);
    QCOMPARE(waiters[locks].state, GuardTable::Waiter::State::Waiting);
    table.endDeadlock(waiters.back());
    const qint64 ending = clock.elapsed();
    QVERIFY2(ending < 30 * asking, qPrintable(QStringLiteral("%1 and %2 ms").arg(asking).arg(ending)));
    QVERIFY(std::ranges::all_of(waiters | std::views::drop(locks),
        [](const GuardTable::Waiter &waiter) { return waiter.state == GuardTable::Waiter::State::Refused; }));
}

// It takes no longer to find a holder among many.
void TestGuards::letsGoInWhateverOrder()
{
    constexpr TaskId count = 100'000;
    GuardTable table;
    std::deque<GuardTable::Waiter> waiters;
    const auto read = [&](TaskId task) {
        table.ask(waiters.emplace_back(GuardTable::Waiter{task, task, {0, int(count), 1, 1}}));
    };
    QElapsedTimer clock;
    clock.start();
    for (TaskId task = 0; task < count; ++task)
        read(task);
    for (TaskId task = 0; task < count; ++task)
        table.letGo(0, task);
    const qint64 inOrder = clock.restart();
    for (TaskId task = 0; task < count; ++task)
        read(task);
    for (TaskId task = 0; task < count; ++task)
        table.letGoOfAll(task * 7 % count);
    const qint64 inNone = clock.elapsed();
    QCOMPARE(table.holderOf(0).task, noTask);
    QVERIFY2(inNone < 30 * inOrder, qPrintable(QStringLiteral("%1 and %2 ms").arg(inOrder).arg(inNone)));
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
    const auto pool = runPlan(guardedPlan("one-lock", QStringLiteral("process-pool"), 8));
    QVERIFY(pool);
    QCOMPARE(countOf(*pool, Outcome::Succeeded), 8);
    QCOMPARE(blockedIn(*pool), Nanoseconds(0));

    const auto record = runPlan(guardedPlan("one-lock", QStringLiteral("processes-with-threads"), 8));
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
    for (const QString &strategy : strategiesOfAllAtOnce()) {
        const auto record = runPlan(guardedPlan("one-lock", strategy, 2, 0.05));
        QVERIFY(record);
        const Trace &trace = record->trace();
        const bool firstWaits = slicesOf(*record, {State::Blocked})[1].empty();
        QCOMPARE(trace.arrows().size(), std::size_t(1));
        QCOMPARE(trace.arrows().front().from, trace.tasks()[firstWaits ? 0 : 1].worker);
        QCOMPARE(trace.arrows().front().to, trace.tasks()[firstWaits ? 1 : 0].worker);
    }
}

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
