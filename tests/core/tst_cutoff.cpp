#include "core/strategy/strategies.h"
#include "tests/support/processes.h"
#include "tests/support/program.h"
#include "tests/support/testrun.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>

#include <sys/syscall.h>
#include <unistd.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// Runs of the command line that don't go well: interrupted, or with worker processes that fail.
class CutOffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stopsWhenInterrupted_data();
    void stopsWhenInterrupted();
    void killsWhenInterruptedTwice();
    void saysThatTheRunItselfDidNotStart();
    void leavesDeafThreadsBehind();
    void namesTheTasksOfADeafMainThread();
    void childrenCanBeEndedFromOutside_data();
    void childrenCanBeEndedFromOutside();
    void tellsWhoWasKilled();
    void cannotStartWithoutItsWorker();
    void outlivesABadWorker_data();
    void outlivesABadWorker();
    void losesOnlyTheTaskOfAKilledWorker();
    void tellsThatAWorkerIsRefusedAThread_data();
    void tellsThatAWorkerIsRefusedAThread();
    void tellsThatAProcessIsRefused_data();
    void tellsThatAProcessIsRefused();

private:
    QTemporaryDir m_folder;
};

// What is done in the program's process before the program is.
using Inherited = std::function<void()>;
Q_DECLARE_METATYPE(Inherited)

namespace {

const QByteArray deafSleep = QByteArray::number(SYS_clock_nanosleep) + ' ';

// Whether a process has a signal in one of its sets, such as "SigBlk:" (proc(5)).
bool hasSignal(const QByteArray &status, const char *set, int signal)
{
    const qsizetype start = status.indexOf(set) + qstrlen(set);
    const QByteArray mask = status.mid(start, status.indexOf('\n', start) - start).trimmed();
    return (mask.toULongLong(nullptr, 16) >> (signal - 1)) & 1;
}

QByteArray statusOf(qint64 process)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void send(const QProcess &process, int signal)
{
    ::kill(static_cast<pid_t>(process.processId()), signal);
}

} // namespace

void CutOffTest::stopsWhenInterrupted_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<int>("signal");
    for (const Strategy &strategy : strategies())
        QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id) << SIGINT;
    QTest::newRow("asked by another program") << u"thread-per-task"_s << SIGTERM;
}

