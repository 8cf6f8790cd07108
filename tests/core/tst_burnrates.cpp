#include "core/machine/burnrates.h"
#include "core/task/burnrate.h"

#include <QDateTime>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace hilera;
using namespace Qt::StringLiterals;

// How much work a second is: kept, unless it is contradicted.
class BurnRatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsWhatIsRight();
    void measuresAgain_data();
    void measuresAgain();

private:
    static void know(double rate, const QDateTime &since);

    QTemporaryDir m_home;
    double m_rate = 0; // of this machine
};

void BurnRatesTest::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
    for (int i = 0; i < 3; ++i)
        m_rate = std::max(m_rate, measureBurnRate());
}

// Whatever name the machine has there.
void BurnRatesTest::know(double rate, const QDateTime &since)
{
    (void)burnRate();
    QSettings settings(u"Hilera"_s, u"Hilera"_s);
    QCOMPARE(settings.allKeys().size(), 2);
    for (const QString &key : settings.allKeys())
        settings.setValue(
            key, key.startsWith("burnRate/"_L1) ? QVariant(rate) : QVariant(since.toString(Qt::ISODate)));
}

void BurnRatesTest::keepsWhatIsRight()
{
    know(m_rate, QDateTime::currentDateTimeUtc().addDays(-1));
    QCOMPARE(burnRate(), m_rate);
    QCOMPARE(burnRate(), m_rate);
}

void BurnRatesTest::measuresAgain_data()
{
    QTest::addColumn<double>("known"); // in parts of what is right
    QTest::addColumn<int>("daysAgo");
    QTest::newRow("measured on a busy machine") << 0.3 << 1;
    QTest::newRow("faster than it can be") << 10.0 << 1;
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 1;
    QTest::newRow("beyond all numbers") << std::numeric_limits<double>::infinity() << 1;
    QTest::newRow("less than nothing") << -1.0 << 1;
    QTest::newRow("old") << 1.5 << 1'000;
    QTest::newRow("of the future") << 1.5 << -1'000;
}

void BurnRatesTest::measuresAgain()
{
    QFETCH(double, known);
    QFETCH(int, daysAgo);
    know(known * m_rate, QDateTime::currentDateTimeUtc().addDays(-daysAgo));
    const double now = burnRate();
    QVERIFY2(now > 0.6 * m_rate && now < 1.4 * m_rate, qPrintable(QString::number(now / m_rate)));
    const double then = burnRate(); // and that is kept
    QVERIFY2(then >= now * 0.999, qPrintable(QString::number(then / now)));
}

QTEST_GUILESS_MAIN(BurnRatesTest)
#include "tst_burnrates.moc"
