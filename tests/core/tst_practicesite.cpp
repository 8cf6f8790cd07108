#include "core/practice/practicesite.h"
#include "core/practice/sitedescription.h"

#include <QFile>
#include <QTest>

using namespace hilera;

using namespace Qt::StringLiterals;

// What there is on the practice network, and what is not.
class PracticeSiteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasProblemsWith_data();
    void hasProblemsWith();
    void refusesABrokenDescription_data();
    void refusesABrokenDescription();
};

void PracticeSiteTest::hasProblemsWith_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *path, const char *says) {
        QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(says);
    };
    row("", "/pages/NAME");
    row("news-a", "“news-a”");
    row("/pages", "“/pages”");
    row("/pages/", "choose one of news-a");
    row("/pages/news-a/", "“news-a/”");
    row("/tap/nowhere/availability", "choose one of cadc");
    row("/tap/cadc/tables", "“cadc/tables”");
    row("/faults/418", "choose one of 404");
    row("/?delay=1", "“?delay”");
    row("/pages/news-a?colour=red", "“colour”");
    row("/pages/news-a?delay=1&delay=2", "“delay”");
    row("/pages/news-a?delay=-1", "from 0 to 300");
    row("/pages/news-a?delay=301", "from 0 to 300");
    row("/pages/news-a?delay=nan", "“delay=nan”");
    row("/pages/news-a?delay=inf", "“delay=inf”");
    row("/pages/news-a?size=1.5", "“size=1.5”");
    row("/pages/news-a?size=99999999999999999999", "1000000000");
    row("/pages/news-a?rate=0", "from 1 to");
    row("/pages/news-a?size=1000000000&rate=1", "longer than 3600 seconds");
    row("/pages/news-a?encoding=gzip", "“gzip”");
    row("/pages/news-a?encoding=deflate&size=2000001", "2000000");
    row("/faults/cut?size=100&at=101", "from 0 to 100");
    row("/faults/redirect?times=21", "from 1 to 20");
    row("/faults/redirect?to=//example.org/", "“to” has to be a path");
    row("/faults/redirect?to=http://example.org/", "“to” has to be a path");
    row("/faults/redirect?to=/pages/news-z", "news-a");
    row("/faults/hang?size=5", "“size”");
}

void PracticeSiteTest::hasProblemsWith()
{
    QFETCH(QString, path);
    QFETCH(QString, says);
    const std::optional<Error> problem = findPracticeProblem(path);
    QVERIFY(problem);
    QVERIFY2(problem->text.contains(says), qPrintable(problem->text));
}

void PracticeSiteTest::refusesABrokenDescription_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *part, const char *other, const char *says) {
        QTest::newRow(other) << QByteArray(part) << QByteArray(other) << QString::fromUtf8(says);
    };
    row("{\n", "[\n", "not JSON");
    row("\"pages\": [", "\"pages\": 5, \"x\": [", "“pages”");
    row("\"pages\"", "\"papers\"", "“pages”");
    row("\"name\": \"news-b\"", "\"name\": \"news-a\"", "pages[1]");
    row("\"name\": \"news-b\"", "\"name\": \"News B\"", "“name”");
    row("\"name\": \"news-b\", ", "", "“name”");
    row("37380", "-1", "“size”");
    row("37380", "0.5", "“size”");
    row("37380", "\"37380\"", "“size”");
    row("\"delay\": 0.3,", "\"delay\": 1e9,", "“delay”");
    row("\"delay\": 0.3,", "\"delay\": 0.3, \"colour\": 1,", "“colour”");
    row("\"rate\": 4000000", "\"rate\": 0", "“rate”");
    row("\"available\": true", "\"available\": \"yes\"", "“available”");
    row("\"upSince\": \"2025-01-13T06:30:00Z\"", "\"upSince\": \"yesterday\"", "“upSince”");
    row("\"upSince\": \"2025-01-13T06:30:00Z\"", "\"upSince\": \"2025-13-13T06:30:00Z\"", "“upSince”");
    row("\"prefix\": \"avl\"", "\"prefix\": \"a b\"", "“prefix”");
    row("\"Nothing is lost.\"", "7", "“notes”");
}

void PracticeSiteTest::refusesABrokenDescription()
{
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, other);
    QFETCH(QString, says);
    QFile file(u":/resources/network/practice.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    QVERIFY(parseSite(sound));
    QByteArray broken = sound;
    const qsizetype at = broken.indexOf(part);
    QVERIFY(at >= 0);
    broken.replace(at, part.size(), other);
    const Result<SiteDescription> site = parseSite(broken);
    QVERIFY(!site);
    QVERIFY2(site.error().contains(says), qPrintable(site.error()));
}

QTEST_GUILESS_MAIN(PracticeSiteTest)
#include "tst_practicesite.moc"
