#include "tests/support/processes.h"
#include "tests/support/watching.h"

#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

const QString systemPython = u"/usr/bin/python3"_s;

} // namespace

// Scripts that do very much, and places where little is possible.
class WatchLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void losesNothing_data();
    void losesNothing();
    void watchesTwoAtOnce();
    void livesWithoutRoom();
    void livesWithAProbeFileThatIsBroken_data();
    void livesWithAProbeFileThatIsBroken();
    void takesThePythonOfTheEnvironment();
    void livesWithASitecustomize_data();
    void livesWithASitecustomize();
};

// A part of what the benchmark (tests/benchmark/watching.py) does in full.
void WatchLimitsTest::losesNothing_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("processes");
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("tasks");
    QTest::newRow("events") << QByteArray("import threading\n"
                                          "lock = threading.Lock()\n"
                                          "for _ in range(40000):\n"
                                          "    with lock: pass\n")
                            << 1 << 1 << 0;
    QTest::newRow("threads") << QByteArray("import threading, time\n"
                                           "threads = [threading.Thread(target=time.sleep, args=(0.2,)) "
                                           "for _ in range(200)]\n"
                                           "for thread in threads: thread.start()\n"
                                           "for thread in threads: thread.join()\n")
                             << 1 << 201 << 0;
    QTest::newRow("processes") << QByteArray("import multiprocessing, time\n"
                                             "context = multiprocessing.get_context('fork')\n"
                                             "children = [context.Process(target=time.sleep, args=(0.1,)) "
                                             "for _ in range(30)]\n"
                                             "for child in children: child.start()\n"
                                             "for child in children: child.join()\n")
                               << 31 << 31 << 0;
    QTest::newRow("tasks") << QByteArray(
        "import asyncio\n"
        "async def nap(): await asyncio.sleep(0.01)\n"
        "async def main(): await asyncio.gather(*(nap() for _ in range(4000)))\n"
        "loop = asyncio.new_event_loop()\n"
        "loop.run_until_complete(main())\n")
                           << 1 << 1 << 4001;
}

void WatchLimitsTest::losesNothing()
{
    QFETCH(QByteArray, script);
    QFETCH(int, processes);
    QFETCH(int, threads);
    QFETCH(int, tasks);
    const Watching watching;
    const Ended ended =
        watching.watch({u"--json"_s, u"--python"_s, systemPython, watching.file(u"much.py"_s, script)});
    QVERIFY2(ended.status == 0, ended.err.constData());
    QCOMPARE(objectOf(ended.out)[u"dropped"].toInt(-1), 0);
    QCOMPARE(processesOf(ended).size(), processes);
    QCOMPARE(allOf(ended, "threads").size(), threads);
    QCOMPARE(allOf(ended, "tasks").size(), tasks);
    for (const QJsonValue &task : allOf(ended, "tasks"))
        QCOMPARE(task[u"outcome"].toString(), u"succeeded"_s);
    for (const QJsonValue &process : processesOf(ended))
        QVERIFY(process[u"watched"].toBool());
    QCOMPARE(watching.leftovers(), QStringList());
}

