#include "core/runlog/format.h"
#include "tests/support/processes.h"
#include "tests/support/watching.h"

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

// Once the program has printed that many lines, these.
QByteArrayList linesOf(QProcess &process, int count)
{
    QByteArrayList lines;
    while (lines.size() < count && (process.canReadLine() || process.waitForReadyRead(30'000)))
        while (lines.size() < count && process.canReadLine())
            lines.append(process.readLine().trimmed());
    return lines;
}

} // namespace

// Programs that are watched from the command line: how they are started and ended, and what is left of them.
class WatchProgramsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAsAConsoleWould();
    void passesOnWhatIsTyped();
    void givesTheExitStatus_data();
    void givesTheExitStatus();
    void refusesWhatCannotBeWatched_data();
    void refusesWhatCannotBeWatched();
    void tellsOfThreadsAndProcesses();
    void runsAnOldPythonUnwatched();
    void endsWhatIsLeftBehind();
    void endsByMoreAndMoreForce();
    void leavesNothingWhoeverIsKilled_data();
    void leavesNothingWhoeverIsKilled();
    void doesWithoutSharedMemory();
    void savesWithoutLoss();
};

void WatchProgramsTest::startsAsAConsoleWould()
{
    const Watching watching(u"Prüfung á b"_s);
    const QString script = watching.file(
        u"mío.sh"_s, "#!/bin/sh\npwd; read line; echo \"$line\"; echo bad >&2; ps -o pgid= $$\n");
    QFile::setPermissions(script, QFile::ReadOwner | QFile::ExeOwner);
    QProcess process;
    process.setWorkingDirectory(watching.folder());
    watching.start(process, {u"--quiet"_s, u"./mío.sh"_s});
    process.write("typed\n");
    const Ended ended = end(process);
    QCOMPARE(ended.status, 0);
    const QByteArrayList lines = ended.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(QFileInfo(QString::fromUtf8(lines[0])).canonicalFilePath(),
        QFileInfo(watching.folder()).canonicalFilePath());
    QCOMPARE(lines[1], QByteArray("typed"));
    QCOMPARE(ended.err, QByteArray("bad\n"));
    QCOMPARE(watching.leftovers(), QStringList());
}

void WatchProgramsTest::passesOnWhatIsTyped()
{
    const Watching watching;
    const QStringList words{u"--json"_s, u"-x"_s, u"--language"_s, u"xx"_s, u""_s, u"á b"_s, u"--"_s};
    const Ended ended = watching.watch(
        QStringList{u"--quiet"_s, u"/bin/sh"_s, u"-c"_s, u"for w; do echo \"<$w>\"; done"_s, u"sh"_s}
        + words);
    QCOMPARE(QString::fromUtf8(ended.out), u"<"_s + words.join(u">\n<"_s) + u">\n"_s);
}

void WatchProgramsTest::givesTheExitStatus_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("status");
    QTest::newRow("success") << u"exit 0"_s << 0;
    QTest::newRow("failure") << u"exit 7"_s << 7;
    QTest::newRow("killed") << u"kill -KILL $$"_s << 128 + SIGKILL;
    QTest::newRow("ended") << u"kill -TERM $$"_s << 128 + SIGTERM;
}

void WatchProgramsTest::givesTheExitStatus()
{
    QFETCH(QString, script);
    QFETCH(int, status);
    const Watching watching;
    QCOMPARE(watching.watch({u"--quiet"_s, u"sh"_s, u"-c"_s, script}).status, status);
    const Ended json = watching.watch({u"--json"_s, u"sh"_s, u"-c"_s, u"echo out; "_s + script});
    QCOMPARE(json.status, status);
    QCOMPARE(json.err, QByteArray("out\n"));
    QCOMPARE(objectOf(json.out)[u"exit_status"].toInt(-1), status);
    QCOMPARE(watching.leftovers(), QStringList());
}

