#include "tests/support/processes.h"
#include "tests/support/program.h"
#include "tests/support/testrun.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

int idOf(const QProcess &process)
{
    return static_cast<int>(process.processId());
}

// Whether it is stopped (proc(5)).
bool isStopped(int process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(") T ");
}

bool hasOpen(int process, const QString &folder)
{
    const QDir descriptors(u"/proc/%1/fd"_s.arg(process));
    const QStringList names = descriptors.entryList(QDir::Files | QDir::Dirs | QDir::System);
    return std::ranges::any_of(names, [&](const QString &name) {
        return QFile::symLinkTarget(descriptors.filePath(name)).startsWith(folder);
    });
}

// So many of them that it takes a while to read them.
void writeLessons(const QDir &folder)
{
    const QDir lesson(QStringLiteral(HILERA_SOURCE "/resources/lessons/threads"));
    const QStringList files = lesson.entryList(QDir::Files);
    for (int i = 0; i < 400; ++i) {
        const QString name = QString::number(i);
        QVERIFY(folder.mkdir(name));
        for (const QString &file : files)
            QVERIFY(QFile::link(lesson.filePath(file), folder.filePath(name + u'/' + file)));
    }
}

} // namespace

// What other programs and the terminal tell a run, and its worker processes, by signals.
class SignalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hearsWhileItPrepares_data();
    void hearsWhileItPrepares();
    void writesAllWhereTheTerminalIsGone();
    void goesOnWhereTheTerminalIsNoMatter();
    void leavesNoStoppedWorkerBehind_data();
    void leavesNoStoppedWorkerBehind();
};

void SignalsTest::hearsWhileItPrepares_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("another program") << SIGTERM;
    QTest::newRow("the terminal") << SIGHUP;
}

void SignalsTest::hearsWhileItPrepares()
{
    QFETCH(int, signal);
    const QTemporaryDir folder;
    writeLessons(QDir(folder.path()));
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(programPath(),
        {u"run"_s, u"threads"_s, u"--json"_s, u"--count"_s, u"2"_s, u"--seconds"_s, u"60"_s, u"--lessons"_s,
            folder.path()});
    QVERIFY(process.waitForStarted());
    while (!hasOpen(idOf(process), folder.path())) // without a pause: it soon reads another one
        QVERIFY(isAlive(idOf(process)));
    ::kill(idOf(process), signal);
    const Ended ended = end(process);
    QCOMPARE(ended.status, CutOff);
    QVERIFY2(ended.err.contains("Stopping"), ended.err.constData());
    QCOMPARE(outcomesOf(ended.out), QStringList(2, u"cancelled"_s));
}

// The shell sends its jobs a hangup, and when it has ended the kernel does.
void SignalsTest::writesAllWhereTheTerminalIsGone()
{
    const QTemporaryDir folder;
    const QString log = folder.filePath(u"run.jsonl"_s);
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(programPath(),
        split("run --json --strategy thread-per-task --count 2 --seconds 1 --polling never --export")
            + QStringList{log});
    QVERIFY(process.waitForStarted());
    QByteArray said;
    const auto says = [&](const char *text) {
        return (said += process.readAllStandardError()).contains(text);
    };
    QTRY_VERIFY_WITH_TIMEOUT(threadCountOf(idOf(process)) > 4, stuck);
    for (int i = 0; i < 3; ++i) {
        ::kill(idOf(process), SIGHUP);
        QTRY_VERIFY_WITH_TIMEOUT(says("Stopping"), stuck);
    }
    const Ended ended = end(process);
    QVERIFY2(!(said + ended.err).contains("Killing"), ended.err.constData());
    QCOMPARE(outcomesOf(ended.out).size(), 2);
    QVERIFY(QFileInfo(log).size() > 0);
}

// As it is under nohup.
void SignalsTest::goesOnWhereTheTerminalIsNoMatter()
{
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.setChildProcessModifier([] { std::signal(SIGHUP, SIG_IGN); });
    process.start(programPath(), split("run --json --strategy thread-per-task --count 20 --seconds 0.5"));
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(threadCountOf(idOf(process)) > 20, stuck);
    ::kill(idOf(process), SIGHUP);
    const Ended ended = end(process);
    QCOMPARE(ended.status, AllSucceeded);
    QCOMPARE(ended.err, QByteArray());
}

void SignalsTest::leavesNoStoppedWorkerBehind_data()
{
    QTest::addColumn<QString>("strategy");
    for (const char *strategy : {"process-per-task", "process-pool", "python-processes", "python-threads"})
        QTest::newRow(strategy) << QString::fromLatin1(strategy);
}

// One that is stopped before it has done anything hears neither the end of its input nor SIGTERM.
void SignalsTest::leavesNoStoppedWorkerBehind()
{
    QFETCH(QString, strategy);
    const QByteArray script = "case \"$*\" in *version_info*) exit 0;; esac; kill -STOP $$";
    const ProgramCopy copy(script);
    QVERIFY(QFile::copy(copy.path("hilera-worker"), copy.path("python3")));
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"PATH"_s, QFileInfo(copy.program()).path() + u':' + environment.value(u"PATH"_s));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(
        copy.program(), split("run --quiet --count 2 --seconds 60 --strategy") + QStringList{strategy});
    QVERIFY(process.waitForStarted());
    const auto areStopped = [&process] {
        const std::vector<int> children = childProcessesOf(idOf(process));
        return !children.empty() && std::ranges::all_of(children, isStopped);
    };
    QTRY_VERIFY_WITH_TIMEOUT(areStopped(), stuck);
    const std::vector<int> children = childProcessesOf(idOf(process));
    process.kill();
    QVERIFY(process.waitForFinished());
    for (const int child : children)
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), stuck);
}

QTEST_GUILESS_MAIN(SignalsTest)
#include "tst_signals.moc"
