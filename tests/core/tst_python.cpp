#include "core/lesson/lesson.h"
#include "core/machine/host.h"
#include "core/metrics/figures.h"
#include "core/record/names.h"
#include "core/strategy/strategies.h"
#include "tests/support/contract.h"
#include "tests/support/processes.h"
#include "tests/support/testrun.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace hilera;
using namespace hilera::test;

namespace {

// Every task is named where a run can't be: nobody did them.
bool areCancelled(const RunRecord &record)
{
    return std::ranges::all_of(
        record.trace().tasks(), [](const TaskRecord &task) { return task.outcome == Outcome::Cancelled; });
}

RunPlan planOf(const QString &strategy, const QString &task, int count, double seconds)
{
    RunPlan plan;
    plan.strategy = strategy;
    chooseTask(plan, task);
    plan.count = count;
    plan.durations = DurationSpec(seconds);
    plan.lowPriority = false; // it would take long where anybody else computes
    return plan;
}

int countOf(const RunRecord &record, Outcome outcome)
{
    return static_cast<int>(std::ranges::count(record.trace().tasks(), outcome, &TaskRecord::outcome));
}

Nanoseconds timeIn(const RunRecord &record, State state)
{
    Nanoseconds time = 0;
    for (const Track &track : record.trace().tracks())
        time += track.kind == TrackKind::Thread ? track.slices.totals()[static_cast<std::size_t>(state)] : 0;
    return time;
}

// Puts a folder before all others in which programs are looked for, or in place of them.
class SearchPath {
public:
    explicit SearchPath(const QByteArray &path)
        : m_before(qgetenv("PATH"))
    {
        qputenv("PATH", path);
    }
    ~SearchPath() { qputenv("PATH", m_before); }
    SearchPath(const SearchPath &) = delete;
    SearchPath &operator=(const SearchPath &) = delete;

private:
    QByteArray m_before;
};

// A python3 that does as its shell script says.
class FakePython {
public:
    explicit FakePython(const QByteArray &script)
        : m_path(m_folder.path().toLocal8Bit() + ':' + qgetenv("PATH"))
    {
        QFile file(m_folder.filePath(QStringLiteral("python3")));
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + script + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private:
    QTemporaryDir m_folder;
    SearchPath m_path;
};

void addStrategies()
{
    QTest::addColumn<QString>("strategy");
    for (const Strategy &strategy : strategies()) {
        if (strategy.isInPython)
            QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
    }
}

} // namespace

class PythonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sharesOneLockAmongThreads();
    void hasALockInEachProcess();
    void sleepsTogether_data() { addStrategies(); }
    void sleepsTogether();
    void saysWhichPython_data() { addStrategies(); }
    void saysWhichPython();
    void saysSoOfEachTask();
    void takesTheSwitchInterval();
    void needsNoSwitchIntervalWithoutThreads();
    void endsWhenStopped_data();
    void endsWhenStopped();
    void isNotWaitedForWhenStopped_data() { addStrategies(); }
    void isNotWaitedForWhenStopped();
    void endsWhenKilled_data() { addStrategies(); }
    void endsWhenKilled();
    void tellsWhatAKilledProcessCost();
    void saysThatThereIsNone_data() { addStrategies(); }
    void saysThatThereIsNone();
    void saysThatItIsTooOld_data() { addStrategies(); }
    void saysThatItIsTooOld();
    void leavesTheLessonUsable();
    void refusesOtherTasks_data() { addStrategies(); }
    void refusesOtherTasks();
    void outlivesABadPython_data();
    void outlivesABadPython();
    void endsWhereAThreadCantBeStarted();
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

// One that takes its time to say how old it is.
void PythonTest::isNotWaitedForWhenStopped()
{
    QFETCH(QString, strategy);
    const QTemporaryDir folder;
    const QString begun = folder.filePath(QStringLiteral("begun"));
    const QString over = folder.filePath(QStringLiteral("over"));
    const FakePython python("touch " + begun.toLocal8Bit() + "; sleep 0.7; touch " + over.toLocal8Bit());
    Runner runner(workerProgram());
    runner.start(prepare(planOf(strategy, QStringLiteral("snooze"), 2, 0.1)));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(begun), stuck);
    runner.stop();
    QVERIFY(waitUntilIdle(runner, stuck));
    QVERIFY(!QFile::exists(over));
    QVERIFY(areCancelled(*runner.record()));
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

void PythonTest::saysThatThereIsNone()
{
    QFETCH(QString, strategy);
    const QTemporaryDir nothing;
    const SearchPath path(nothing.path().toLocal8Bit());
    const RunPlan plan = planOf(strategy, QStringLiteral("burn"), 2, 0.1);
    QVERIFY(!findProblem(plan)); // on another machine it could run
    const auto record = runPlan(plan);
    QVERIFY(record);
    QVERIFY2(
        record->problem().contains(QStringLiteral("There is no python3")), qPrintable(record->problem()));
    QVERIFY(areCancelled(*record));
}

void PythonTest::saysThatItIsTooOld()
{
    QFETCH(QString, strategy);
    const QByteArray real = QStandardPaths::findExecutable(QStringLiteral("python3")).toLocal8Bit();
    const FakePython python("exec " + real + R"( "$1" "$2" "$3" "import sys
sys.version_info = (3, 7, 17, 'final', 0)
$4")");
    const auto record = runPlan(planOf(strategy, QStringLiteral("burn"), 2, 0.1));
    QVERIFY(record);
    QVERIFY2(record->problem().contains(QStringLiteral("too old")), qPrintable(record->problem()));
    QVERIFY(areCancelled(*record));
}

void PythonTest::leavesTheLessonUsable()
{
    const QTemporaryDir nothing;
    const SearchPath path(nothing.path().toLocal8Bit());
    const auto lessons = loadLessons({lessonFolders().first()}, QStringLiteral("en"));
    const auto lesson = std::ranges::find(lessons, QStringLiteral("global-lock"), &Lesson::id);
    QVERIFY(lesson != lessons.end());
    QVERIFY2(lesson->isUsable(), qPrintable(lesson->problem));
    QVERIFY(std::ranges::any_of(lesson->steps,
        [](const LessonStep &step) { return step.plan && findStrategy(step.plan->strategy)->isInPython; }));
}

void PythonTest::refusesOtherTasks()
{
    QFETCH(QString, strategy);
    const std::optional<Error> problem = findProblem(planOf(strategy, QStringLiteral("fetch"), 2, 1));
    QVERIFY(problem);
    QVERIFY2(problem->text.contains(QStringLiteral("snooze")), qPrintable(problem->text));
}

void PythonTest::outlivesABadPython_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("reason");
    for (const char *strategy : {"python-threads", "python-processes"}) {
        const auto row = [strategy](const char *name, const char *script, const char *reason) {
            QTest::addRow("%s, %s", strategy, name)
                << QString::fromLatin1(strategy) << QByteArray(script) << QString::fromLatin1(reason);
        };
        row("ends at once", "echo SyntaxError >&2; exit 1", "Python 3.8");
        row("says anything", "head -c 5000 /dev/zero; exec sleep 60", "not an event");
        row("greets", "printf 'Python 4 is here, and says so at some length'; exit 0", "not an event");
    }
}

