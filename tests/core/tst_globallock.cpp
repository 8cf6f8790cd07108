#include "core/metrics/figures.h"
#include "core/strategy/strategies.h"
#include "tests/support/contract.h"
#include "tests/support/testrun.h"

#include <QTest>

#include <algorithm>

using namespace hilera;
using namespace hilera::test;

namespace {

RunPlan planOf(const QString &task, int count, double seconds, double interval = 0.005)
{
    RunPlan plan;
    plan.strategy = QStringLiteral("global-lock");
    chooseTask(plan, task);
    plan.count = count;
    plan.durations = DurationSpec(seconds);
    plan.switchInterval = interval;
    plan.lowPriority = false; // it would take long where anybody else computes
    return plan;
}

// What the threads did at their tasks, by when it began.
std::vector<Slice> slicesAtTasks(const RunRecord &record, State state)
{
    std::vector<Slice> found;
    for (const Track &track : record.trace().tracks()) {
        for (std::size_t i = 0; i < track.slices.size(); ++i) {
            const Slice slice = track.slices.at(i);
            if (slice.task != noTask && slice.state == state)
                found.push_back(slice);
        }
    }
    std::ranges::sort(found, {}, &Slice::start);
    return found;
}

} // namespace

class GlobalLockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsOneComputeAtATime_data();
    void letsOneComputeAtATime();
    void switchesMoreOftenWithAShorterInterval();
    void pointsToTheHolder();
    void leavesTheLockWhileAsleep();
    void isNotHandedOverToNobody();
    void idealIsThatOfOneCore();
    void endsWhenStopped_data();
    void endsWhenStopped();
    void refusesOtherIntervals_data();
    void refusesOtherIntervals();
};

void GlobalLockTest::letsOneComputeAtATime_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("interval");
    QTest::newRow("two") << 2 << 0.005;
    QTest::newRow("four") << 4 << 0.005;
    QTest::newRow("forty, who hardly compute") << 40 << 0.001;
    QTest::newRow("four, at every look") << 4 << 0.000001;
}