void WatchProgramsTest::refusesWhatCannotBeWatched_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nothing") << QStringList() << QByteArray("takes a file of Python");
    QTest::newRow("missing file") << QStringList{u"none.py"_s} << QByteArray("There is no file none.py");
    QTest::newRow("folder") << QStringList{u"/usr/lib/"_s} << QByteArray("is a folder");
    QTest::newRow("missing program") << QStringList{u"no-such-program"_s}
                                     << QByteArray("There is no program no-such-program");
    QTest::newRow("text") << QStringList{u"/etc/passwd"_s} << QByteArray("can’t be executed");
    QTest::newRow("notebook") << QStringList{u"a.ipynb"_s} << QByteArray("There is no file a.ipynb");
    QTest::newRow("broken Python") << QStringList{u"--python"_s, u"/bin/false"_s, u"script.py"_s}
                                   << QByteArray("is no Python that works");
    QTest::newRow("missing Python") << QStringList{u"--python"_s, u"/none/python"_s, u"script.py"_s}
                                    << QByteArray("There is no program /none/python");
    QTest::newRow("export") << QStringList{u"--export"_s, u"a.unknown"_s, u"true"_s}
                            << QByteArray("has no ending that is known");
}

void WatchProgramsTest::refusesWhatCannotBeWatched()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, said);
    const Watching watching;
    const QString script = watching.file(u"script.py"_s, "print(1)\n");
    words.replaceInStrings(u"script.py"_s, script);
    const Ended ended = watching.watch(words);
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(ended.err.contains(said), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
    QCOMPARE(ended.out, QByteArray());
    QCOMPARE(watching.leftovers(), QStringList());
}

void WatchProgramsTest::tellsOfThreadsAndProcesses()
{
    const Watching watching;
    const Ended ended = watching.watch({u"--json"_s, u"sh"_s, u"-c"_s, u"sleep 0.4 & sleep 0.4; wait"_s});
    const QJsonArray processes = processesOf(ended);
    QCOMPARE(namesOf(processes), (QStringList{u"sh"_s, u"sleep"_s, u"sleep"_s}));
    for (const QJsonValue &process : processes)
        QVERIFY(!process[u"watched"].toBool(true));
    QCOMPARE(allOf(ended, "threads").size(), 3);
    const double waited = secondsIn(ended, "waiting");
    QVERIFY2(waited > 0.8 && waited < 4, qPrintable(QString::number(waited)));
    QVERIFY(objectOf(ended.out)[u"makespan_ns"].toDouble() >= 0.4e9);
    QCOMPARE(objectOf(ended.out)[u"dropped"].toInt(-1), 0);
}

void WatchProgramsTest::runsAnOldPythonUnwatched()
{
    const Watching watching;
    const QString python = watching.file(u"python"_s,
        "#!/bin/sh\nif [ \"$1\" = -V ]; then echo Python 2.7.18 >&2; else echo ran $PYTHONPATH; fi\n");
    QFile::setPermissions(python, QFile::ReadOwner | QFile::ExeOwner);
    const Ended ended = watching.watch({u"--python"_s, python, watching.file(u"a.py"_s, "")});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.out, QByteArray("ran\n"));
    QVERIFY2(ended.err.contains("Python 2.7.18 is too old"), ended.err.constData());
}

void WatchProgramsTest::endsWhatIsLeftBehind()
{
    const Watching watching;
    const Ended ended = watching.watch(
        {u"sh"_s, u"-c"_s, u"setsid sh -c 'trap \"\" TERM; while :; do sleep 1; done' & echo $!"_s});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.err.contains("leaves behind: "), ended.err.constData());
    const int left = ended.out.trimmed().toInt();
    QVERIFY(left > 0);
    QVERIFY(!isAlive(left));
    QCOMPARE(watching.leftovers(), QStringList());
}

