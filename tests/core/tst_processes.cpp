#include "core/network/taskkinds.h"
#include "core/strategy/strategies.h"
#include "core/worker/protocol.h"
#include "tests/support/contract.h"
#include "tests/support/processes.h"
#include "tests/support/scripts.h"
#include "tests/support/testrun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <memory>

using namespace hilera;
using namespace hilera::test;

namespace {

constexpr int soon = 1'000 * slowdown; // milliseconds

RunPlan planOf(const QString &strategy, int count, double seconds, int workers = 2)
{
    RunPlan plan;
    plan.strategy = strategy;
    plan.count = count;
    plan.durations = DurationSpec(seconds);
    plan.workers = workers;
    plan.processes = workers;
    plan.threads = 2;
    return plan;
}

int countOf(const RunRecord &record, Outcome outcome)
{
    return static_cast<int>(std::ranges::count(record.trace().tasks(), outcome, &TaskRecord::outcome));
}

int processCount(const RunRecord &record)
{
    return static_cast<int>(std::ranges::count(record.trace().tracks(), TrackKind::Process, &Track::kind));
}

std::vector<const Track *> tracksOf(const RunRecord &record, int process)
{
    std::vector<const Track *> tracks;
    for (const Track &track : record.trace().tracks()) {
        if (track.kind == TrackKind::Process && track.processId == process)
            tracks.push_back(&track);
    }
    return tracks;
}

// The process that has begun a task and is at it; 0 if there is none.
int processAt(const Runner &runner, TaskId id)
{
    if (!runner.record())
        return 0;
    const TaskRecord &task = runner.record()->trace().tasks().at(id);
    const bool isOn = task.started >= 0 && task.ended < 0;
    return isOn ? runner.record()->trace().track(task.worker)->processId : 0;
}

bool isOfOurProgram(const Strategy &strategy)
{
    return strategy.usesProcesses(RunPlan()) && !strategy.isInPython;
}

void addProcessStrategies()
{
    QTest::addColumn<QString>("strategy");
    for (const Strategy &strategy : strategies()) {
        if (isOfOurProgram(strategy))
            QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
    }
}

// An order for a task of ten minutes.
QByteArray longOrder()
{
    Task task;
    task.kind = findTaskKind("snooze");
    task.duration = 600 * nanosecondsPerSecond;
    return QByteArray::fromStdString(toLine(TaskOrder{task, 1}));
}

// What the test program does when it is started to be a parent that is killed.
int runAsParent(const QString &strategy, bool isDeaf)
{
    Runner runner(workerProgram());
    RunPlan plan = planOf(strategy, 4, 60);
    plan.polling = isDeaf ? never : 0;
    runner.start(prepare(plan));
    return waitUntilIdle(runner, 60'000) ? 0 : 1;
}

} // namespace

class TestProcesses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void killedChildLosesItsTaskOnly_data();
    void killedChildLosesItsTaskOnly();
    void idleChildIsReplaced();
    void missingProgram_data();
    void missingProgram();
    void badProgram_data();
    void badProgram();
    void programThatHangs_data() { addProcessStrategies(); }
    void programThatHangs();
    void runnerDestroyedWhileProgramHangs();
    void workerEndsWithItsInput_data();
    void workerEndsWithItsInput();
    void workerRefusesOrders_data();
    void workerRefusesOrders();
    void workerRefusesArguments();
    void workersEndWithTheirParent_data() { addProcessStrategies(); }
    void workersEndWithTheirParent();
    void deafWorkersEndWithTheirParent_data() { addProcessStrategies(); }
    void deafWorkersEndWithTheirParent() { endWithTheirParent({QStringLiteral("--deaf")}); }

private:
    void endWithTheirParent(const QStringList &how);
};

void TestProcesses::cleanup()
{
    QTRY_COMPARE(childProcesses(), std::vector<int>());
}

void TestProcesses::killedChildLosesItsTaskOnly_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("processes");
    QTest::newRow("process-pool, killed") << QStringLiteral("process-pool") << SIGKILL << 1 << 3;
    QTest::newRow("process-pool, ended by signal") << QStringLiteral("process-pool") << SIGTERM << 1 << 3;
    QTest::newRow("process-pool, crashed") << QStringLiteral("process-pool") << SIGABRT << 1 << 3;
    QTest::newRow("process-per-task, killed") << QStringLiteral("process-per-task") << SIGKILL << 1 << 6;
    QTest::newRow("processes-with-threads, killed")
        << QStringLiteral("processes-with-threads") << SIGKILL << 2 << 3;
}