void GlobalLockTest::letsOneComputeAtATime()
{
    QFETCH(int, count);
    QFETCH(double, interval);
    const auto record = runPlan(planOf(QStringLiteral("burn"), count, 0.2 / count, interval), {}, 60'000);
    QVERIFY(record);
    for (const TaskRecord &task : record->trace().tasks())
        QCOMPARE(task.outcome, Outcome::Succeeded);
    QCOMPARE(breachOfTasks(*record), QString());
    QCOMPARE(breachOfTracks(*record), QString());
    const std::vector<Slice> running = slicesAtTasks(*record, State::Running);
    QVERIFY(running.size() >= static_cast<std::size_t>(count));
    for (std::size_t i = 1; i < running.size(); ++i)
        QVERIFY2(running[i].start >= running[i - 1].end(), qPrintable(QString::number(i)));
    // All were at their tasks at once all the same.
    QVERIFY(record->trace().inFlight().most() > 1);
    // To make threads, and to hand over, takes CPU time as well: under a sanitizer far more than to compute.
    QVERIFY(slowdown > 1 || measure(*record, steadyNow()).coresBusy() <= 1.2);
}

void GlobalLockTest::switchesMoreOftenWithAShorterInterval()
{
    const auto turnsAt = [](double interval) {
        const auto record = runPlan(planOf(QStringLiteral("burn"), 2, 0.2, interval), {}, 60'000);
        if (!record)
            return std::size_t(0);
        const std::size_t turns = slicesAtTasks(*record, State::Blocked).size();
        // A turn is no shorter than the interval, but for the last ones.
        const double makespan = toSeconds(measure(*record, steadyNow()).makespan);
        return static_cast<double>(turns) <= makespan / interval + 2 ? turns : std::size_t(0);
    };
    const std::size_t often = turnsAt(0.002);
    const std::size_t seldom = turnsAt(0.05);
    QVERIFY2(often > seldom && seldom >= 2, qPrintable(QStringLiteral("%1 and %2").arg(often).arg(seldom)));
    // Longer than all: the second waits for the end of the first.
    QCOMPARE(turnsAt(10), std::size_t(1));
}

void GlobalLockTest::pointsToTheHolder()
{
    const auto record = runPlan(planOf(QStringLiteral("burn"), 3, 0.1), {}, 60'000);
    QVERIFY(record);
    const std::size_t blocked = slicesAtTasks(*record, State::Blocked).size();
    QVERIFY(blocked > 3);
    const std::vector<Arrow> &arrows = record->trace().arrows();
    QVERIFY(arrows.size() > blocked / 2 && arrows.size() <= blocked);
    for (const Arrow &arrow : arrows) {
        QVERIFY(arrow.from != arrow.to);
        QCOMPARE(record->trace().track(arrow.to)->kind, TrackKind::Thread);
    }
}

void GlobalLockTest::leavesTheLockWhileAsleep()
{
    const auto record = runPlan(planOf(QStringLiteral("snooze"), 8, 0.3));
    QVERIFY(record);
    QCOMPARE(breachOfSleep(*record), QString());
    // One after another they would take 2.4 s.
    const Nanoseconds makespan = measure(*record, steadyNow()).makespan;
    QVERIFY2(makespan < Nanoseconds(1'200'000'000) * slowdown, qPrintable(QString::number(makespan)));
    QCOMPARE(record->trace().inFlight().most(), 8);
}

void GlobalLockTest::isNotHandedOverToNobody()
{
    const auto record = runPlan(planOf(QStringLiteral("burn"), 1, 0.1), {}, 60'000);
    QVERIFY(record);
    QCOMPARE(slicesAtTasks(*record, State::Blocked).size(), std::size_t(0));
}

void GlobalLockTest::idealIsThatOfOneCore()
{
    QCOMPARE(idealSchedule(planOf(QStringLiteral("burn"), 4, 1), 8).makespan, 4 * nanosecondsPerSecond);
    QCOMPARE(idealSchedule(planOf(QStringLiteral("snooze"), 4, 1), 1).makespan, nanosecondsPerSecond);
}

void GlobalLockTest::endsWhenStopped_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<double>("interval");
    QTest::newRow("computing") << QStringLiteral("burn") << 0.005;
    QTest::newRow("computing, one at a time") << QStringLiteral("burn") << 10.0;
    QTest::newRow("asleep") << QStringLiteral("snooze") << 0.005;
}

void GlobalLockTest::endsWhenStopped()
{
    QFETCH(QString, task);
    QFETCH(double, interval);
    Runner runner(workerProgram());
    runner.start(prepare(planOf(task, 20, 1'000, interval)));
    QTRY_VERIFY_WITH_TIMEOUT(runner.record()
            && std::ranges::all_of(
                runner.record()->trace().tasks(), [](const TaskRecord &each) { return each.started >= 0; }),
        stuck);
    runner.stop();
    QVERIFY(waitUntilIdle(runner, stuck));
    for (const TaskRecord &each : runner.record()->trace().tasks())
        QCOMPARE(each.outcome, Outcome::Cancelled);
    QCOMPARE(breachOfTasks(*runner.record()), QString());
    QCOMPARE(breachOfTracks(*runner.record()), QString());
}

void GlobalLockTest::refusesOtherIntervals_data()
{
    QTest::addColumn<double>("interval");
    QTest::newRow("none") << 0.0;
    QTest::newRow("less than none") << -1.0;
    QTest::newRow("too long") << 10.5;
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN();
}

void GlobalLockTest::refusesOtherIntervals()
{
    QFETCH(double, interval);
    RunPlan plan = planOf(QStringLiteral("burn"), 2, 1, interval);
    QVERIFY(findMistake(plan));
    QVERIFY(findMistake(plan)->text.contains(QStringLiteral("switch interval"), Qt::CaseInsensitive));
    plan.strategy = QStringLiteral("thread-per-task"); // which has none
    QVERIFY(!findMistake(plan));
}

QTEST_GUILESS_MAIN(GlobalLockTest)
#include "tst_globallock.moc"
