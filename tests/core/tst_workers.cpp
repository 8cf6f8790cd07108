#include "core/network/taskkinds.h"
#include "core/strategy/strategies.h"
#include "core/worker/protocol.h"
#include "tests/support/contract.h"
#include "tests/support/processes.h"
#include "tests/support/program.h"
#include "tests/support/scripts.h"
#include "tests/support/testrun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int soon = 1'000 * slowdown; // milliseconds

// Of one process with a thread for each task.
RunPlan crowdOf(int count, double seconds)
{
    RunPlan plan;
    plan.strategy = u"processes-with-threads"_s;
    plan.count = count;
    plan.durations = DurationSpec(seconds);
    plan.processes = 1;
    plan.threads = count;
    return plan;
}

int countOf(const RunRecord &record, Outcome outcome)
{
    return static_cast<int>(std::ranges::count(record.trace().tasks(), outcome, &TaskRecord::outcome));
}

bool areAtWork(const Runner &runner, int count)
{
    return runner.record()
        && std::ranges::count_if(
               runner.record()->trace().tasks(), [](const TaskRecord &task) { return task.started >= 0; })
        == count;
}

bool hasProcess(const Runner &runner)
{
    return runner.record()
        && std::ranges::count(runner.record()->trace().tracks(), TrackKind::Process, &Track::kind) > 0;
}

Task anyTask()
{
    Task task;
    task.kind = findTaskKind("guarded");
    return task;
}

// What the test program does when it is started to hold another: as its debugger, which is told first how it
// ends, and tells nobody.
int holdProcess(pid_t process)
{
    if (ptrace(PTRACE_SEIZE, process, nullptr, nullptr) != 0)
        return 1;
    std::puts("held");
    std::fflush(stdout);
    return pause();
}

} // namespace

// Worker processes that take many orders, or behave badly while they are to be stopped and killed.
class WorkersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void fillTheirPipes_data();
    void fillTheirPipes();
    void areKilled_data();
    void areKilled();
    void areKilledWhenSuspended();
    void areStoppedAmongMany();
    void areNotStartedAfterAStop();
    void areNotWaitedForWithoutEnd();
    void areOverWhenTheirProcessIs();
    void getAllOfATask();
    void beginInTheOrderTheyAreGiven();
    void goByTheirPlaces();
};

void WorkersTest::cleanup()
{
    QTRY_COMPARE(childProcesses(), std::vector<int>());
}

// While they say that they start, they don't listen.
void WorkersTest::fillTheirPipes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("processes-with-threads")
        << split("--strategy processes-with-threads --processes 1 --threads 600");
    QTest::newRow("python-threads") << split("--strategy python-threads");
}

void WorkersTest::fillTheirPipes()
{
    QFETCH(QStringList, words);
    if (!takes(*findStrategy(words[1]), u"snooze"_s))
        QSKIP("There is no python3 here.");
    const Ended ended = run(split("run --json --count 600 --seconds 0.05") + words);
    QCOMPARE(ended.status, AllSucceeded);
    QCOMPARE(outcomesOf(ended.out), QStringList(600, u"succeeded"_s));
}

void WorkersTest::areKilled_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<Outcome>("outcome");
    const QByteArray event = // of the main thread, at a line
        "\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\377\\377\\377\\377\\0\\0\\007\\0iH\\0"
        "\\0";
    QTest::newRow("read nothing") << QByteArray("exec sleep 600") << Outcome::Killed;
    QTest::newRow("read nothing and listen to nobody")
        << QByteArray("trap '' TERM INT HUP PIPE; exec sleep 600") << Outcome::Killed;
    QTest::newRow("say the same for ever") << QByteArray("exec yes") << Outcome::Failed;
    QTest::newRow("record for ever") << "while printf '" + event + "'; do :; done" << Outcome::Killed;
    QTest::newRow("close their output and go on") << QByteArray("exec sleep 600 >&-") << Outcome::Killed;
    QTest::newRow("close their input and go on") << QByteArray("exec sleep 600 <&-") << Outcome::Killed;
}

