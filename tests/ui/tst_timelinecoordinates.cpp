#include "ui/timeline/model/timelinecoordinates.h"
#include "ui/timeline/model/timelinenavigation.h"
#include "ui/timeline/model/timelinetext.h"

#include <QTest>

#include <cmath>

using namespace hilera;

class TimelineCoordinatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void pixelsAndTimesMapBothWays_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("to");
        QTest::newRow("nanoseconds") << qint64(5) << qint64(105);
        QTest::newRow("seconds") << qint64(0) << qint64(32'000'000'000);
        QTest::newRow("before the start") << qint64(-7'000'000) << qint64(9'000'000);
        QTest::newRow("a day, far away") << qint64(864'000'000'000'000) << qint64(950'400'000'000'000);
    }
    void pixelsAndTimesMapBothWays()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, to);
        const TimeScale scale{{from, to}, 176, 868};
        QCOMPARE(scale.x(from), 176.0);
        QVERIFY(std::abs(scale.x(to) - 1044) < 1e-6);
        for (double x = -50; x < 1100; x += 7.3)
            QVERIFY(std::abs(scale.x(scale.time(x)) - x) <= 0.5 / scale.perPixel() + 1e-6);
    }

    void zoomKeepsTheAnchor_data()
    {
        QTest::addColumn<double>("factor");
        QTest::newRow("in") << 0.5;
        QTest::newRow("out") << 3.0;
        QTest::newRow("in as far as it goes") << 1e-12;
    }
    void zoomKeepsTheAnchor()
    {
        QFETCH(double, factor);
        const TimeRange range{1'000'000, 9'000'000};
        const Nanoseconds anchor = 3'000'000;
        const TimeRange result = zoomed(range, anchor, factor);
        QVERIFY(result.duration() >= shortestRange);
        const TimeScale before{range, 0, 1000};
        const TimeScale after{result, 0, 1000};
        QVERIFY(std::abs(before.x(anchor) - after.x(anchor)) <= 1 / after.perPixel() + 1e-6);
    }

    void zoomStopsAtTheLongestRange() { QCOMPARE(zoomed({0, 1'000'000}, 0, 1e30).duration(), longestRange); }

    void ticksAreRound_data()
    {
        QTest::addColumn<qint64>("duration");
        QTest::addColumn<qint64>("step");
        QTest::newRow("32 s") << qint64(32'000'000'000) << qint64(5'000'000'000);
        QTest::newRow("1 ms") << qint64(1'000'000) << qint64(200'000);
        QTest::newRow("60 ns") << qint64(60) << qint64(10);
        QTest::newRow("10 min") << qint64(600'000'000'000) << qint64(120'000'000'000);
    }
    void ticksAreRound()
    {
        QFETCH(qint64, duration);
        QFETCH(qint64, step);
        QCOMPARE(tickStep({{0, duration}, 0, 800}, 110), step);
    }

    void firstTickIsInside()
    {
        QCOMPARE(firstTick(0, 5), Nanoseconds(0));
        QCOMPARE(firstTick(1, 5), Nanoseconds(5));
        QCOMPARE(firstTick(-7, 5), Nanoseconds(-5));
        QCOMPARE(firstTick(10, 5), Nanoseconds(10));
    }

    void saysDurations_data()
    {
        QTest::addColumn<qint64>("duration");
        QTest::addColumn<QString>("text");
        QTest::newRow("ns") << qint64(730) << QStringLiteral("730 ns");
        QTest::newRow("µs") << qint64(1'250) << QStringLiteral("1.25 µs");
        QTest::newRow("ms") << qint64(12'340'000) << QStringLiteral("12.3 ms");
        QTest::newRow("s") << qint64(5'000'000'000) << QStringLiteral("5.00 s");
        QTest::newRow("min") << qint64(125'000'000'000) << QStringLiteral("2:05.0 min");
    }
    void saysDurations()
    {
        QFETCH(qint64, duration);
        QFETCH(QString, text);
        QCOMPARE(TimelineText::duration(duration).replace(QChar(0xa0), u' '), text);
    }

    void followingKeepsNowInSight()
    {
        TimelineNavigation navigation;
        int leaps = 0;
        TimeRange last = navigation.range();
        for (Nanoseconds now = 0; now < 60'000'000'000; now += 16'000'000) {
            navigation.advance(now, 0, true);
            QVERIFY(navigation.range().contains(now));
            leaps += navigation.range() == last ? 0 : 1;
            last = navigation.range();
        }
        QVERIFY2(leaps < 100, qPrintable(QString::number(leaps))); // what is drawn stands still in between
    }

    void zoomingDoesNotStopFollowing()
    {
        TimelineNavigation navigation;
        navigation.advance(10'000'000'000, 0, true);
        navigation.zoom(10'000'000'000, 0.1);
        const Nanoseconds span = navigation.range().duration();
        navigation.advance(30'000'000'000, 0, true);
        QVERIFY(navigation.isFollowing());
        QVERIFY(navigation.range().contains(30'000'000'000));
        QCOMPARE(navigation.range().duration(), span);
    }

    void panningStopsFollowing()
    {
        TimelineNavigation navigation;
        navigation.advance(10'000'000'000, 0, true);
        navigation.pan(-1'000'000'000);
        QVERIFY(!navigation.isFollowing());
        const TimeRange range = navigation.range();
        navigation.advance(90'000'000'000, 0, true);
        QCOMPARE(navigation.range().from, range.from);
    }
};

QTEST_APPLESS_MAIN(TimelineCoordinatesTest)
#include "tst_timelinecoordinates.moc"
