#include "core/planning/guardedplan.h"
#include "tests/support/contract.h"
#include "tests/support/guardedruns.h"
#include "tests/support/processes.h"
#include "tests/support/testrun.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace hilera;
using namespace hilera::test;

namespace {

bool isAnyBlocked(const Runner &runner)
{
    return runner.record() && std::ranges::any_of(runner.record()->trace().tracks(), [](const Track &track) {
        return track.open.state == State::Blocked;
    });
}

} // namespace

class TestBlocking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void findsADeadlock_data();
    void findsADeadlock();
    void givesUpWhenItIsTime_data();
    void givesUpWhenItIsTime();
    void stopsWhoIsBlocked_data();
    void stopsWhoIsBlocked();
    void knowsWhatComesOfIt_data();
    void knowsWhatComesOfIt();

private:
    int m_threads = 0;
    int m_descriptors = 0;
};

void TestBlocking::init()
{
    if (m_threads == 0) {
        // What Qt makes once and keeps is there before anything is counted.
        QVERIFY(runPlan(guardedPlan("one-lock", QStringLiteral("thread-pool"), 1, 0)));
        QVERIFY(runPlan(guardedPlan("one-lock", QStringLiteral("event-loop"), 1, 0)));
        QTest::qWait(50);
    }
    m_threads = threadCount();
    m_descriptors = descriptorCount();
}

// However it ended: no thread, no process and no descriptor is left over.
void TestBlocking::cleanup()
{
    QTRY_COMPARE(threadCount(), m_threads);
    QTRY_COMPARE(childProcesses(), std::vector<int>());
    QTRY_COMPARE_WITH_TIMEOUT(descriptorCount(), m_descriptors, stuck);
}

void TestBlocking::findsADeadlock_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("locks");
    QTest::addColumn<QString>("said");
    // Which two it is depends on who comes first, and which is named first on who looks first.
    const auto two = QStringLiteral("^deadlock: task \\d holds lock ([AB]) and waits for ([AB]); "
                                    "task \\d holds \\2 and waits for \\1$");
    for (const QString &id : strategiesOfAllAtOnce() + QStringList{QStringLiteral("thread-pool")}) {
        const QByteArray name = id.toLatin1();
        QTest::addRow("%s, two tasks", name.constData()) << id << 2 << 2 << two;
        QTest::addRow("%s, some wait behind them", name.constData()) << id << 10 << 2 << two;
        QTest::addRow("%s, a circle of four", name.constData())
            << id << 4 << 4
            << QStringLiteral(
                   "^deadlock: each task waits for a lock that the next one holds: \\d → [A-D] → ");
    }
}

void TestBlocking::findsADeadlock()
{
    QFETCH(QString, strategy);
    QFETCH(int, count);
    QFETCH(int, locks);
    QFETCH(QString, said);
    RunPlan plan = guardedPlan("two-orders", strategy, count, 2);
    plan.guards = locks;
    plan.timeScale = 0.1 * slowdown; // which is also when they look for it
    QVERIFY(idealSchedule(plan).slices.empty());
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
        named += reason.contains(QRegularExpression(said)) ? 1 : 0;
    }
    QCOMPARE(named, locks);
}

void TestBlocking::givesUpWhenItIsTime_data()
{
    QTest::addColumn<QString>("strategy");
    for (const QString &id : strategiesOfAllAtOnce())
        QTest::newRow(qPrintable(id)) << id;
}

void TestBlocking::givesUpWhenItIsTime()
{
    QFETCH(QString, strategy);
    RunPlan plan = guardedPlan("two-orders", strategy, 2, 0.1);
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

void TestBlocking::stopsWhoIsBlocked_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("mode");
    const QStringList strategies = strategiesOfAllAtOnce()
        + QStringList{QStringLiteral("thread-pool"), QStringLiteral("processes-with-threads")};
    for (const QString &id : strategies) {
        for (const char *mode : {"one-lock", "lock-each", "semaphore", "read-write", "latch"})
            QTest::addRow("%s, %s", qPrintable(id), mode) << id << QString::fromLatin1(mode);
    }
    QTest::newRow("a barrier that some never come to")
        << QStringLiteral("thread-pool") << QStringLiteral("barrier");
}

void TestBlocking::stopsWhoIsBlocked()
{
    QFETCH(QString, strategy);
    QFETCH(QString, mode);
    const bool isBarrier = mode == QLatin1String("barrier");
    RunPlan plan = guardedPlan(mode.toLatin1().constData(), strategy, 10, isBarrier ? 0 : 30);
    Runner runner(workerProgram());
    runner.start(prepare(plan));
    QTRY_VERIFY_WITH_TIMEOUT(isAnyBlocked(runner), stuck);
    if (isBarrier)
        QTRY_COMPARE_WITH_TIMEOUT(countOf(*runner.record(), Outcome::Succeeded), 8, stuck);
    runner.stop();
    QVERIFY(waitUntilIdle(runner, stuck));
    QCOMPARE(countOf(*runner.record(), Outcome::Cancelled), isBarrier ? 2 : 10);
    QCOMPARE(breachOfTasks(*runner.record()), QString());
    QCOMPARE(breachOfTracks(*runner.record()), QString());
}

void TestBlocking::knowsWhatComesOfIt_data()
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

void TestBlocking::knowsWhatComesOfIt()
{
    QFETCH(QString, strategy);
    QFETCH(QString, mode);
    RunPlan plan = guardedPlan(mode.toLatin1().constData(), strategy, 8, 1);
    QTEST(toSeconds(idealSchedule(plan).makespan), "makespan");
    QTEST(toSeconds(guardedSchedule(plan)->blocked), "blocked");
}

QTEST_GUILESS_MAIN(TestBlocking)
#include "tst_blocking.moc"
