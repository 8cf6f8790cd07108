#include "tests/support/probedruns.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <utility>

using namespace hilera;
using namespace hilera::test;

namespace {

const QStringList startMethods = {
    QStringLiteral("fork"), QStringLiteral("spawn"), QStringLiteral("forkserver")};

// What a script says that the probe must tell, in comments: "# probe: WORDS; WORDS", of that line; "# probe+:
// WORDS", of any line. METHOD is the start method.
struct Expected {
    QString words;
    int line = 0;
};

QList<Expected> expectationsOf(const QString &script, const QString &method)
{
    static const QMap<QString, QString> starts = {{QStringLiteral("fork"), QStringLiteral("Fork")},
        {QStringLiteral("spawn"), QStringLiteral("Spawn")},
        {QStringLiteral("forkserver"), QStringLiteral("ForkServer")}};
    QFile file(script);
    QList<Expected> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    int number = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        const bool isOfLine = line.contains(QLatin1String("# probe: "));
        const QString words =
            line.section(isOfLine ? QStringLiteral("# probe: ") : QStringLiteral("# probe+: "), 1);
        for (QString one : words.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
            const QString only = one.section(QStringLiteral("? "), 0, -2); // the start method
            if (only.isEmpty() || only == method)
                all += {one.section(QStringLiteral("? "), -1)
                            .replace(QLatin1String("METHOD"), starts.value(method)),
                    isOfLine ? number : 0};
        }
    }
    return all;
}

// A thread's waits and blocks are never within each other, and end in their order.
QString findNesting(const PythonRun &run)
{
    for (const ToldProcess &process : run.processes) {
        std::map<std::uint32_t, QString> open;
        for (const ToldEvent &told : process.events) {
            QString &state = open[told.event.threadId];
            switch (told.event.kind) {
            case ProbeKind::WaitBegan:
            case ProbeKind::BlockBegan:
                if (!state.isEmpty())
                    return told.words + QStringLiteral(" within ") + state;
                state = told.words;
                break;
            case ProbeKind::WaitEnded:
            case ProbeKind::BlockEnded:
                if (!state.startsWith(told.event.kind == ProbeKind::WaitEnded ? QStringLiteral("Wait")
                                                                              : QStringLiteral("Block")))
                    return told.words + QStringLiteral(" after ") + state;
                state.clear();
                break;
            default:
                break;
            }
        }
    }
    return {};
}

QProcessEnvironment with(const char *name, const QString &value)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(name), value);
    return environment;
}

void compare(const PythonRun &watched, const PythonRun &alone)
{
    QCOMPARE(watched.out, alone.out);
    QCOMPARE(watched.err, alone.err);
    QCOMPARE(watched.status, alone.status);
}

