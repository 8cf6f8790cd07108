#include "ui/timeline/forkjoin.h"

#include <QTest>
#include <QThread>

#include <atomic>
#include <numeric>
#include <semaphore>
#include <vector>

using namespace hilera;

class ForkJoinTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIsDoneOnce_data()
    {
        QTest::addColumn<int>("helpers");
        QTest::addColumn<bool>("shared");
        QTest::newRow("on one core") << 0 << true;
        QTest::newRow("with one helper") << 1 << true;
        QTest::newRow("with three") << 3 << true;
        QTest::newRow("not shared") << 3 << false;
    }
    void eachIsDoneOnce()
    {
        QFETCH(int, helpers);
        QFETCH(bool, shared);
        ForkJoin cores(helpers);
        for (std::size_t count = 0; count < 300; ++count) {
            std::vector<int> done(count); // written by whoever does it, read by who asked
            cores.forEach(
                count, [&done](std::size_t i) { ++done[i]; }, shared);
            QCOMPARE(done, std::vector<int>(count, 1));
        }
    }

    void whatIsNotSharedStaysOnTheThread()
    {
        ForkJoin cores(3);
        std::vector<QThread *> threads(100);
        cores.forEach(
            100, [&](std::size_t i) { threads[i] = QThread::currentThread(); }, false);
        QCOMPARE(threads, std::vector<QThread *>(100, QThread::currentThread()));
    }

    void helpersTakePart()
    {
        ForkJoin cores(1);
        std::binary_semaphore other{0};
        // Each waits for the other: one thread alone would never come back.
        cores.forEach(
            2,
            [&](std::size_t i) {
                if (i == 0)
                    other.acquire();
                else
                    other.release();
            },
            true);
    }
};

QTEST_GUILESS_MAIN(ForkJoinTest)
#include "tst_forkjoin.moc"
