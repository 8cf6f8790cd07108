#include "core/machine/host.h"
#include "core/metrics/figures.h"
#include "core/record/names.h"
#include "core/strategy/strategies.h"
#include "tests/core/pythonplans.h"
#include "tests/support/contract.h"
#include "tests/support/processes.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace hilera;
using namespace hilera::test;

namespace {

Nanoseconds timeIn(const RunRecord &record, State state)
{
    Nanoseconds time = 0;
    for (const Track &track : record.trace().tracks())
        time += track.kind == TrackKind::Thread ? track.slices.totals()[static_cast<std::size_t>(state)] : 0;
    return time;
}

} // namespace

class PythonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sharesOneLockAmongThreads();
    void hasALockInEachProcess();
    void sleepsTogether_data() { addPythonStrategies(); }
    void sleepsTogether();
    void saysWhichPython_data() { addPythonStrategies(); }
    void saysWhichPython();
    void saysSoOfEachTask();
    void takesTheSwitchInterval();
    void needsNoSwitchIntervalWithoutThreads();
    void endsWhenStopped_data();
    void endsWhenStopped();
    void endsWhenKilled_data() { addPythonStrategies(); }
    void endsWhenKilled();
    void tellsWhatAKilledProcessCost();
    void refusesOtherTasks_data() { addPythonStrategies(); }
    void refusesOtherTasks();
    void hasAScriptThatEveryLocaleReads();
};

void PythonTest::init()
{
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("There is no python3 here.");
}

void PythonTest::cleanup()
{
    QTRY_COMPARE(childProcesses(), std::vector<int>());
}

