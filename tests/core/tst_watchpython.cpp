#include "core/runlog/format.h"
#include "tests/support/watching.h"

#include <QTest>

#include <algorithm>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

QStringList kindsOf(const QJsonArray &tasks)
{
    QStringList kinds;
    for (const QJsonValue &task : tasks)
        kinds.append(task[u"kind"].toString() + u' ' + task[u"outcome"].toString());
    kinds.removeDuplicates();
    return kinds;
}

} // namespace

// Scripts of Python that are watched from inside, with the python3 of this machine.
class WatchPythonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfThreads();
    void tellsOfTasks_data();
    void tellsOfTasks();
    void namesADeadlock();
    void drawsLinesOfTheScript();
    void leavesOutWhatChoosesAPython();
};

void WatchPythonTest::tellsOfThreads()
{
    const Watching watching;
    const QString script = watching.file(u"naps.py"_s,
        "import threading, time\n"
        "def snooze(): time.sleep(0.3)\n"
        "naps = [threading.Thread(target=snooze, name=f'nap {i}') for i in range(3)]\n"
        "for nap in naps: nap.start()\n"
        "for nap in naps: nap.join()\n");
    const Ended ended = watching.watch({u"--json"_s, u"--python"_s, u"/usr/bin/python3"_s, script});
    QCOMPARE(ended.status, 0);
    const QJsonArray processes = processesOf(ended);
    QCOMPARE(processes.size(), 1);
    QVERIFY(processes[0][u"watched"].toBool());
    QCOMPARE(
        namesOf(allOf(ended, "threads")), (QStringList{u"MainThread"_s, u"nap 0"_s, u"nap 1"_s, u"nap 2"_s}));
    QVERIFY(secondsIn(ended, "waiting") >= 0.9); // their naps
    QVERIFY(secondsIn(ended, "blocked") >= 0.25); // the joins
    QVERIFY(!objectOf(ended.out)[u"python"].toString().isEmpty());
    QCOMPARE(watching.leftovers(), QStringList());
}

void WatchPythonTest::tellsOfTasks_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("processes");
    QTest::newRow("thread pool") << QByteArray("from concurrent.futures import ThreadPoolExecutor\n"
                                               "import time\n"
                                               "with ThreadPoolExecutor(2) as pool:\n"
                                               "    list(pool.map(time.sleep, [0.1] * 4))\n")
                                 << u"thread-pool succeeded"_s << 1;
    QTest::newRow("pool") << QByteArray("import multiprocessing, time\n"
                                        "if __name__ == '__main__':\n"
                                        "    with multiprocessing.get_context('fork').Pool(2) as pool:\n"
                                        "        pool.map(time.sleep, [0.1] * 4, 1)\n")
                          << u"pool succeeded"_s << 3;
    QTest::newRow("asyncio") << QByteArray("import asyncio\n"
                                           "async def nap(): await asyncio.sleep(0.1)\n"
                                           "async def main(): await asyncio.gather(nap(), nap(), nap())\n"
                                           "asyncio.run(main())\n")
                             << u"asyncio succeeded"_s << 1;
}

void WatchPythonTest::tellsOfTasks()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, kind);
    QFETCH(int, processes);
    const Watching watching;
    const QString log = watching.folder() + u"/a.hilera.jsonl"_s;
    const Ended ended = watching.watch({u"--json"_s, u"--export"_s, log, u"--python"_s, u"/usr/bin/python3"_s,
        watching.file(u"tasks.py"_s, script)});
    QVERIFY2(ended.status == 0, ended.err.constData());
    QJsonArray tasks;
    for (const QJsonValue &task : allOf(ended, "tasks")) {
        if (!task[u"name"].toString().contains(u"shutdown")) // asyncio.run() has some of its own
            tasks.append(task);
    }
    QCOMPARE(tasks.size(), 4);
    QCOMPARE(kindsOf(tasks), QStringList{kind});
    for (const QJsonValue &task : tasks) {
        QVERIFY(!task[u"name"].toString().isEmpty());
        QVERIFY(task[u"end_ns"].toDouble() - task[u"start_ns"].toDouble() >= 0.09e9);
    }
    QCOMPARE(processesOf(ended).size(), processes);
    const Result<OpenedRun> opened = openRun(log);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error()));
    QVERIFY(opened->record->tasks().size() >= 4);
}

void WatchPythonTest::namesADeadlock()
{
    const Watching watching;
    const QString script = watching.file(u"deadlock.py"_s,
        "import threading, time\n"
        "forks = threading.Lock()\n"
        "knives = threading.Lock()\n"
        "def eat(first, second):\n"
        "    with first:\n"
        "        time.sleep(0.1)\n"
        "        with second: pass\n"
        "threading.Thread(target=eat, args=(forks, knives), name='Ada', daemon=True).start()\n"
        "threading.Thread(target=eat, args=(knives, forks), name='Bob', daemon=True).start()\n"
        "time.sleep(2)\n");
    const Ended ended = watching.watch({u"--python"_s, u"/usr/bin/python3"_s, script});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.err.contains("Deadlock: "), ended.err.constData());
    QVERIFY2(
        ended.err.contains("Ada waits for ") && ended.err.contains("which Bob has"), ended.err.constData());
}

void WatchPythonTest::drawsLinesOfTheScript()
{
    const Watching watching;
    const QString log = watching.folder() + u"/a.hilera.jsonl"_s;
    const QString script = watching.file(u"one.py"_s, "import time\n\n\ntime.sleep(0.1)\n");
    QCOMPARE(watching.watch({u"--quiet"_s, u"--export"_s, log, u"--python"_s, u"/usr/bin/python3"_s, script})
                 .status,
        0);
    const Result<OpenedRun> opened = openRun(log);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error()));
    bool isFound = false;
    for (const Track &track : opened->record->trace().tracks()) {
        for (std::size_t i = 0; i < track.slices.size(); ++i) {
            const Slice slice = track.slices.at(i);
            isFound =
                isFound || (slice.state == State::Waiting && slice.line == 4 && slice.duration >= 90'000'000);
        }
    }
    QVERIFY(isFound);
}

// As version managers have it: a script in the place of a Python.
void WatchPythonTest::leavesOutWhatChoosesAPython()
{
    const Watching watching;
    const QString chooser = watching.file(u"python3"_s, "#!/bin/sh\n/usr/bin/python3 \"$@\"\n");
    QVERIFY(QFile::setPermissions(chooser, QFile::ReadOwner | QFile::ExeOwner));
    const Ended ended =
        watching.watch({u"--json"_s, u"--python"_s, chooser, watching.file(u"one.py"_s, "print(1)\n")});
    QCOMPARE(ended.status, 0);
    const QJsonArray processes = processesOf(ended);
    QCOMPARE(processes.size(), 1);
    QVERIFY(processes[0][u"watched"].toBool());
}

QTEST_GUILESS_MAIN(WatchPythonTest)
#include "tst_watchpython.moc"
