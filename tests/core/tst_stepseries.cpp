#include "core/trace/stepseries.h"
#include "tests/support/testrun.h"

#include <QElapsedTimer>
#include <QTest>

#include <numeric>
#include <random>

using namespace hilera;

namespace {

// The value at every nanosecond.
std::vector<int> byHand(const std::vector<std::pair<Nanoseconds, int>> &changes, Nanoseconds end)
{
    std::vector<int> values;
    for (Nanoseconds time = 0; time < end; ++time) {
        int value = 0;
        for (const auto &[at, delta] : changes)
            value += at <= time ? delta : 0;
        values.push_back(value);
    }
    return values;
}

} // namespace

class StepSeriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAtZero()
    {
        const StepSeries series;
        QCOMPARE(series.valueAt(5), 0);
        QCOMPARE(series.most(), 0);
        QCOMPARE(series.over(0, 10).mean, 0.0);
    }

    void agreesWithCountingByHand_data()
    {
        QTest::addColumn<int>("disorder");
        QTest::newRow("in order") << 0;
        QTest::newRow("a little out of order") << 5;
        QTest::newRow("in any order") << 5000;
    }
    void agreesWithCountingByHand()
    {
        QFETCH(int, disorder);
        std::mt19937 random(11);
        StepSeries series;
        std::vector<std::pair<Nanoseconds, int>> changes;
        for (int i = 0; i < 1500; ++i) {
            const int early = disorder > 0 ? static_cast<int>(random() % static_cast<unsigned>(disorder)) : 0;
            const Nanoseconds time = std::max(0, i * 2 - early);
            const int delta = static_cast<int>(random() % 7) - 3;
            series.add(time, delta);
            changes.emplace_back(time, delta);
            if (i % 100 == 0)
                series.settle();
        }
        series.settle();
        const std::vector<int> values = byHand(changes, 3100);
        int most = 0;
        for (std::size_t time = 0; time < values.size(); ++time) {
            QCOMPARE(series.valueAt(static_cast<Nanoseconds>(time)), values[time]);
            most = std::max(most, values[time]);
        }
        QCOMPARE(series.most(), most);
        for (int i = 0; i < 200; ++i) {
            const std::size_t from = random() % 3090;
            const std::size_t to = from + 1 + random() % (values.size() - from - 1);
            const StepSeries::Summary summary =
                series.over(static_cast<Nanoseconds>(from), static_cast<Nanoseconds>(to));
            const auto first = values.begin() + static_cast<std::ptrdiff_t>(from);
            const auto last = values.begin() + static_cast<std::ptrdiff_t>(to);
            QCOMPARE(summary.least, *std::min_element(first, last));
            QCOMPARE(summary.most, *std::max_element(first, last));
            const double mean = std::accumulate(first, last, 0.0) / static_cast<double>(to - from);
            QVERIFY2(std::abs(summary.mean - mean) < 1e-9, qPrintable(QString::number(summary.mean - mean)));
        }
    }

    void manyChangesAtOneTimeStayFast()
    {
        constexpr int tasks = 400'000;
        StepSeries series;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < tasks; ++i) { // submitted and started in one instant
            series.add(i, 1);
            series.add(i, -1);
        }
        QVERIFY2(timer.elapsed() < test::stuck, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(series.most(), 0);
        QCOMPARE(series.valueAt(tasks), 0);
        series.add(tasks, 3);
        series.add(tasks, -1);
        QCOMPARE(series.most(), 2);
        QCOMPARE(series.over(0, tasks + 10).most, 2);
    }

    void manyChangesInReverseStayFast()
    {
        constexpr int tasks = 400'000;
        StepSeries series;
        QElapsedTimer timer;
        timer.start();
        for (int i = tasks; i > 0; --i) {
            series.add(i, 1);
            if (i % 1000 == 0)
                series.settle();
        }
        series.settle();
        QVERIFY2(timer.elapsed() < test::stuck, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(series.most(), tasks);
        QCOMPARE(series.valueAt(tasks / 2), tasks / 2);
    }

    void forgetsAPeakThatALateStepTakesAway()
    {
        StepSeries series;
        series.add(10, 1);
        series.add(20, 1);
        QCOMPARE(series.most(), 2);
        series.add(15, -1);
        QCOMPARE(series.most(), 1);
    }
};

QTEST_APPLESS_MAIN(StepSeriesTest)
#include "tst_stepseries.moc"
