#include "core/metrics/figures.h"
#include "core/record/names.h"
#include "core/strategy/strategies.h"
#include "core/task/burnrate.h"
#include "tests/support/testrun.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>

#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace hilera;
using namespace hilera::test;

namespace {

RunPlan planOf(const char *strategy, int count, double seconds)
{
    RunPlan plan;
    plan.strategy = QLatin1String(strategy);
    chooseTask(plan, QStringLiteral("burn"));
    plan.count = count;
    plan.durations = DurationSpec(seconds);
    plan.workers = count;
    plan.processes = 2;
    plan.threads = (count + 1) / 2;
    return plan;
}

double noted(const RunRecord &record, TaskId task, const char *name)
{
    for (const auto &[key, value] : record.trace().note(task).values) {
        if (key == name)
            return std::stod(value);
    }
    return std::nan("");
}

Nanoseconds timeIn(const RunRecord &record, TaskId task, State state)
{
    const Track &track = *record.trace().track(record.trace().tasks()[task].worker);
    Nanoseconds time = 0;
    for (std::size_t i = 0; i < track.slices.size(); ++i) {
        const Slice slice = track.slices.at(i);
        time += slice.task == task && slice.state == state ? slice.duration : 0;
    }
    return time;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

// Seconds of this thread on a CPU.
double kernelCpu()
{
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void addBusyStrategies()
{
    QTest::addColumn<QString>("strategy");
    for (const char *strategy : {"sequential", "thread-per-task", "thread-pool", "process-per-task",
             "process-pool", "processes-with-threads", "event-loop", "coroutines"})
        QTest::newRow(strategy) << QString::fromLatin1(strategy);
}

} // namespace

class BurnTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAsTheKernelDoes_data() { addBusyStrategies(); }
    void countsAsTheKernelDoes();
    void showsWhoIsReady();
    void holdsALoopUp();
    void endsSoonWhenStopped_data() { addBusyStrategies(); }
    void endsSoonWhenStopped();
    void leavesTheCpuToOthers_data();
    void leavesTheCpuToOthers();
    void keepsTheWindowsPriority();
    void isTheSameWorkEachTime();
};

// More workers than cores: each shares one. An interruption that is too short to be told from work is the
// machine's, so it is the usual error that counts: the middle one of three.
void BurnTest::countsAsTheKernelDoes()
{
    QFETCH(QString, strategy);
    std::vector<double> errors;
    for (int i = 0; i < 3; ++i) {
        const auto record = runPlan(planOf(qPrintable(strategy), 4, 0.1), workerProgram(), 60'000);
        QVERIFY(record);
        double own = 0;
        double kernel = 0;
        for (TaskId task = 0; task < record->tasks().size(); ++task) {
            QCOMPARE(record->trace().tasks()[task].outcome, Outcome::Succeeded);
            own += noted(*record, task, "ran");
            kernel += noted(*record, task, "kernel_ran");
        }
        if (std::isnan(kernel))
            QSKIP("This system does not tell how long its threads were on a CPU.");
        errors.push_back(std::fabs(own - kernel) / kernel);
    }
    QVERIFY2(median(errors) <= 0.05 * slowdown, qPrintable(QString::number(median(errors))));
}

void BurnTest::showsWhoIsReady()
{
    const int cores = thisHost().cores;
    const auto record = runPlan(planOf("thread-per-task", 3 * cores, 0.1), workerProgram(), 60'000);
    QVERIFY(record);
    Nanoseconds ready = 0;
    Nanoseconds running = 0;
    for (TaskId task = 0; task < record->tasks().size(); ++task) {
        ready += timeIn(*record, task, State::Ready);
        running += timeIn(*record, task, State::Running);
        // Both together are all of the task.
        const TaskRecord &told = record->trace().tasks()[task];
        const Nanoseconds all = timeIn(*record, task, State::Ready) + timeIn(*record, task, State::Running);
        QVERIFY(std::llabs(all - (told.ended - told.started)) < 1'000'000 * slowdown);
    }
    // Of three that share a core each is ready for most of the time.
    QVERIFY2(ready > running / 2, qPrintable(measuredText(ready)));
    // Never more on a CPU than there are cores, but for what interruptions take.
    const Figures figures = measure(*record, steadyNow());
    QVERIFY(figures.coresBusy() <= cores * 1.02);
    QVERIFY(figures.mostInFlight > cores);
}

// One after the other, however many there are at once; each waits for its turn.
void BurnTest::holdsALoopUp()
{
    for (const char *strategy : {"event-loop", "coroutines"}) {
        const auto record = runPlan(planOf(strategy, 3, 0.05), workerProgram(), 60'000);
        QVERIFY(record);
        const std::vector<TaskRecord> &tasks = record->trace().tasks();
        QCOMPARE(record->trace().inFlight().most(), 3);
        for (std::size_t i = 1; i < tasks.size(); ++i) {
            QVERIFY(tasks[i].ended >= tasks[i - 1].ended);
            QVERIFY(timeIn(*record, TaskId(i), State::Ready) >= (tasks[i - 1].ended - tasks[0].started) / 2);
        }
    }
}

void BurnTest::endsSoonWhenStopped()
{
    QFETCH(QString, strategy);
    Runner runner(workerProgram());
    runner.start(prepare(planOf(qPrintable(strategy), 4, 1'000)));
    QTRY_VERIFY_WITH_TIMEOUT(runner.record()
            && std::ranges::any_of(
                runner.record()->trace().tasks(), [](const TaskRecord &task) { return task.started >= 0; }),
        stuck);
    QTest::qWait(50);
    runner.stop();
    QVERIFY(waitUntilIdle(runner, stuck));
    for (const TaskRecord &task : runner.record()->trace().tasks())
        QCOMPARE(task.outcome, Outcome::Cancelled);
}

void BurnTest::leavesTheCpuToOthers_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<bool>("isLow");
    for (const char *strategy : {"sequential", "thread-per-task", "process-per-task"}) {
        QTest::addRow("%s, lowest", strategy) << QString::fromLatin1(strategy) << true;
        QTest::addRow("%s, as usual", strategy) << QString::fromLatin1(strategy) << false;
    }
}

// Asked of the kernel while they are at it.
void BurnTest::leavesTheCpuToOthers()
{
    QFETCH(QString, strategy);
    QFETCH(bool, isLow);
    RunPlan plan = planOf(qPrintable(strategy), 1, 1'000);
    plan.lowPriority = isLow;
    const int usual = sched_getscheduler(gettid());
    Runner runner(workerProgram());
    runner.start(prepare(plan));
    const auto worker = [&runner]() -> int {
        if (!runner.record() || runner.record()->trace().tasks()[0].started < 0)
            return 0;
        return runner.record()->trace().track(runner.record()->trace().tasks()[0].worker)->threadId;
    };
    QTRY_VERIFY_WITH_TIMEOUT(worker() != 0, stuck);
    const auto priority = [&] { return sched_getscheduler(worker()); };
    QTRY_COMPARE_WITH_TIMEOUT(priority(), isLow ? SCHED_IDLE : usual, stuck);
    QCOMPARE(sched_getscheduler(gettid()), usual);
    runner.stop();
    QVERIFY(waitUntilIdle(runner, stuck));

    // The next run's thread is not a lower one.
    const auto before = runner.record();
    plan = planOf("sequential", 1, 1'000);
    plan.lowPriority = false;
    runner.start(prepare(plan));
    QTRY_VERIFY_WITH_TIMEOUT(runner.record() != before && worker() != 0, stuck);
    QCOMPARE(priority(), usual);
    runner.stop();
    QVERIFY(waitUntilIdle(runner, stuck));
}

void BurnTest::keepsTheWindowsPriority()
{
    const int usual = sched_getscheduler(gettid());
    QVERIFY(runPlan(planOf("gui-thread", 1, 0.02)));
    QCOMPARE(sched_getscheduler(gettid()), usual);
}

// Of a set time, by whatever measure of the machine it is made: as the kernel counts it, it takes that time,
// and half of the runs differ little from each other.
void BurnTest::isTheSameWorkEachTime()
{
    constexpr double asked = 0.02; // seconds
    std::vector<double> taken;
    for (int i = 0; i < 9; ++i) {
        const double rate = measureBurnRate();
        const double before = kernelCpu();
        burnRounds(static_cast<std::uint64_t>(rate * asked));
        taken.push_back((kernelCpu() - before) / asked);
    }
    std::ranges::sort(taken);
    const double spread = (taken[6] - taken[2]) / median(taken);
    qInfo("takes %.3f of what it is to take, spread %.3f", median(taken), spread);
    QVERIFY2(median(taken) > 0.85 && median(taken) < 1.2, qPrintable(QString::number(median(taken))));
    QVERIFY2(spread < 0.25, qPrintable(QString::number(spread)));
}

QTEST_GUILESS_MAIN(BurnTest)
#include "tst_burn.moc"