void writeModule(const QTemporaryDir &folder, const char *name, const QByteArray &code)
{
    QFile file(folder.filePath(QLatin1String(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(code);
}

} // namespace

class ProbeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seesWhatAProgramDoes_data();
    void seesWhatAProgramDoes();
    void failsAsAlone_data();
    void failsAsAlone();
    void looksOnlyAtWhatIsAskedFor();
    void leavesNoTrace();
    void runsTheSitecustomizeThatItHides();
    void fallsAsideWithAHostileSitecustomize();
    void runsWithThePathOfTheUser();
    void isNotSeenByAnIsolatedPython();
    void runsUnwatchedWithoutAFolder_data();
    void runsUnwatchedWithoutAFolder();
    void runsUnwatchedWhereNoRoomIsLeft();
    void countsWhatDoesNotFit();
};

void ProbeTest::seesWhatAProgramDoes_data()
{
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("method");
    for (const QString &python : pythons()) {
        for (const char *script : {"threads.py", "locks.py", "meetings.py", "tasks.py", "outside.py"})
            QTest::addRow("%s %s", qPrintable(versionOf(python)), script)
                << python << QString::fromLatin1(script) << QString();
        for (const char *script : {"executors.py", "pool.py", "processes.py"}) {
            for (const QString &method : startMethods)
                QTest::addRow("%s %s %s", qPrintable(versionOf(python)), script, qPrintable(method))
                    << python << QString::fromLatin1(script) << method;
        }
    }
}

void ProbeTest::seesWhatAProgramDoes()
{
    QFETCH(const QString, python);
    QFETCH(const QString, script);
    QFETCH(const QString, method);
    const QString file = programFile(script);
    const QStringList arguments = method.isEmpty() ? QStringList{file} : QStringList{file, method};
    const PythonRun alone = runAlone(python, arguments, QProcessEnvironment::systemEnvironment(), "hello\n");
    const PythonRun run =
        runProbed(python, file, arguments, QProcessEnvironment::systemEnvironment(), "hello\n");
    compare(run, alone);
    QCOMPARE(run.status, 0);
    const QList<Expected> expectations = expectationsOf(file, method);
    QVERIFY(!expectations.isEmpty());
    for (const Expected &expected : expectations) {
        if (!run.tells(expected.words, file, expected.line))
            QFAIL(qPrintable(QStringLiteral("not told: %1 (line %2)\n%3")
                                 .arg(expected.words)
                                 .arg(expected.line)
                                 .arg(run.words().join(u'\n'))));
    }
    QVERIFY2(!run.tells(QStringLiteral("SeamMissing")), qPrintable(run.words().join(u'\n')));
    QVERIFY(!run.tells(QStringLiteral("ProbeFailed")));
    QCOMPARE(findNesting(run), QString());
    for (const ToldProcess &process : run.processes) {
        QVERIFY(!process.problem);
        QCOMPARE(process.dropped, 0U);
        QCOMPARE(process.broken, 0U);
        QVERIFY(process.name.startsWith(QString::number(process.header.processId) + u'-'));
    }
}

void ProbeTest::failsAsAlone_data()
{
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("script");
    for (const QString &python : pythons()) {
        for (const char *script :
            {"failing.py main", "failing.py thread", "failing.py bare", "failing.py child", "failing.py pool",
                "failing.py task", "failing.py lost", "failing.py exit", "failing.py kill",
                "failing.py wrong", "failing.py printed", "syntax.py", "coroutines34.py"})
            QTest::addRow("%s %s", qPrintable(versionOf(python)), script)
                << python << QString::fromLatin1(script);
        if (versionOf(python) >= QLatin1String("3.10")) // before, atexit tells of an error past all hooks
            QTest::addRow("%s at exit", qPrintable(versionOf(python)))
                << python << QStringLiteral("failing.py late");
    }
}

// With the same tracebacks: nothing of the probe is in them.
void ProbeTest::failsAsAlone()
{
    QFETCH(const QString, python);
    QFETCH(const QString, script);
    QStringList arguments = script.split(u' ');
    arguments[0] = programFile(arguments[0]);
    const PythonRun alone = runAlone(python, arguments);
    const PythonRun run = runProbed(python, arguments[0], arguments);
    compare(run, alone);
    QVERIFY(run.tells(QStringLiteral("ThreadBegan MainThread")));
}

void ProbeTest::looksOnlyAtWhatIsAskedFor()
{
    const QString file = programFile(QStringLiteral("meetings.py"));
    const PythonRun run =
        runProbed(pythons().constLast(), file, {file}, with("HILERA_WATCH_LIGHT", QStringLiteral("1")));
    QCOMPARE(run.status, 0);
    QCOMPARE(run.processes.at(0).header.isLight, 1U);
    QVERIFY(run.tells(QStringLiteral("WaitBegan Sleep time.sleep")));
    QVERIFY(!run.tells(QStringLiteral("Block")));
    QVERIFY(!run.tells(QStringLiteral("Held")));
}

// A program that looks at its modules and its search path sees what it sees alone.
void ProbeTest::leavesNoTrace()
{
    for (const QString &python : pythons()) {
        const QStringList arguments = {QStringLiteral("-c"),
            QStringLiteral(
                "import sys; print(sys.path, sorted(sys.modules), sys.gettrace(), sys.getprofile())")};
        compare(runProbed(python, QStringLiteral("/nowhere/x.py"), arguments), runAlone(python, arguments));
    }
}

void ProbeTest::runsTheSitecustomizeThatItHides()
{
    const QTemporaryDir folder;
    writeModule(folder, "sitecustomize.py", "import builtins\nbuiltins.hidden = 'was run'\n");
    for (const QString &python : pythons()) {
        const QStringList arguments = {QStringLiteral("-c"),
            QStringLiteral("import sys; print(hidden, sys.modules['sitecustomize'].__file__, sys.path[1])")};
        const PythonRun run =
            runProbed(python, QStringLiteral("/nowhere/x.py"), arguments, with("PYTHONPATH", folder.path()));
        compare(run, runAlone(python, arguments, with("PYTHONPATH", folder.path())));
        QVERIFY(run.out.startsWith("was run"));
    }
}

void ProbeTest::fallsAsideWithAHostileSitecustomize()
{
    const QTemporaryDir folder;
    for (const char *code : {"raise RuntimeError('no')\n", "import nothing_of_that_name\n", "def x(:\n",
             "import threading, time\ntime.sleep = threading.Lock = None\n", "import os\nos._exit(3)\n"}) {
        writeModule(folder, "sitecustomize.py", code);
        for (const QString &python : pythons()) {
            const QStringList arguments = {
                QStringLiteral("-B"), QStringLiteral("-c"), QStringLiteral("print(1)")};
            const PythonRun run = runProbed(
                python, QStringLiteral("/nowhere/x.py"), arguments, with("PYTHONPATH", folder.path()));
            compare(run, runAlone(python, arguments, with("PYTHONPATH", folder.path())));
        }
    }
}

// Files of the user's may have the names of the library's, and stand before those.
void ProbeTest::runsWithThePathOfTheUser()
{
    const QTemporaryDir folder;
    for (const char *name : {"queue.py", "select.py", "mmap.py", "struct.py", "hilera_probe.py"})
        writeModule(folder, name, "print(__name__, 'of the user')\n");
    for (const QString &python : pythons()) {
        const QStringList arguments = {QStringLiteral("-B"), QStringLiteral("-c"),
            QStringLiteral(
                "import queue, mmap, struct, hilera_probe, threading; print(threading.Lock().locked())")};
        const PythonRun run =
            runProbed(python, QStringLiteral("/nowhere/x.py"), arguments, with("PYTHONPATH", folder.path()));
        compare(run, runAlone(python, arguments, with("PYTHONPATH", folder.path())));
        QCOMPARE(run.status, 0);
    }
}

void ProbeTest::isNotSeenByAnIsolatedPython()
{
    for (const char *option : {"-I", "-E", "-S"}) {
        const QStringList arguments = {
            QString::fromLatin1(option), QStringLiteral("-c"), QStringLiteral("print(1)")};
        const PythonRun run = runProbed(pythons().constFirst(), QStringLiteral("/nowhere/x.py"), arguments);
        compare(run, runAlone(pythons().constFirst(), arguments));
        QVERIFY(run.processes.empty());
    }
}

void ProbeTest::runsUnwatchedWithoutAFolder_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("missing") << QStringLiteral("/nowhere/at/all");
    QTest::newRow("a file") << QStringLiteral("/etc/hostname");
    QTest::newRow("where nothing can be written") << QStringLiteral("/proc/self");
}