void PythonTest::sharesOneLockAmongThreads()
{
    const auto record = runPlan(
        planOf(QStringLiteral("python-threads"), QStringLiteral("burn"), 4, 0.2), workerProgram(), 60'000);
    QVERIFY(record);
    QCOMPARE(countOf(*record, Outcome::Succeeded), 4);
    QCOMPARE(breachOfTasks(*record), QString());
    QCOMPARE(breachOfTracks(*record), QString());
    const Figures figures = measure(*record, steadyNow());
    QCOMPARE(figures.processes, 1);
    QCOMPARE(figures.workers, 4);
    QCOMPARE(figures.mostInFlight, 4);
    QVERIFY2(figures.coresBusy() <= 1.15, qPrintable(QString::number(figures.coresBusy())));
    // Of four, three have no lock.
    QVERIFY(timeIn(*record, State::Blocked) > figures.makespan);
    QVERIFY(!record->trace().arrows().empty());
}

void PythonTest::hasALockInEachProcess()
{
    const auto record = runPlan(
        planOf(QStringLiteral("python-processes"), QStringLiteral("burn"), 4, 0.3), workerProgram(), 60'000);
    QVERIFY(record);
    QCOMPARE(countOf(*record, Outcome::Succeeded), 4);
    QCOMPARE(breachOfTasks(*record), QString());
    QCOMPARE(breachOfTracks(*record), QString());
    const Figures figures = measure(*record, steadyNow());
    QCOMPARE(figures.processes, 4);
    QVERIFY(figures.coresBusy() <= thisHost().cores * 1.1);
    QCOMPARE(timeIn(*record, State::Blocked), Nanoseconds(0));
}

void PythonTest::sleepsTogether()
{
    QFETCH(QString, strategy);
    const auto record = runPlan(planOf(strategy, QStringLiteral("snooze"), 5, 0.5));
    QVERIFY(record);
    QCOMPARE(countOf(*record, Outcome::Succeeded), 5);
    QCOMPARE(breachOfTasks(*record), QString());
    QCOMPARE(breachOfTracks(*record), QString());
    QCOMPARE(breachOfStates(*record), QString());
    QCOMPARE(breachOfSleep(*record), QString());
    QCOMPARE(breachOfLines(*record), QString());
    QVERIFY(record->trace().inFlight().most() > 1);
}

void PythonTest::saysWhichPython()
{
    QFETCH(QString, strategy);
    const auto record = runPlan(planOf(strategy, QStringLiteral("burn"), 1, 0.05), workerProgram(), 60'000);
    QVERIFY(record);
    const QString text = resultText(*record, 0);
    static const QRegularExpression version(QStringLiteral("^Python 3\\.\\d+"));
    QVERIFY2(text.contains(version), qPrintable(text));
}

// Threads that end a task at the same time, and are interrupted while they do.
void PythonTest::saysSoOfEachTask()
{
    RunPlan plan = planOf(QStringLiteral("python-threads"), QStringLiteral("burn"), 100, 0.002);
    plan.switchInterval = 1e-6;
    const auto record = runPlan(plan, workerProgram(), 60'000);
    QVERIFY(record);
    for (TaskId task = 0; task < record->tasks().size(); ++task) {
        QVERIFY2(resultText(*record, task).startsWith(QStringLiteral("Python 3")),
            qPrintable(QString::number(task)));
    }
}

void PythonTest::takesTheSwitchInterval()
{
    const auto blockedAt = [](double interval) {
        RunPlan plan = planOf(QStringLiteral("python-threads"), QStringLiteral("burn"), 2, 0.3);
        plan.switchInterval = interval;
        const auto record = runPlan(plan, workerProgram(), 60'000);
        return record ? record->trace().arrows().size() : 0;
    };
    const std::size_t often = blockedAt(0.005);
    const std::size_t seldom = blockedAt(0.1);
    QVERIFY2(often > 2 * seldom, qPrintable(QStringLiteral("%1 and %2").arg(often).arg(seldom)));
}

void PythonTest::needsNoSwitchIntervalWithoutThreads()
{
    RunPlan plan = planOf(QStringLiteral("python-processes"), QStringLiteral("snooze"), 2, 0.1);
    plan.switchInterval = 0; // as a run log may say
    QVERIFY(!findMistake(plan));
    const auto record = runPlan(plan);
    QVERIFY(record);
    QCOMPARE(countOf(*record, Outcome::Succeeded), 2);
}

void PythonTest::endsWhenStopped_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("task");
    for (const char *strategy : {"python-threads", "python-processes"}) {
        for (const char *task : {"snooze", "burn"})
            QTest::addRow("%s, %s", strategy, task)
                << QString::fromLatin1(strategy) << QString::fromLatin1(task);
    }
}

void PythonTest::endsWhenStopped()
{
    QFETCH(QString, strategy);
    QFETCH(QString, task);
    Runner runner(workerProgram());
    runner.start(prepare(planOf(strategy, task, 3, 1'000)));
    QTRY_VERIFY_WITH_TIMEOUT(runner.record()
            && std::ranges::all_of(
                runner.record()->trace().tasks(), [](const TaskRecord &each) { return each.started >= 0; }),
        stuck);
    runner.stop();
    QVERIFY(waitUntilIdle(runner, stuck));
    QCOMPARE(countOf(*runner.record(), Outcome::Cancelled), 3);
    QCOMPARE(breachOfTasks(*runner.record()), QString());
    QCOMPARE(breachOfTracks(*runner.record()), QString());
}

void PythonTest::endsWhenKilled()
{
    QFETCH(QString, strategy);
    Runner runner(workerProgram());
    runner.start(prepare(planOf(strategy, QStringLiteral("burn"), 3, 1'000)));
    QTRY_VERIFY_WITH_TIMEOUT(runner.record() && runner.record()->trace().tasks()[0].started >= 0, stuck);
    runner.kill();
    QVERIFY(waitUntilIdle(runner, stuck));
    QVERIFY(countOf(*runner.record(), Outcome::Killed) >= 1);
    QCOMPARE(countOf(*runner.record(), Outcome::Succeeded), 0);
    QCOMPARE(breachOfTasks(*runner.record()), QString());
    QCOMPARE(breachOfTracks(*runner.record()), QString());
}

void PythonTest::tellsWhatAKilledProcessCost()
{
    Runner runner(workerProgram());
    runner.start(
        prepare(planOf(QStringLiteral("python-processes"), QStringLiteral("snooze"), 3, 1.5 * slowdown)));
    const auto started = [&runner] {
        return runner.record() && runner.record()->trace().tasks()[1].started >= 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(started(), stuck);
    const Trace &trace = runner.record()->trace();
    QCOMPARE(::kill(trace.track(trace.tasks()[1].worker)->processId, SIGKILL), 0);
    QVERIFY(waitUntilIdle(runner, 2 * stuck));
    QCOMPARE(countOf(*runner.record(), Outcome::Succeeded), 2);
    QCOMPARE(runner.record()->trace().tasks()[1].outcome, Outcome::Killed);
}

void PythonTest::refusesOtherTasks()
{
    QFETCH(QString, strategy);
    const std::optional<Error> problem = findProblem(planOf(strategy, QStringLiteral("fetch"), 2, 1));
    QVERIFY(problem);
    QVERIFY2(problem->text.contains(QStringLiteral("snooze")), qPrintable(problem->text));
}

// It goes to python3 as an argument, which is read by the locale.
void PythonTest::hasAScriptThatEveryLocaleReads()
{
    QFile script(QStringLiteral(":/resources/python/worker.py"));
    QVERIFY(script.open(QIODevice::ReadOnly));
    const QByteArray text = script.readAll();
    QVERIFY(text.size() > 1'000 && text.size() < 100'000); // an argument may have 128 KiB
    QVERIFY(std::ranges::all_of(text, [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
}

QTEST_GUILESS_MAIN(PythonTest)
#include "tst_python.moc"