void WatchProgramsTest::endsByMoreAndMoreForce()
{
    const Watching watching;
    QProcess process;
    watching.start(process,
        {u"--quiet"_s, u"sh"_s, u"-c"_s,
            u"trap 'echo interrupted' INT; trap 'echo asked' TERM; echo ready; while :; do sleep 0.05; done"_s});
    QCOMPARE(linesOf(process, 1), QByteArrayList{"ready"});
    kill(idOf(process), SIGINT);
    QCOMPARE(linesOf(process, 1), QByteArrayList{"interrupted"});
    kill(idOf(process), SIGINT);
    QCOMPARE(linesOf(process, 1), QByteArrayList{"asked"});
    kill(idOf(process), SIGINT);
    QCOMPARE(end(process).status, 128 + SIGKILL);
    QCOMPARE(watching.leftovers(), QStringList());
}

void WatchProgramsTest::leavesNothingWhoeverIsKilled_data()
{
    QTest::addColumn<QString>("victim");
    for (const char *victim : {"Hilera", "keeper", "program", "child"})
        QTest::newRow(victim) << QString::fromLatin1(victim);
}

void WatchProgramsTest::leavesNothingWhoeverIsKilled()
{
    QFETCH(QString, victim);
    const Watching watching;
    QProcess process;
    watching.start(process,
        {u"--quiet"_s, u"sh"_s, u"-c"_s, u"sh -c 'echo $$; while :; do sleep 0.1; done' & echo $$; wait"_s});
    const QByteArrayList ids = linesOf(process, 2);
    QCOMPARE(ids.size(), 2);
    const int hilera = idOf(process);
    const std::vector<int> keepers = childProcessesOf(hilera);
    QCOMPARE(keepers.size(), std::size_t(1));
    const std::vector<int> programs = childProcessesOf(keepers.front());
    QCOMPARE(programs.size(), std::size_t(1));
    const int program = programs.front();
    const int child = ids[0].toInt() == program ? ids[1].toInt() : ids[0].toInt();
    kill(victim == u"Hilera"_s       ? hilera
            : victim == u"keeper"_s  ? keepers.front()
            : victim == u"program"_s ? program
                                     : child,
        SIGKILL);
    for (const int id : {hilera, keepers.front(), program, child})
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(id), 30'000);
    QVERIFY(process.waitForFinished(30'000) || process.state() == QProcess::NotRunning);
    QTRY_COMPARE(watching.leftovers(), QStringList());
}

void WatchProgramsTest::doesWithoutSharedMemory()
{
    Watching watching;
    watching.environment().insert(u"HILERA_SHARED_MEMORY"_s, watching.folder() + u"/none"_s);
    const Ended ended = watching.watch({u"true"_s});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.err.contains("There is little shared memory"), ended.err.constData());
    QCOMPARE(watching.leftovers(), QStringList());
}

void WatchProgramsTest::savesWithoutLoss()
{
    const Watching watching;
    const QString log = watching.folder() + u"/a.hilera.jsonl"_s;
    QStringList words{u"--quiet"_s};
    for (const Format &format : formats())
        words += {u"--export"_s, watching.folder() + u"/a"_s + QLatin1String(format.suffix)};
    QCOMPARE(watching.watch(words + QStringList{u"sh"_s, u"-c"_s, u"sleep 0.1"_s, u"á"_s}).status, 0);
    const Result<OpenedRun> opened = openRun(log);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error()));
    const RunRecord &record = *opened->record;
    QVERIFY(opened->isWhole);
    QVERIFY(record.watched());
    QCOMPARE(record.watched()->program, u"sh"_s);
    QCOMPARE(record.watched()->arguments, (QStringList{u"-c"_s, u"sleep 0.1"_s, u"á"_s}));
    QCOMPARE(record.watched()->exitStatus, std::optional(0));
    QVERIFY(record.trace().tracks().front().isKernelView);
    const QString again = watching.folder() + u"/b.hilera.jsonl"_s;
    QVERIFY(!exportRun(record, again));
    QFile first(log), second(again);
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    QCOMPARE(second.readAll(), first.readAll());
}

QTEST_GUILESS_MAIN(WatchProgramsTest)
#include "tst_watchprograms.moc"