void TestProcesses::killedChildLosesItsTaskOnly()
{
    QFETCH(QString, strategy);
    QFETCH(int, signal);
    Runner runner(workerProgram());
    runner.start(prepare(planOf(strategy, 6, 0.25 * slowdown)));
    QTRY_VERIFY(processAt(runner, 1) != 0);
    const int victim = processAt(runner, 1);
    QCOMPARE(::kill(victim, signal), 0);
    QVERIFY(waitUntilIdle(runner));

    const RunRecord &record = *runner.record();
    QTEST(countOf(record, Outcome::Killed), "lost");
    QCOMPARE(countOf(record, Outcome::Succeeded), 6 - countOf(record, Outcome::Killed));
    QCOMPARE(record.trace().tasks().at(1).outcome, Outcome::Killed);
    QVERIFY2(reasonOf(record, 1).contains(QString::number(victim)), qPrintable(reasonOf(record, 1)));
    if (signal != SIGKILL)
        QVERIFY2(reasonOf(record, 1).contains(QString::number(signal)), qPrintable(reasonOf(record, 1)));
    QTEST(processCount(record), "processes");
    QVERIFY(tracksOf(record, victim).size() == 1); // who takes its place has a track of its own
    QCOMPARE(breachOfTasks(record), QString());
    QCOMPARE(breachOfTracks(record), QString());
}

// Of two processes the second has no task when it dies: the first is at the only one, and finishes it.
void TestProcesses::idleChildIsReplaced()
{
    Runner runner(workerProgram());
    runner.start(prepare(planOf(QStringLiteral("process-pool"), 1, 0.2 * slowdown)));
    QTRY_VERIFY(processAt(runner, 0) != 0);
    for (const int child : childProcesses()) {
        if (child != processAt(runner, 0))
            ::kill(child, SIGKILL);
    }
    QVERIFY(waitUntilIdle(runner));
    QCOMPARE(countOf(*runner.record(), Outcome::Succeeded), 1);
    QCOMPARE(breachOfTracks(*runner.record()), QString());
}

void TestProcesses::missingProgram_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("program");
    QTest::addColumn<int>("workers");
    for (const Strategy &strategy : strategies()) {
        if (!isOfOurProgram(strategy))
            continue;
        for (const char *program : {"/nowhere/hilera-worker", "/etc/hostname", "/tmp"}) {
            for (const int workers : {1, 2, 5})
                QTest::addRow("%s, %s, %d workers", strategy.id, program, workers)
                    << QString::fromLatin1(strategy.id) << QString::fromLatin1(program) << workers;
        }
    }
}

void TestProcesses::missingProgram()
{
    QFETCH(QString, strategy);
    QFETCH(QString, program);
    QFETCH(int, workers);
    const auto record = runPlan(planOf(strategy, 7, 1, workers), program, 5'000);
    QVERIFY2(record, "it waits for what can't come");
    QCOMPARE(countOf(*record, Outcome::Failed), 7);
    QCOMPARE(breachOfTasks(*record), QString());
    QVERIFY2(reasonOf(*record, 6).contains(program), qPrintable(reasonOf(*record, 6)));
}

void TestProcesses::badProgram_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("reason");
    const std::pair<QByteArray, QByteArray> scripts[] = {
        {"ends at once", "exit 3"},
        {"ends in the middle of a record", "printf Hi; exit 3"},
        {"says anything", "head -c 5000 /dev/zero; exec sleep 60"},
        {"says anything at random", "head -c 5000 /dev/urandom; exec sleep 60"},
        {"closes its output and goes on", "exec sleep 60 >&-"},
        {"closes its input and goes on", "exec sleep 60 <&-"},
    };
    for (const Strategy &strategy : strategies()) {
        if (!isOfOurProgram(strategy))
            continue;
        for (const auto &[name, script] : scripts) {
            const bool saysAnything = name.startsWith("says");
            const bool ends = name.startsWith("ends");
            QTest::addRow("%s, %s", strategy.id, name.constData())
                << QString::fromLatin1(strategy.id) << script
                << (saysAnything  ? QStringLiteral("not an event")
                           : ends ? QStringLiteral("exit status 3")
                                  : QStringLiteral("went on"));
        }
    }
}

