#include "core/metrics/figures.h"
#include "core/plan/plannedstop.h"
#include "core/run/runner.h"
#include "core/runlog/format.h"
#include "core/strategy/strategies.h"
#include "tests/support/contract.h"
#include "tests/support/testrun.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace hilera;
using namespace hilera::test;

namespace {

constexpr int tasks = 2;
constexpr double interval = 0.15; // seconds, of who polls
constexpr Nanoseconds tolerance = 2'000'000; // of who goes by another clock reading

RunPlan planOf(const QString &strategy, const QString &task, double polling, double seconds)
{
    RunPlan plan;
    plan.strategy = strategy;
    plan.task = task;
    plan.count = tasks;
    plan.durations = DurationSpec(seconds);
    plan.workers = tasks;
    plan.processes = 1;
    plan.threads = tasks;
    plan.polling = polling;
    plan.lowPriority = false;
    return plan;
}

bool areAtWork(const Runner &runner)
{
    const auto isStarted = [](const TaskRecord &task) { return task.started >= 0; };
    return runner.record() && std::ranges::all_of(runner.record()->trace().tasks(), isStarted);
}

int countOf(const RunRecord &record, Outcome outcome)
{
    return static_cast<int>(std::ranges::count(record.trace().tasks(), outcome, &TaskRecord::outcome));
}

} // namespace

// When tasks hear that they are to stop: at once, when they look, or never.
class HearingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hears_data();
    void hears();
    void isAskedByItsPlan_data();
    void isAskedByItsPlan();
    void killsOnceAsPlanned();
    void marksEachRequestOnce();
    void keepsTheMarksInAFile();
};

void HearingTest::hears_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("task");
    QTest::addColumn<double>("polling");
    for (const char *strategy : {"thread-per-task", "thread-pool", "process-pool", "processes-with-threads",
             "event-loop", "coroutines", "global-lock", "python-threads", "python-processes"}) {
        for (const char *task : {"snooze", "burn"}) {
            const auto row = [&](const char *how, double polling) {
                QTest::addRow("%s, %s, %s", strategy, task, how)
                    << QString::fromLatin1(strategy) << QString::fromLatin1(task) << polling;
            };
            row("at once", 0);
            row("polling", interval);
            row("deaf", never);
        }
    }
}

void HearingTest::hears()
{
    QFETCH(QString, strategy);
    QFETCH(QString, task);
    QFETCH(double, polling);
    const bool isDeaf = polling == never;
    const RunPlan plan = planOf(strategy, task, polling, isDeaf ? 0.5 : 60);
    Runner runner(workerProgram());
    runner.start(prepare(plan));
    QTRY_VERIFY(areAtWork(runner));
    runner.stop();
    QVERIFY(waitUntilIdle(runner));

    const RunRecord &record = *runner.record();
    QCOMPARE(breachOfTasks(record), QString());
    QCOMPARE(breachOfTracks(record), QString());
    QCOMPARE(breachOfSleep(record), QString());
    // What computes on a loop has the thread to itself: the other one has not got it yet.
    const int atWork = computes(plan) ? std::min(lanesOf(plan), tasks) : tasks;
    QCOMPARE(countOf(record, Outcome::Succeeded), isDeaf ? atWork : 0);
    QCOMPARE(countOf(record, Outcome::Cancelled), isDeaf ? tasks - atWork : tasks);
    QVERIFY(!measure(record, record.finishedAt()).overhead()); // the ideal is of a run that is not stopped
    if (polling != interval)
        return;
    const Nanoseconds asked = record.trace().stopMarks().front().time;
    const auto every = static_cast<Nanoseconds>(interval * nanosecondsPerSecond);
    const TaskRecord &first = record.trace().tasks().front();
    const Nanoseconds heard = first.started + (asked - first.started) / every * every;
    QVERIFY2(first.ended >= std::max(heard, first.started + every) - tolerance, "it was woken");
}

void HearingTest::isAskedByItsPlan_data()
{
    QTest::addColumn<QString>("strategy");
    for (const Strategy &strategy : strategies())
        QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
}

void HearingTest::isAskedByItsPlan()
{
    QFETCH(QString, strategy);
    RunPlan plan = planOf(strategy, QStringLiteral("snooze"), 0, 60);
    plan.timeScale = 0.5;
    plan.stopAfter = 0.3;
    Runner runner(workerProgram());
    int times = 0;
    connect(&runner, &Runner::stoppedAsPlanned, this, [&times] { ++times; });
    runner.start(prepare(plan));
    QVERIFY(waitUntilIdle(runner));
    QTRY_COMPARE(times, 1);
    const RunRecord &record = *runner.record();
    QCOMPARE(countOf(record, Outcome::Cancelled), tasks);
    QCOMPARE(record.trace().stopMarks().size(), std::size_t(1));
    QVERIFY(wasStoppedAsPlanned(record.trace().stopMarks(), plan));
    QVERIFY(measure(record, record.finishedAt()).overhead().value_or(0) >= 0);
    const StopMark mark = record.trace().stopMarks().front();
    QCOMPARE(mark.request, StopRequest::Stop);
    QVERIFY(mark.time >= nanosecondsPerSecond * 15 / 100);
    QVERIFY(std::ranges::all_of(
        record.trace().tasks(), [&mark](const TaskRecord &task) { return task.ended >= mark.time; }));
}

void HearingTest::killsOnceAsPlanned()
{
    RunPlan plan = planOf(QStringLiteral("process-per-task"), QStringLiteral("burn"), never, 60);
    plan.stopAfter = 0.1;
    plan.killAfter = 0.3 * slowdown;
    const auto record = runPlan(plan);
    QVERIFY(record);
    QCOMPARE(countOf(*record, Outcome::Killed), tasks);
    const std::vector<StopMark> &marks = record->trace().stopMarks();
    QCOMPARE(marks.size(), std::size_t(2));
    QCOMPARE(marks.front().request, StopRequest::Stop);
    QCOMPARE(marks.back().request, StopRequest::Kill);
    QCOMPARE(breachOfTasks(*record), QString());
}

void HearingTest::marksEachRequestOnce()
{
    Runner runner(workerProgram());
    runner.start(prepare(planOf(QStringLiteral("thread-per-task"), QStringLiteral("snooze"), never, 0.3)));
    QTRY_VERIFY(areAtWork(runner));
    for (int i = 0; i < 3; ++i) {
        runner.stop();
        runner.kill();
    }
    QVERIFY(waitUntilIdle(runner));
    QCOMPARE(runner.record()->trace().stopMarks().size(), std::size_t(2));
    QCOMPARE(countOf(*runner.record(), Outcome::Succeeded), tasks);
    runner.stop(); // it is over
    QCOMPARE(runner.record()->trace().stopMarks().size(), std::size_t(2));
}

void HearingTest::keepsTheMarksInAFile()
{
    RunPlan plan = planOf(QStringLiteral("process-pool"), QStringLiteral("snooze"), 0.05, 60);
    plan.stopAfter = 0.1;
    plan.killAfter = 60;
    const auto record = runPlan(plan);
    QVERIFY(record);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.hilera.jsonl"));
    QVERIFY(!exportRun(*record, file));
    const auto read = openRun(file);
    QVERIFY2(read, errorOf(read));
    QVERIFY(read->record->plan() == plan);
    QCOMPARE(read->record->trace().stopMarks().size(), std::size_t(1));
    QCOMPARE(read->record->trace().stopMarks().front().time, record->trace().stopMarks().front().time);
}

QTEST_GUILESS_MAIN(HearingTest)
#include "tst_hearing.moc"