void ProbeTest::runsUnwatchedWithoutAFolder()
{
    QFETCH(const QString, folder);
    for (const QString &python : pythons()) {
        const QString file = programFile(QStringLiteral("threads.py"));
        const PythonRun alone = runAlone(python, {file});
        const PythonRun run =
            runProbed(python, file, {file}, QProcessEnvironment::systemEnvironment(), {}, folder);
        QCOMPARE(run.out, alone.out);
        QCOMPARE(run.status, alone.status);
        QVERIFY2(
            run.err.startsWith("hilera: this Python can't be watched, and runs on unwatched: "), run.err);
        QCOMPARE(run.err.count('\n'), 1);
    }
}

// A store where the file system has no room left would end the program.
void ProbeTest::runsUnwatchedWhereNoRoomIsLeft()
{
    const QTemporaryDir folder;
    const QString file = programFile(QStringLiteral("threads.py"));
    const QString python = pythons().constLast();
    for (const auto &[kilobytes, isWatched] : {std::pair(16, false), std::pair(64, true)}) {
        const QString command = QStringLiteral(
            "mount -t tmpfs -o size=%1k none '%2' 2>/dev/null || exit 99; '%3' '%4'; status=$?; ls '%2'; "
            "cat '%2'/*.probe | wc -c; exit $status")
                                    .arg(kilobytes)
                                    .arg(folder.path(), python, file);
        const PythonRun run = runProbed(QStringLiteral("unshare"), file,
            {QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"), command},
            QProcessEnvironment::systemEnvironment(), {}, folder.path());
        if (run.status == 99 || run.err.startsWith("unshare"))
            QSKIP("No file system can be mounted here.");
        QCOMPARE(run.status, 0);
        QVERIFY(run.out.startsWith("renamed True"));
        QCOMPARE(run.out.contains(".probe"), isWatched);
        QCOMPARE(run.err.contains("runs on unwatched"), !isWatched);
    }
}

void ProbeTest::countsWhatDoesNotFit()
{
    const QString file = programFile(QStringLiteral("busy.py"));
    for (const QString &python : pythons()) {
        const PythonRun run =
            runProbed(python, file, {file}, with("HILERA_WATCH_CAPACITY", QStringLiteral("1024")));
        QCOMPARE(run.status, 0);
        const ToldProcess &process = run.processes.at(0);
        const auto count = std::ranges::count_if(process.events, [](const ToldEvent &told) {
            return told.event.kind == ProbeKind::Held || told.event.kind == ProbeKind::LetGo;
        });
        QVERIFY(count > 500 && count < 1'024);
        QCOMPARE(static_cast<std::uint64_t>(count) + process.dropped, 20'000U);
    }
}

QTEST_GUILESS_MAIN(ProbeTest)
#include "tst_probe.moc"