void WorkersTest::areKilled()
{
    QFETCH(QByteArray, script);
    QFETCH(Outcome, outcome);
    constexpr int count = 1'000;
    const FakeWorker program(script);
    Runner runner(program.path());
    runner.start(prepare(crowdOf(count, 60)));
    QTRY_VERIFY(hasProcess(runner));
    QTest::qWait(100); // for it to be at what it does
    runner.kill();
    QElapsedTimer sinceKill;
    sinceKill.start();
    QVERIFY(waitUntilIdle(runner));
    QVERIFY2(sinceKill.elapsed() < soon, qPrintable(QString::number(sinceKill.elapsed())));
    // What one that does not listen was not given is cancelled.
    const int cancelled = countOf(*runner.record(), Outcome::Cancelled);
    QVERIFY(cancelled < count);
    QCOMPARE(countOf(*runner.record(), outcome), count - cancelled);
    QCOMPARE(breachOfTasks(*runner.record()), QString());
}

void WorkersTest::areKilledWhenSuspended()
{
    constexpr int count = 4;
    Runner runner(workerProgram());
    runner.start(prepare(crowdOf(count, 60)));
    QTRY_VERIFY(areAtWork(runner, count));
    const int child = childProcesses().front();
    ::kill(child, SIGSTOP);
    runner.stop();
    QTest::qWait(100);
    QVERIFY2(runner.isRunning(), "it obeyed a stop it can't have heard");
    runner.kill();
    QVERIFY(waitUntilIdle(runner, soon));
    QCOMPARE(countOf(*runner.record(), Outcome::Killed), count);
    QVERIFY2(reasonOf(*runner.record(), 0).contains(u"it was killed"_s),
        qPrintable(reasonOf(*runner.record(), 0)));
}

// More than their input and output take together.
void WorkersTest::areStoppedAmongMany()
{
    constexpr int count = 1'000;
    Runner runner(workerProgram());
    runner.start(prepare(crowdOf(count, 600)));
    QTRY_VERIFY(areAtWork(runner, count));
    runner.stop();
    QVERIFY(waitUntilIdle(runner, stuck));
    QCOMPARE(countOf(*runner.record(), Outcome::Cancelled), count);
    QCOMPARE(breachOfTasks(*runner.record()), QString());
}

void WorkersTest::areNotStartedAfterAStop()
{
    RunPlan plan = crowdOf(100, 60);
    plan.strategy = u"process-pool"_s;
    plan.workers = 100;
    Runner runner(workerProgram());
    runner.start(prepare(plan));
    runner.stop();
    QVERIFY(waitUntilIdle(runner, stuck));
    QVERIFY(!hasProcess(runner));
    QCOMPARE(countOf(*runner.record(), Outcome::Cancelled), 100);
}

// One that a debugger holds has ended, but it does not tell how.
void WorkersTest::areNotWaitedForWithoutEnd()
{
    const FakeWorker program("exec sleep 600");
    Runner runner(program.path());
    runner.start(prepare(crowdOf(1, 60)));
    QTRY_COMPARE(childProcesses().size(), std::size_t(1));
    const int child = childProcesses().front();
    QProcess holder;
    holder.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, QString::number(child)});
    if (!holder.waitForReadyRead())
        QSKIP("No process may trace another here.");

    runner.kill();
    const bool isOver = waitUntilIdle(runner, stuck);
    holder.kill();
    holder.waitForFinished();
    int status = 0;
    QTRY_VERIFY(waitpid(child, &status, WNOHANG) != 0);
    QVERIFY(isOver);
    QCOMPARE(countOf(*runner.record(), Outcome::Killed), 1);
    QVERIFY2(
        reasonOf(*runner.record(), 0).contains(u"not known"_s), qPrintable(reasonOf(*runner.record(), 0)));
    QCOMPARE(breachOfTracks(*runner.record()), QString());
}

// A child of its own holds its output, and nobody knows of that.
void WorkersTest::areOverWhenTheirProcessIs()
{
    const FakeWorker program("sleep 600 & echo $! > \"$0.child\"; wait");
    QFile childFile(program.path() + u".child"_s);
    Runner runner(program.path());
    runner.start(prepare(crowdOf(1, 60)));
    QTRY_VERIFY(childFile.exists() && childFile.size() > 1);
    QVERIFY(childFile.open(QIODevice::ReadOnly));
    const int child = childFile.readAll().trimmed().toInt();
    runner.kill();
    const bool isOver = waitUntilIdle(runner, soon);
    QVERIFY(isAlive(child));
    ::kill(child, SIGKILL);
    QVERIFY(isOver);
    QCOMPARE(countOf(*runner.record(), Outcome::Killed), 1);
}

