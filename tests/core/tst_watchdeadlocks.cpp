#include "tests/support/watching.h"

#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// Deadlocks of Python scripts: named with their circle, and never where none is.
class WatchDeadlocksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheCircle_data();
    void namesTheCircle();
    void namesNone_data();
    void namesNone();

private:
    [[nodiscard]] static QStringList deadlocksOf(const QByteArray &script);
};

// What is said of them, once each.
QStringList WatchDeadlocksTest::deadlocksOf(const QByteArray &script)
{
    const Watching watching;
    const Ended ended = watching.watch(
        {u"--json"_s, u"--python"_s, u"/usr/bin/python3"_s, watching.file(u"script.py"_s, script)});
    QStringList said;
    for (const QJsonValue &remark : objectOf(ended.out)[u"remarks"].toArray()) {
        if (remark.toString().startsWith(u"Deadlock: "))
            said.append(remark.toString());
    }
    return said;
}

void WatchDeadlocksTest::namesTheCircle_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QStringList>("links"); // in any order
    QTest::newRow("a lock and a join")
        << QByteArray("import threading, time\n"
                      "lock = threading.Lock()\n"
                      "def work():\n"
                      "    with lock: pass\n"
                      "def main():\n"
                      "    with lock:\n"
                      "        worker = threading.Thread(target=work, name='Bob', daemon=True)\n"
                      "        worker.start()\n"
                      "        worker.join()\n"
                      "threading.Thread(target=main, name='Ada', daemon=True).start()\n"
                      "time.sleep(2)\n")
        << QStringList{u"Ada waits for the end of Bob"_s, u"Bob waits for lock, which Ada has"_s};
    QTest::newRow("locks that are taken by a call, and nobody is left")
        << QByteArray("import os, threading, time\n"
                      "forks, knives = threading.Lock(), threading.Lock()\n"
                      "def eat(first, second):\n"
                      "    first.acquire()\n"
                      "    time.sleep(0.1)\n"
                      "    second.acquire()\n"
                      "def end():\n"
                      "    time.sleep(0.5)\n"
                      "ada = threading.Thread(target=eat, args=(forks, knives), name='Ada', daemon=True)\n"
                      "bob = threading.Thread(target=eat, args=(knives, forks), name='Bob', daemon=True)\n"
                      "ada.start(); bob.start()\n"
                      "import signal; signal.alarm(3)\n"
                      "ada.join()\n")
        << QStringList{u"Ada waits for"_s, u"Bob waits for"_s, u"which Ada has"_s, u"which Bob has"_s};
    QTest::newRow("a process and its child")
        << QByteArray("import multiprocessing, signal, time\n"
                      "context = multiprocessing.get_context('fork')\n"
                      "lock = context.Lock()\n"
                      "def work():\n"
                      "    signal.alarm(3)\n"
                      "    with lock: pass\n"
                      "with lock:\n"
                      "    child = context.Process(target=work, name='Bob')\n"
                      "    child.start()\n"
                      "    child.join()\n")
        << QStringList{u"MainThread of script.py waits for the end of MainThread of Bob"_s,
               u"MainThread of Bob waits for lock, which MainThread of script.py has"_s};
}

void WatchDeadlocksTest::namesTheCircle()
{
    QFETCH(QByteArray, script);
    QFETCH(QStringList, links);
    const QStringList said = deadlocksOf(script);
    QCOMPARE(said.size(), 1);
    for (const QString &link : links)
        QVERIFY2(said.first().contains(link), qPrintable(said.first()));
}

void WatchDeadlocksTest::namesNone_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("they give up") << QByteArray("import threading, time\n"
                                                "forks, knives = threading.Lock(), threading.Lock()\n"
                                                "def eat(first, second):\n"
                                                "    with first:\n"
                                                "        time.sleep(0.1)\n"
                                                "        second.acquire(timeout=1.2)\n"
                                                "a = threading.Thread(target=eat, args=(forks, knives))\n"
                                                "b = threading.Thread(target=eat, args=(knives, forks))\n"
                                                "a.start(); b.start(); a.join(); b.join()\n");
    QTest::newRow("another thread releases")
        << QByteArray("import threading, time\n"
                      "forks, signal = threading.Lock(), threading.Lock()\n"
                      "def work():\n"
                      "    with forks:\n"
                      "        time.sleep(0.1)\n"
                      "        signal.acquire()\n"
                      "def release():\n"
                      "    time.sleep(1.2)\n"
                      "    signal.release()\n"
                      "signal.acquire()\n"
                      "threading.Thread(target=work).start()\n"
                      "threading.Thread(target=release).start()\n"
                      "time.sleep(0.05)\n"
                      "forks.acquire()\n");
    QTest::newRow("permits are left with others")
        << QByteArray("import threading, time\n"
                      "permits, lock = threading.Semaphore(2), threading.Lock()\n"
                      "def hold():\n"
                      "    with permits: time.sleep(1.2)\n"
                      "def work():\n"
                      "    with permits, lock: pass\n"
                      "threading.Thread(target=hold).start()\n"
                      "with lock:\n"
                      "    worker = threading.Thread(target=work)\n"
                      "    worker.start()\n"
                      "    time.sleep(0.1)\n"
                      "    with permits: pass\n");
    QTest::newRow("a slow child") << QByteArray("import multiprocessing, time\n"
                                                "context = multiprocessing.get_context('fork')\n"
                                                "lock = context.Lock()\n"
                                                "def work():\n"
                                                "    with lock: time.sleep(1.2)\n"
                                                "child = context.Process(target=work)\n"
                                                "child.start()\n"
                                                "time.sleep(0.2)\n"
                                                "with lock: child.join()\n");
}

void WatchDeadlocksTest::namesNone()
{
    QFETCH(QByteArray, script);
    QCOMPARE(deadlocksOf(script), QStringList());
}

QTEST_GUILESS_MAIN(WatchDeadlocksTest)
#include "tst_watchdeadlocks.moc"
