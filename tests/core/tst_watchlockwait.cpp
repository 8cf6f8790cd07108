#include "core/metrics/figures.h"
#include "core/runlog/format.h"
#include "core/watch/watchedthread.h"
#include "tests/support/python.h"
#include "tests/support/watching.h"

#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *threadsThatCompute = "import threading, time\n"
                                           "def work():\n"
                                           "    end = time.monotonic() + 0.5\n"
                                           "    while time.monotonic() < end: sum(range(100))\n"
                                           "workers = [threading.Thread(target=work) for _ in range(3)]\n"
                                           "for worker in workers: worker.start()\n"
                                           "for worker in workers: worker.join()\n";

Nanoseconds timeIn(const RunRecord &record, State state)
{
    Nanoseconds time = 0;
    for (const Track &track : record.trace().tracks())
        time += track.slices.totals()[static_cast<std::size_t>(state)];
    return time;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// That a thread waits for the global lock is inferred: it is told apart from all that is known.
class WatchLockWaitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAStateOfItsOwn();
    void isNotInferredOfOthers_data();
    void isNotInferredOfOthers();
    void isInferredOnlyWhereThereIsALock();
    void breaksNoRuleOfChrome();
};

void WatchLockWaitTest::isAStateOfItsOwn()
{
    const Watching watching;
    QStringList words{u"--json"_s, u"--python"_s, u"/usr/bin/python3"_s};
    for (const Format &format : formats())
        words += {u"--export"_s, watching.folder() + u"/a"_s + QLatin1String(format.suffix)};
    const Ended ended =
        watching.watch(words + QStringList{watching.file(u"compute.py"_s, threadsThatCompute)});
    QCOMPARE(ended.status, 0);
    QVERIFY2(secondsIn(ended, "global-lock") > 0.005, ended.out.constData());
    const Result<OpenedRun> opened = openRun(watching.folder() + u"/a.hilera.jsonl"_s);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error()));
    const RunRecord &record = *opened->record;
    QCOMPARE(static_cast<double>(timeIn(record, State::GlobalLock)) / 1e9, secondsIn(ended, "global-lock"));
    const Figures figures = measure(record, record.finishedAt());
    QCOMPARE(figures.inLockWait, timeIn(record, State::GlobalLock));
    QCOMPARE(figures.makespan, static_cast<Nanoseconds>(objectOf(ended.out)[u"makespan_ns"].toDouble()));
    int withStates = 0;
    for (const Format &format : formats()) {
        const QByteArray content = contentOf(watching.folder() + u"/a"_s + QLatin1String(format.suffix));
        const bool hasStates = content.contains("running");
        withStates += hasStates ? 1 : 0;
        QVERIFY2(!hasStates || content.contains("global-lock") || content.contains("waiting for the GIL"),
            format.suffix);
    }
    QCOMPARE(withStates, 4); // text and counters have none
}

void WatchLockWaitTest::isNotInferredOfOthers_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("one thread") << QByteArray("import time\n"
                                              "end = time.monotonic() + 0.3\n"
                                              "while time.monotonic() < end: pass\n");
    QTest::newRow("threads that sleep")
        << QByteArray("import threading, time\n"
                      "workers = [threading.Thread(target=time.sleep, args=(0.3,)) "
                      "for _ in range(3)]\n"
                      "for worker in workers: worker.start()\n"
                      "for worker in workers: worker.join()\n");
}

void WatchLockWaitTest::isNotInferredOfOthers()
{
    QFETCH(QByteArray, script);
    const Watching watching;
    const Ended ended = watching.watch(
        {u"--json"_s, u"--python"_s, u"/usr/bin/python3"_s, watching.file(u"script.py"_s, script)});
    QCOMPARE(ended.status, 0);
    QVERIFY2(secondsIn(ended, "global-lock") < 0.05, ended.out.constData());
}

// A Python without a global lock: its threads wait, and nobody says what for.
void WatchLockWaitTest::isInferredOnlyWhereThereIsALock()
{
    for (const bool haveLock : {true, false}) {
        LockTurns turns;
        turns.haveLock = haveLock;
        turns.saw(1, 500);
        QCOMPARE(turns.lastOf(2), haveLock ? 500 : 0);
        QCOMPARE(turns.lastOf(1), 0);
    }
}

void WatchLockWaitTest::breaksNoRuleOfChrome()
{
    const Watching watching;
    const QString script = watching.file(u"all.py"_s,
        QByteArray(threadsThatCompute)
            + "import asyncio\n"
              "from concurrent.futures import ThreadPoolExecutor\n"
              "async def nap(): await asyncio.sleep(0.01)\n"
              "async def main(): await asyncio.gather(*(nap() for _ in range(20)))\n"
              "asyncio.run(main())\n"
              "with ThreadPoolExecutor(2) as pool:\n"
              "    futures = [pool.submit(time.sleep, 0.01) for _ in range(20)]\n"
              "    [future.result() for future in futures]\n"
              "lock = threading.Lock()\n"
              "def take():\n"
              "    for _ in range(10):\n"
              "        with lock: time.sleep(0.002)\n"
              "workers = [threading.Thread(target=take) for _ in range(3)]\n"
              "for worker in workers: worker.start()\n"
              "for worker in workers: worker.join()\n");
    QString trace;
    for (const Format &format : formats()) {
        if (QLatin1String(format.suffix).endsWith(u".json"_s))
            trace = watching.folder() + u"/a"_s + QLatin1String(format.suffix);
    }
    QCOMPARE(
        watching.watch({u"--quiet"_s, u"--export"_s, trace, u"--python"_s, u"/usr/bin/python3"_s, script})
            .status,
        0);
    const PythonEnded linted =
        runPython({QStringLiteral(HILERA_SOURCE "/tests/support/lint_chrome_trace.py"), trace});
    QCOMPARE(linted.out.trimmed(), QByteArray());
    QCOMPARE(linted.status, 0);
}

QTEST_GUILESS_MAIN(WatchLockWaitTest)
#include "tst_watchlockwait.moc"