void PythonTest::outlivesABadPython()
{
    QFETCH(QString, strategy);
    QFETCH(QByteArray, script);
    QFETCH(QString, reason);
    const FakePython python(script);
    const auto record = runPlan(planOf(strategy, QStringLiteral("snooze"), 4, 0.1));
    QVERIFY2(record, "it waits for what can't come");
    QCOMPARE(countOf(*record, Outcome::Succeeded), 0);
    QCOMPARE(breachOfTasks(*record), QString());
    QString reasons;
    for (TaskId task = 0; task < record->tasks().size(); ++task)
        reasons += reasonOf(*record, task) + QLatin1Char('\n');
    QVERIFY2(reasons.contains(reason), qPrintable(reasons));
}

void PythonTest::endsWhereAThreadCantBeStarted()
{
    const QByteArray real = QStandardPaths::findExecutable(QStringLiteral("python3")).toLocal8Bit();
    const FakePython python("ulimit -s 8192; ulimit -v 600000; exec " + real + R"( "$@" 2>/dev/null)");
    const auto record = runPlan(planOf(QStringLiteral("python-threads"), QStringLiteral("snooze"), 100, 0.1));
    QVERIFY2(record, "its threads wait for orders");
    QCOMPARE(countOf(*record, Outcome::Cancelled), 100);
    QVERIFY2(record->problem().contains(QStringLiteral("thread: ")), qPrintable(record->problem()));
    QCOMPARE(breachOfTasks(*record), QString());
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