void CutOffTest::stopsWhenInterrupted()
{
    QFETCH(QString, strategy);
    QFETCH(int, signal);
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(
        programPath(), split("run --json --count 4 --seconds 60 --strategy") + QStringList{strategy});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(hasSignal(statusOf(process.processId()), "SigBlk:", signal), 5'000);
    QTest::qWait(300); // for the tasks to fall asleep
    QElapsedTimer timer;
    timer.start();
    send(process, signal);
    const Ended ended = end(process);
    QVERIFY2(timer.elapsed() < 3'000, "it slept on");
    QCOMPARE(ended.status, CutOff);
    QVERIFY2(ended.err.contains("Stopping"), ended.err.constData());
    QVERIFY2(ended.err.contains("Not done: snooze 0, snooze 1, snooze 2, snooze 3."), ended.err.constData());
    QCOMPARE(outcomesOf(ended.out), QStringList(4, u"cancelled"_s));
}

void CutOffTest::killsWhenInterruptedTwice()
{
    const ProgramCopy copy("exec sleep 60"); // listens to nobody
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(copy.program(), split("run --json --count 2 --seconds 60 --strategy process-per-task"));
    QVERIFY(process.waitForStarted());
    const int id = static_cast<int>(process.processId());
    QTRY_COMPARE_WITH_TIMEOUT(childProcessesOf(id).size(), std::size_t(2), 5'000);
    const std::vector<int> children = childProcessesOf(id);

    send(process, SIGINT);
    QByteArray said;
    const auto saysThatTasksRunOn = [&] {
        return (said += process.readAllStandardError()).contains("Not ended yet: snooze 0, snooze 1.");
    };
    QTRY_VERIFY_WITH_TIMEOUT(saysThatTasksRunOn(), 5'000);
    QCOMPARE(process.state(), QProcess::Running);
    send(process, SIGINT);
    const Ended ended = end(process);
    QCOMPARE(ended.status, CutOff);
    QCOMPARE(outcomesOf(ended.out), QStringList(2, u"killed"_s));
    for (const int child : children)
        QVERIFY(!isAlive(child));
}

void CutOffTest::saysThatTheRunItselfDidNotStart()
{
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(
        programPath(), split("run --strategy thread-per-task --count 2 --seconds 60 --speedup --quiet"));
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(hasSignal(statusOf(process.processId()), "SigBlk:", SIGINT), 5'000);
    send(process, SIGINT);
    const Ended ended = end(process);
    QCOMPARE(ended.status, CutOff);
    QVERIFY2(ended.err.contains("for the speedup: the run itself did not start."), ended.err.constData());
}

// A thread can't be ended from outside, but a program can.
void CutOffTest::leavesDeafThreadsBehind()
{
    constexpr int count = 20; // more than there are threads for other things: with so many, the first sleep
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(programPath(),
        split("run --json --count 20 --seconds 60 --polling never --strategy thread-per-task --export")
            + QStringList{m_folder.filePath(u"deaf.txt"_s)});
    QVERIFY(process.waitForStarted());
    const int id = static_cast<int>(process.processId());
    QTRY_VERIFY_WITH_TIMEOUT(threadCountOf(id) >= count, 5'000);
    send(process, SIGINT);
    QByteArray said;
    const auto says = [&](const char *text) {
        return (said += process.readAllStandardError()).contains(text);
    };
    QTRY_VERIFY_WITH_TIMEOUT(says("Not ended yet: snooze 0, snooze 1, "), 5'000);
    QCOMPARE(process.state(), QProcess::Running);
    send(process, SIGINT);
    const Ended ended = end(process);
    QCOMPARE(ended.status, CutOff);
    QVERIFY2(ended.err.contains("end with the program"), ended.err.constData());
    QCOMPARE(outcomesOf(ended.out), QStringList(count, u"cancelled"_s));
    QVERIFY(QFileInfo(m_folder.filePath(u"deaf.txt"_s)).size() > 0);
}

void CutOffTest::namesTheTasksOfADeafMainThread()
{
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(
        programPath(), split("run --json --count 2 --seconds 60 --polling never --strategy gui-thread"));
    QVERIFY(process.waitForStarted());
    const auto sleepsDeaf = [&process] { // its main thread, which else waits in its event loop
        QFile call(u"/proc/%1/syscall"_s.arg(process.processId()));
        return call.open(QIODevice::ReadOnly) && call.readAll().startsWith(deafSleep);
    };
    QTRY_VERIFY_WITH_TIMEOUT(sleepsDeaf(), 10'000);
    QByteArray said;
    const auto says = [&](const char *text) {
        return (said += process.readAllStandardError()).contains(text);
    };
    send(process, SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(says("Ctrl+C again kills"), 5'000);
    send(process, SIGINT);
    const Ended ended = end(process);
    QCOMPARE(ended.status, CutOff);
    QVERIFY2((said + ended.err).contains("snooze 0, snooze 1"), ended.err.constData());
}

// In whatever state of signals the program is started.
void CutOffTest::childrenCanBeEndedFromOutside_data()
{
    QTest::addColumn<Inherited>("inherited");
    QTest::newRow("as usual") << Inherited();
    QTest::newRow("SIGTERM ignored") << Inherited([] { std::signal(SIGTERM, SIG_IGN); });
    QTest::newRow("SIGCHLD ignored") << Inherited([] { std::signal(SIGCHLD, SIG_IGN); });
    QTest::newRow("all signals blocked") << Inherited([] {
        sigset_t all;
        sigfillset(&all);
        sigprocmask(SIG_SETMASK, &all, nullptr);
    });
}

void CutOffTest::childrenCanBeEndedFromOutside()
{
    QFETCH(Inherited, inherited);
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    if (inherited)
        process.setChildProcessModifier(inherited);
    process.start(programPath(), split("run --json --count 1 --seconds 60 --strategy process-per-task"));
    QVERIFY(process.waitForStarted());
    const int id = static_cast<int>(process.processId());
    QTRY_COMPARE_WITH_TIMEOUT(childProcessesOf(id).size(), std::size_t(1), 5'000);
    const int child = childProcessesOf(id).front();
    QVERIFY(!hasSignal(statusOf(id), "SigBlk:", SIGQUIT));
    QVERIFY(!hasSignal(statusOf(child), "SigBlk:", SIGTERM));
    QVERIFY(hasSignal(statusOf(child), "SigBlk:", SIGINT)); // a terminal's Ctrl+C is for the parent

    ::kill(child, SIGTERM);
    const Ended ended = end(process);
    QCOMPARE(ended.status, SomeDidNot);
    QCOMPARE(outcomesOf(ended.out), QStringList{u"killed"_s});
}

void CutOffTest::tellsWhoWasKilled()
{
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.setChildProcessModifier([] { std::signal(SIGCHLD, SIG_IGN); });
    process.start(programPath(),
        split("run --json --count 2 --seconds 60 --kill-after 0.3 --strategy process-per-task"));
    const Ended ended = end(process);
    QCOMPARE(ended.status, SomeDidNot);
    QCOMPARE(outcomesOf(ended.out), QStringList(2, u"killed"_s));
}

void CutOffTest::cannotStartWithoutItsWorker()
{
    const ProgramCopy copy;
    for (const char *strategy : {"process-per-task", "process-pool", "processes-with-threads"}) {
        const Ended ended = run(split("run --strategy") + QStringList{QLatin1String(strategy)},
            plainEnvironment(), copy.program());
        QCOMPARE(ended.status, CutOff);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY2(ended.err.contains(copy.path("hilera-worker").toUtf8()), ended.err.constData());
    }
    QCOMPARE(
        run(split("run threads --quiet --count 2 --seconds 0"), plainEnvironment(), copy.program()).status,
        AllSucceeded);
}

void CutOffTest::outlivesABadWorker_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const char *script, const char *outcome) {
        for (const char *strategy : {"process-per-task", "process-pool", "processes-with-threads"}) {
            QTest::addRow("%s, %s", name, strategy)
                << QByteArray(script) << QString::fromLatin1(strategy) << QString::fromLatin1(outcome);
        }
    };
    row("prints garbage", "while echo 'this is no event, whatever else it may be'; do :; done", "failed");
    row("ends at once", "exit 7", "failed");
    row("ends at once, and is content", "exit 0", "failed");
    row("crashes", "kill -SEGV $$", "");
    row("says half an event", "printf half; exit 0", "failed");
}

void CutOffTest::outlivesABadWorker()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, strategy);
    QFETCH(QString, outcome);
    const ProgramCopy copy(script);
    const Ended ended = run(split("run --json --count 3 --seconds 5 --strategy") + QStringList{strategy},
        plainEnvironment(), copy.program());
    QCOMPARE(ended.status, SomeDidNot);
    const QStringList outcomes = outcomesOf(ended.out);
    QCOMPARE(outcomes.size(), 3);
    QVERIFY(!outcomes.contains(u"succeeded"_s) && !outcomes.contains(u"pending"_s));
    if (!outcome.isEmpty())
        QCOMPARE(outcomes, QStringList(3, outcome));
    for (const QJsonValue &task : objectOf(ended.out)[u"outcomes"].toArray())
        QVERIFY2(!task[u"note"].toString().isEmpty(), ended.out.constData());
    QVERIFY2(ended.err.contains("Some tasks did not succeed: snooze 0, snooze 1, snooze 2."),
        ended.err.constData());
}

void CutOffTest::losesOnlyTheTaskOfAKilledWorker()
{
    // The first that starts is killed in the middle of its task.
    const ProgramCopy copy("if mkdir \"$(dirname \"$0\")/first\" 2>/dev/null; then (sleep 0.3; kill -9 $$) "
                           ">/dev/null 2>&1 & fi\n"
                           "exec " HILERA_BIN "/hilera-worker \"$@\"");
    const Ended ended = run(split("run --json --count 4 --seconds 0.6 --strategy process-pool"),
        plainEnvironment(), copy.program());
    QCOMPARE(ended.status, SomeDidNot);
    QCOMPARE(
        outcomesOf(ended.out), (QStringList{u"killed"_s, u"succeeded"_s, u"succeeded"_s, u"succeeded"_s}));
    QCOMPARE(ended.err.count('\n'), 1);
}

void CutOffTest::tellsThatAWorkerIsRefusedAThread_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("Python's") << QByteArray("--strategy python-threads --count 60");
    QTest::newRow("of Hilera") << QByteArray(
        "--strategy processes-with-threads --processes 1 --threads 60 --count 60");
    QTest::newRow("of Hilera, with tasks that wait")
        << QByteArray("--strategy processes-with-threads --processes 2 --threads 60 --count 180");
}

// It has the limits of its parent, which needs less.
void CutOffTest::tellsThatAWorkerIsRefusedAThread()
{
    if (slowdown > 1)
        QSKIP("A sanitizer takes more memory than any limit.");
    QFETCH(QByteArray, words);
    const QByteArray command =
        "ulimit -s 8192 && ulimit -v 400000 && exec \"$0\" run --json --seconds 0.05 " + words;
    const Ended ended =
        run({u"-c"_s, QString::fromUtf8(command), programPath()}, plainEnvironment(), u"/bin/sh"_s);
    QCOMPARE(ended.status, CutOff);
    QCOMPARE(ended.err.count('\n'), 1);
    QVERIFY2(ended.err.contains("the system refused: thread: "), ended.err.constData());
    const auto count = words.mid(words.lastIndexOf(' ')).trimmed().toInt();
    QCOMPARE(outcomesOf(ended.out), QStringList(count, u"cancelled"_s));
}

void CutOffTest::tellsThatAProcessIsRefused_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("of many") << QByteArray("--strategy process-per-task --count 900");
    QTest::newRow("in place of one that died")
        << QByteArray("--strategy process-pool --workers 2 --count 900");
}

// There is room for it when the run begins, and none when it is to be started. Root always has room: as
// nobody.
void CutOffTest::tellsThatAProcessIsRefused()
{
    QFETCH(QByteArray, words);
    const auto start = [](QProcess &process, const QByteArray &call) {
        const QByteArray somebody = getuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : "";
        const QByteArray command = "exec " + somebody + call;
        QProcessEnvironment environment = plainEnvironment();
        environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // which takes a process
        process.setProcessEnvironment(environment);
        process.start(u"/bin/sh"_s, {u"-c"_s, QString::fromUtf8(command), programPath()});
    };
    QProcess version;
    start(version, "\"$0\" --version");
    if (end(version).status != AllSucceeded)
        QSKIP("Nobody can read the program here.");
    QProcess process;
    start(process, "\"$0\" run --json --seconds 60 " + words);
    QVERIFY(process.waitForStarted());
    const auto id = static_cast<int>(process.processId());
    QTRY_VERIFY_WITH_TIMEOUT(childProcessesOf(id).size() > 1, 10'000);
    QProcess limit;
    start(limit, "prlimit --nproc=1:1 --pid " + QByteArray::number(id));
    QCOMPARE(end(limit).status, AllSucceeded);
    // The next process may have been refused already, and all have been ended.
    if (const auto children = childProcessesOf(id); !children.empty())
        ::kill(children.front(), SIGKILL);
    const Ended ended = end(process);
    QVERIFY2(ended.err.contains("the system refused: process: "), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
    QCOMPARE(ended.status, CutOff);
    const QStringList outcomes = outcomesOf(ended.out);
    QCOMPARE(outcomes.size(), 900);
    QVERIFY(outcomes.count(u"cancelled"_s) >= 898);
}

QTEST_GUILESS_MAIN(CutOffTest)
#include "tst_cutoff.moc"