void WatchLimitsTest::watchesTwoAtOnce()
{
    const Watching watching;
    const QString script = watching.file(u"one.py"_s, "import sys\nprint(sys.stdin.readline())\n");
    QProcess first, second;
    for (QProcess *process : {&first, &second})
        watching.start(*process, {u"--json"_s, u"--python"_s, systemPython, script});
    QTRY_COMPARE_WITH_TIMEOUT(
        QDir(watching.sharedMemory()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2, 30'000);
    first.write("first\n");
    const Ended firstEnded = end(first);
    second.write("second\n");
    const Ended secondEnded = end(second);
    QCOMPARE(firstEnded.err, QByteArray("first\n\n"));
    QCOMPARE(secondEnded.err, QByteArray("second\n\n"));
    for (const Ended &ended : {firstEnded, secondEnded}) {
        QCOMPARE(ended.status, 0);
        QVERIFY(processesOf(ended)[0][u"watched"].toBool());
    }
    QCOMPARE(watching.leftovers(), QStringList());
}

// Shared memory that is full when the program starts.
void WatchLimitsTest::livesWithoutRoom()
{
    const Watching watching;
    const QString script = watching.file(u"one.py"_s, "import time\ntime.sleep(0.1)\nprint('done')\n");
    QProcess process;
    process.setProcessEnvironment(const_cast<Watching &>(watching).environment());
    process.start(u"unshare"_s,
        {u"-rm"_s, u"sh"_s, u"-c"_s,
            u"mount -t tmpfs -o size=32k none '%1' || exit 99; exec '%2' watch --python '%3' '%4'"_s.arg(
                watching.sharedMemory(), programPath(), systemPython, script)});
    const Ended ended = end(process);
    if (ended.status == 99 || ended.err.startsWith("unshare"))
        QSKIP("No file system can be mounted here.");
    QVERIFY2(ended.status == 0, ended.err.constData());
    QCOMPARE(ended.out, QByteArray("done\n"));
    QVERIFY2(ended.err.contains("There is little shared memory"), ended.err.constData());
    QCOMPARE(watching.leftovers(), QStringList());
}

void WatchLimitsTest::livesWithAProbeFileThatIsBroken_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("removed") << QByteArray("os.unlink(path)");
    QTest::newRow("overwritten") << QByteArray("open(path, 'r+b').write(b'\\xff' * 100000)");
    QTest::newRow("filled with nonsense") << QByteArray("open(path, 'r+b').write(os.urandom(200000))");
    QTest::newRow("replaced") << QByteArray("os.unlink(path); os.mkfifo(path)");
    QTest::newRow("folder removed") << QByteArray("import shutil; shutil.rmtree(os.environ['HILERA_WATCH'])");
}

void WatchLimitsTest::livesWithAProbeFileThatIsBroken()
{
    QFETCH(QByteArray, code);
    const Watching watching;
    const QString script = watching.file(u"breaks.py"_s,
        "import glob, os, time, threading\n"
        "for path in glob.glob(os.environ['HILERA_WATCH'] + '/*.probe'):\n"
        "    "
            + code
            + "\n"
              "time.sleep(0.1)\n"
              "lock = threading.Lock()\n"
              "for _ in range(2000):\n"
              "    with lock: pass\n"
              "print('done')\n");
    const Ended ended = watching.watch({u"--json"_s, u"--python"_s, systemPython, script});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.err, QByteArray("done\n"));
    QVERIFY(!processesOf(ended).isEmpty());
    QCOMPARE(watching.leftovers(), QStringList());
}

void WatchLimitsTest::takesThePythonOfTheEnvironment()
{
    const Watching watching;
    QDir folder(watching.folder());
    QVERIFY(folder.mkpath(u"venv/bin"_s) && folder.mkpath(u"venv/src"_s));
    (void)watching.file(u"venv/pyvenv.cfg"_s, "home = /usr/bin\ninclude-system-site-packages = false\n");
    QVERIFY(QFile::link(systemPython, folder.filePath(u"venv/bin/python"_s)));
    const QString script = watching.file(
        u"venv/src/where.py"_s, "import sys\nprint(sys.prefix, sys.prefix != sys.base_prefix)\n");
    const Ended inside = watching.watch({u"--json"_s, script});
    QCOMPARE(inside.status, 0);
    QCOMPARE(QString::fromUtf8(inside.err), folder.filePath(u"venv"_s) + u" True\n"_s);
    QVERIFY(processesOf(inside)[0][u"watched"].toBool());
    const Ended chosen = watching.watch({u"--json"_s, u"--python"_s, systemPython, script});
    QCOMPARE(chosen.err, QByteArray("/usr False\n"));
}

void WatchLimitsTest::livesWithASitecustomize_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("fails") << QByteArray("raise RuntimeError('no')\n");
    QTest::newRow("is broken") << QByteArray("def x(:\n");
    QTest::newRow("takes functions away")
        << QByteArray("import time, threading\ntime.sleep = threading.Lock = None\n");
    QTest::newRow("ends") << QByteArray("import os\nos._exit(3)\n");
}

void WatchLimitsTest::livesWithASitecustomize()
{
    QFETCH(QByteArray, code);
    Watching watching;
    QDir(watching.folder()).mkpath(u"own"_s);
    (void)watching.file(u"own/sitecustomize.py"_s, code);
    const QString script = watching.file(u"one.py"_s, "print('done')\n");
    watching.environment().insert(u"PYTHONPATH"_s, watching.folder() + u"/own"_s);
    watching.environment().insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    QProcess alone;
    alone.setProcessEnvironment(watching.environment());
    alone.start(systemPython, {script});
    const Ended expected = end(alone);
    const Ended ended = watching.watch({u"--quiet"_s, u"--python"_s, systemPython, script});
    QCOMPARE(ended.status, expected.status);
    QCOMPARE(ended.out, expected.out);
    QCOMPARE(ended.err, expected.err);
    QCOMPARE(watching.leftovers(), QStringList());
}

QTEST_GUILESS_MAIN(WatchLimitsTest)
#include "tst_watchlimits.moc"