void TestProcesses::badProgram()
{
    QFETCH(QString, strategy);
    QFETCH(QByteArray, script);
    QFETCH(QString, reason);
    const FakeWorker program(script);
    const auto record = runPlan(planOf(strategy, 5, 0.1), program.path(), 10'000);
    QVERIFY2(record, "it waits for what can't come");
    QCOMPARE(countOf(*record, Outcome::Succeeded), 0);
    QCOMPARE(breachOfTasks(*record), QString());
    QVERIFY2(reasonOf(*record, 0).contains(reason), qPrintable(reasonOf(*record, 0)));
}

void TestProcesses::programThatHangs()
{
    QFETCH(QString, strategy);
    const FakeWorker program("trap '' TERM INT HUP PIPE; exec sleep 600");
    Runner runner(program.path());
    runner.start(prepare(planOf(strategy, 4, 0.05)));
    QTRY_VERIFY(childProcesses().size() >= 2);
    QTest::qWait(100);
    runner.stop();
    QTest::qWait(200);
    QVERIFY2(runner.isRunning(), "it obeyed a stop it can't have heard");

    runner.kill();
    QElapsedTimer sinceKill;
    sinceKill.start();
    QVERIFY(waitUntilIdle(runner));
    QVERIFY(sinceKill.elapsed() < soon);
    QVERIFY(countOf(*runner.record(), Outcome::Killed) >= 2);
    QCOMPARE(countOf(*runner.record(), Outcome::Succeeded), 0);
    QCOMPARE(breachOfTasks(*runner.record()), QString());
}

void TestProcesses::runnerDestroyedWhileProgramHangs()
{
    const FakeWorker program("trap '' TERM INT HUP PIPE; exec sleep 600");
    auto runner = std::make_unique<Runner>(program.path());
    runner->start(prepare(planOf(QStringLiteral("process-pool"), 4, 0.05)));
    QTRY_VERIFY(childProcesses().size() >= 2);
    QElapsedTimer sinceThen;
    sinceThen.start();
    runner.reset();
    QVERIFY(sinceThen.elapsed() < soon);
    QCOMPARE(childProcesses(), std::vector<int>());
}

void TestProcesses::workerEndsWithItsInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("while it waits for orders") << QStringList() << QByteArray();
    QTest::newRow("in the middle of an order") << QStringList() << longOrder().left(longOrder().size() / 2);
    QTest::newRow("while it sleeps") << QStringList() << longOrder();
    QTest::newRow("while its threads sleep") << QStringList{QStringLiteral("3")} << longOrder();
}

void TestProcesses::workerEndsWithItsInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QProcess worker;
    worker.start(workerProgram(), arguments);
    QVERIFY(worker.waitForStarted());
    worker.write(input);
    QVERIFY(worker.waitForReadyRead()); // it says who it is
    QTest::qWait(100);
    QCOMPARE(worker.state(), QProcess::Running);
    worker.closeWriteChannel();
    QVERIFY2(worker.state() == QProcess::NotRunning || worker.waitForFinished(soon),
        "it lives on without its parent");
    QCOMPARE(worker.exitStatus(), QProcess::NormalExit);
}

// But for what the row says, each is an order that a worker takes: see above.
void TestProcesses::workerRefusesOrders_data()
{
    QTest::addColumn<QByteArray>("order");
    const qsizetype lastWord = longOrder().trimmed().lastIndexOf(' ');
    QTest::newRow("it does not know") << longOrder().replace("task", "dance");
    QTest::newRow("for a task it does not know") << longOrder().replace("snooze", "dance");
    QTest::newRow("without the last word") << longOrder().left(lastWord) + '\n';
    QTest::newRow("with a word in place of a number") << longOrder().replace("600000000000", "long");
}

void TestProcesses::workerRefusesOrders()
{
    QFETCH(QByteArray, order);
    QVERIFY(order != longOrder());
    QProcess worker;
    worker.start(workerProgram(), QStringList());
    QVERIFY(worker.waitForStarted());
    worker.write(order);
    QVERIFY2(worker.waitForFinished(soon), "it takes the order");
    QCOMPARE(worker.exitStatus(), QProcess::NormalExit);
    QCOMPARE(worker.exitCode(), EXIT_FAILURE);
}

void TestProcesses::workerRefusesArguments()
{
    for (const char *argument : {"-1", "1001", "two", "2x", ""}) {
        QProcess worker;
        worker.start(workerProgram(), {QString::fromLatin1(argument)});
        QVERIFY(worker.waitForFinished(soon));
        QCOMPARE(worker.exitCode(), 1);
        QVERIFY(worker.readAllStandardError().contains("threads"));
    }
}

void TestProcesses::workersEndWithTheirParent()
{
    endWithTheirParent({});
}

void TestProcesses::endWithTheirParent(const QStringList &how)
{
    QFETCH(QString, strategy);
    QProcess parent;
    parent.start(
        QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--as-parent"), strategy} + how);
    QVERIFY(parent.waitForStarted());
    const int id = static_cast<int>(parent.processId());
    QTRY_VERIFY(childProcessesOf(id).size() >= 2);
    QTest::qWait(100 * slowdown);
    const std::vector<int> workers = childProcessesOf(id);
    ::kill(id, SIGKILL);
    QVERIFY(parent.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(workers, isAlive), soon);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--as-parent"))
        return runAsParent(arguments.value(2), arguments.value(3) == QLatin1String("--deaf"));
    TestProcesses test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_processes.moc"
