#include "core/plan/durationspec.h"

#include <QTest>

using namespace hilera;

class DurationSpecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPersonWrites_data();
    void readsWhatAPersonWrites();
    void refusesWhatIsNoDuration_data();
    void refusesWhatIsNoDuration();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void spreadsWithinItsEnds();
    void repeatsASpreadFromItsSeed();
    void scalesEveryDuration();
};

void DurationSpecTest::readsWhatAPersonWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qint64>>("milliseconds"); // of four tasks

    const auto row = [](const char *text, const QList<qint64> &milliseconds) {
        QTest::newRow(text) << QString::fromLatin1(text) << milliseconds;
    };
    row("5", {5000, 5000, 5000, 5000});
    row(" 0.2 ", {200, 200, 200, 200});
    row("200 ms", {200, 200, 200, 200});
    row("200MS", {200, 200, 200, 200});
    row("3s", {3000, 3000, 3000, 3000});
    row("1e-1", {100, 100, 100, 100});
    row("0", {0, 0, 0, 0});
    row("86400", {86'400'000, 86'400'000, 86'400'000, 86'400'000});
    row("1, 2, 500ms", {1000, 2000, 500, 1000});
    row("2..2", {2000, 2000, 2000, 2000});
}

void DurationSpecTest::readsWhatAPersonWrites()
{
    QFETCH(QString, text);
    QFETCH(QList<qint64>, milliseconds);
    const auto spec = DurationSpec::parse(text);
    QVERIFY2(spec, spec ? "" : qPrintable(spec.error()));
    const std::vector<Nanoseconds> durations = spec->durations(4, 1);
    QCOMPARE(durations.size(), std::size_t(4));
    for (std::size_t i = 0; i < durations.size(); ++i)
        QCOMPARE(durations[i], milliseconds[static_cast<qsizetype>(i)] * 1'000'000);
}

void DurationSpecTest::refusesWhatIsNoDuration_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");

    const auto row = [](const char *text, const char *says) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromUtf8(says);
    };
    row("", "missing");
    row("  ", "missing");
    row("abc", "abc");
    row("nan", "nan");
    row("inf", "inf");
    row("1e999", "1e999");
    row("5 minutes", "5 minutes");
    row("1.2.3", "1.2.3");
    row("1,,2", "In “1,,2” a duration is missing");
    row("1,", "In “1,” a duration is missing");
    row("-1", "less than nothing");
    row("86401", "too long");
    row("100000000ms", "too long");
    row("5..1", "backwards");
    row("1..", "In “1..” a duration is missing");
    row("..5", "In “..5” a duration is missing");
    row("1..5 seed", "“seed” is no seed: write a whole number");
    row("1..5 seed 4294967296", "seed");
    row("1..5 seed -1", "-1” is no seed");
    row("1..5 seed x", "x” is no seed");
}

void DurationSpecTest::refusesWhatIsNoDuration()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto spec = DurationSpec::parse(text);
    QVERIFY(!spec);
    QVERIFY2(spec.error().contains(says), qPrintable(spec.error()));
}

void DurationSpecTest::writesWhatItReads_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        {"5", "0.2", "1, 2, 0.5", "1..5 seed 7", "0.001..0.002 seed 4294967295", "0.123456789"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void DurationSpecTest::writesWhatItReads()
{
    QFETCH(QString, text);
    const auto spec = DurationSpec::parse(text);
    QVERIFY(spec);
    QCOMPARE(spec->toString(), text);
    QVERIFY(*DurationSpec::parse(spec->toString()) == *spec);
}

void DurationSpecTest::spreadsWithinItsEnds()
{
    const auto durations = DurationSpec::parse(QStringLiteral("1..3"))->durations(1'000, 1);
    const auto [least, most] = std::ranges::minmax(durations);
    QVERIFY(least >= nanosecondsPerSecond && least < nanosecondsPerSecond * 11 / 10);
    QVERIFY(most <= 3 * nanosecondsPerSecond && most > nanosecondsPerSecond * 29 / 10);
}

void DurationSpecTest::repeatsASpreadFromItsSeed()
{
    const auto durations = [](const char *text) {
        return DurationSpec::parse(QString::fromLatin1(text))->durations(20, 1);
    };
    QCOMPARE(durations("1..5 seed 7"), durations("1..5 seed 7"));
    QVERIFY(durations("1..5 seed 7") != durations("1..5 seed 8"));
    // The same on every machine: a plan in a file means the same tasks.
    QCOMPARE(durations("0..1 seed 1").front(), Nanoseconds(417'021'999));
}

void DurationSpecTest::scalesEveryDuration()
{
    const auto durations = DurationSpec::parse(QStringLiteral("1, 5"))->durations(2, 0.2);
    QCOMPARE(durations, (std::vector<Nanoseconds>{200'000'000, 1'000'000'000}));
}

QTEST_GUILESS_MAIN(DurationSpecTest)
#include "tst_durationspec.moc"
