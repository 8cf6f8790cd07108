#include "core/trace/cpuseries.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace hilera;

class CpuSeriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spreadsUseOverTheSlice()
    {
        CpuSeries series;
        series.add(0, 1'000'000, 500'000);
        QVERIFY(std::abs(series.mean(0, 1'000'000) - 0.5) < 1e-9);
        QVERIFY(std::abs(series.mean(200'000, 300'000) - 0.5) < 1e-9);
        QCOMPARE(series.mean(2'000'000, 3'000'000), 0.0);
        QCOMPARE(series.total(), Nanoseconds(500'000));
    }

    void addsWorkersUp()
    {
        CpuSeries series;
        series.add(1'000'000, 3'000'000, 2'000'000);
        series.add(0, 2'000'000, 2'000'000);
        QVERIFY(std::abs(series.mean(1'000'000, 2'000'000) - 2) < 1e-9);
        QVERIFY(std::abs(series.mean(0, 4'000'000) - 1) < 1e-9);
    }

    void losesNothing_data()
    {
        QTest::addColumn<qint64>("length");
        QTest::newRow("milliseconds") << qint64(20'000'000);
        QTest::newRow("seconds, in wider buckets") << qint64(60'000'000'000);
        QTest::newRow("a day") << qint64(86'400'000'000'000);
    }
    void losesNothing()
    {
        QFETCH(qint64, length);
        std::mt19937_64 random(3);
        CpuSeries series;
        double sum = 0;
        for (int i = 0; i < 2000; ++i) {
            const auto from = static_cast<Nanoseconds>(random() % static_cast<std::uint64_t>(length));
            const auto to =
                from + static_cast<Nanoseconds>(random() % static_cast<std::uint64_t>(length - from));
            const Nanoseconds cpu = i % 10 == 0 ? 1000 : (to - from) / 2;
            series.add(from, i % 10 == 0 ? from : to, cpu);
            sum += static_cast<double>(cpu);
        }
        const double found = series.mean(0, length * 2) * static_cast<double>(length * 2);
        QVERIFY2(std::abs(found / sum - 1) < 1e-6, qPrintable(QString::number(found / sum)));
        QCOMPARE(static_cast<double>(series.total()), sum);
    }

    void staysRightWhenBucketsWiden()
    {
        CpuSeries series;
        series.add(0, 4'000'000'000, 4'000'000'000);
        series.add(100'000'000'000, 200'000'000'000, 50'000'000'000); // many times wider buckets
        QVERIFY(std::abs(series.mean(0, 4'000'000'000) - 1) < 2e-3);
        QVERIFY(std::abs(series.mean(120'000'000'000, 130'000'000'000) - 0.5) < 1e-6);
        QVERIFY(series.mean(50'000'000'000, 60'000'000'000) < 1e-6);
    }
};

QTEST_APPLESS_MAIN(CpuSeriesTest)
#include "tst_cpuseries.moc"
