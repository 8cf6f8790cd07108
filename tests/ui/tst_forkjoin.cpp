#include "ui/timeline/model/forkjoin.h"

#include <QTest>

#include <semaphore>
#include <vector>

using namespace hilera;

class ForkJoinTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIsDoneOnce_data()
    {
        QTest::addColumn<int>("helpers");
        QTest::newRow("on one core") << 0;
        QTest::newRow("with one helper") << 1;
        QTest::newRow("with three") << 3;
    }
    void eachIsDoneOnce()
    {
        QFETCH(int, helpers);
        ForkJoin cores(static_cast<std::size_t>(helpers));
        for (std::size_t count = 0; count < 300; ++count) {
            std::vector<int> done(count); // written by whoever does it, read by who asked
            cores.forEach(count, [&done](std::size_t i) { ++done[i]; });
            QCOMPARE(done, std::vector<int>(count, 1));
        }
    }

    void helpersTakePart()
    {
        ForkJoin cores(1);
        std::binary_semaphore other{0};
        // Each waits for the other: one thread alone would never come back.
        cores.forEach(2, [&](std::size_t i) {
            if (i == 0)
                other.acquire();
            else
                other.release();
        });
    }
};

QTEST_GUILESS_MAIN(ForkJoinTest)
#include "tst_forkjoin.moc"