void WorkersTest::getAllOfATask()
{
    Task sent = anyTask();
    // One more than these: it is to be sent as well, or not needed there.
    auto &[id, kind, duration, address, timeout, rounds, hasLowPriority, mode, repeats, guards, deadlockCheck,
        party, place, shared, lookInterval] = sent;
    id = 1;
    duration = 2;
    address = "http://127.0.0.1/3";
    timeout = 4;
    rounds = 5;
    hasLowPriority = true;
    mode = 6;
    repeats = 7;
    guards = 8;
    deadlockCheck = 9;
    party = 10;
    place = 11;
    lookInterval = neverLooks;
    const std::string line = toLine(TaskOrder{sent, 12});
    QVERIFY(line.ends_with('\n'));
    const auto order = parseOrder(std::string_view(line).substr(0, line.size() - 1), taskKinds());
    QVERIFY(order && std::holds_alternative<TaskOrder>(*order));
    const TaskOrder &read = std::get<TaskOrder>(*order);
    QCOMPARE(read.line, std::uint16_t(12));
    QCOMPARE(read.task.id, id);
    QCOMPARE(read.task.kind, kind);
    QCOMPARE(read.task.duration, duration);
    QCOMPARE(read.task.address, address);
    QCOMPARE(read.task.timeout, timeout);
    QCOMPARE(read.task.rounds, rounds);
    QCOMPARE(read.task.hasLowPriority, hasLowPriority);
    QCOMPARE(read.task.mode, mode);
    QCOMPARE(read.task.repeats, repeats);
    QCOMPARE(read.task.guards, guards);
    QCOMPARE(read.task.deadlockCheck, deadlockCheck);
    QCOMPARE(read.task.party, party);
    QCOMPARE(read.task.place, place);
    QCOMPARE(read.task.lookInterval, lookInterval);
    QVERIFY(!read.task.shared); // is each process's own
}

// Each waits for the one that began before it in its process.
void WorkersTest::beginInTheOrderTheyAreGiven()
{
    constexpr int processes = 2;
    RunPlan plan = crowdOf(100, 0.02);
    plan.processes = processes;
    plan.threads = 50;
    chooseTask(plan, u"guarded"_s);
    plan.count = 100;
    plan.durations = DurationSpec(0.02);
    plan.mode = u"condition"_s;
    const auto record = runPlan(plan);
    QVERIFY(record);
    std::array<std::vector<TaskId>, processes> ended;
    for (const Event &event : eventsOf(*record)) {
        if (event.type == EventType::TaskEnded)
            ended.at(event.task % processes).push_back(event.task);
    }
    for (const std::vector<TaskId> &ofProcess : ended) {
        QCOMPARE(ofProcess.size(), std::size_t(50));
        QVERIFY(std::ranges::is_sorted(ofProcess));
    }
}

// Whichever of its threads is first.
void WorkersTest::goByTheirPlaces()
{
    const auto mode = [](const TaskKind &kind, std::string_view id) {
        return static_cast<int>(std::ranges::find(kind.modes(), id, &TaskMode::id) - kind.modes().begin());
    };
    Task first = anyTask();
    first.mode = mode(*first.kind, "condition");
    first.id = 1;
    first.place = 0;
    first.duration = 1'000'000;
    Task second = first;
    second.id = 2;
    second.place = 1;
    QProcess worker;
    worker.start(workerProgram(), {u"2"_s});
    for (const Task &task : {second, first})
        worker.write(toLine(TaskOrder{task, 1}).c_str());
    worker.write(toLine(EndOrder()).c_str());
    QVERIFY(worker.waitForFinished());
    QCOMPARE(worker.exitCode(), 0);
    const QByteArray output = worker.readAllStandardOutput();
    std::vector<TaskId> ended;
    for (qsizetype at = 0; at + qsizetype(sizeof(Event)) <= output.size(); at += sizeof(Event)) {
        Event event;
        std::memcpy(&event, output.constData() + at, sizeof event);
        if (const auto text = announcedText(event))
            at += static_cast<qsizetype>(text->paddedSize());
        else if (event.type == EventType::TaskEnded)
            ended.push_back(event.task);
    }
    QCOMPARE(ended, (std::vector<TaskId>{1, 2}));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hold"_s)
        return holdProcess(arguments.value(2).toInt());
    WorkersTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_workers.moc"
