#include "core/network/availability.h"
#include "tests/support/testrun.h"

#include <QTest>

using namespace hilera;

namespace {

constexpr const char *space = "http://www.ivoa.net/xml/VOSIAvailability/v1.0";

QByteArray document(const QByteArray &children, const QByteArray &prefix = "vosi")
{
    const QByteArray colon = prefix.isEmpty() ? QByteArray() : prefix + ':';
    const QByteArray declared = prefix.isEmpty() ? QByteArray("xmlns") : "xmlns:" + prefix;
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + colon + "availability " + declared + "=\""
        + space + "\">"
        + QByteArray(children).replace("<", "<" + colon).replace("<" + colon + "/", "</" + colon) + "</"
        + colon + "availability>\n";
}

} // namespace

class TestAvailability : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void expandsNoEntities();
};

void TestAvailability::reads_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<bool>("available");
    QTest::addColumn<QString>("upSince");
    QTest::addColumn<QString>("backAt");
    QTest::addColumn<QString>("notes");
    const QByteArray all = "<available>true</available><upSince>2024-01-02T03:04:05Z</upSince>"
                           "<downAt>2030-01-01T00:00:00Z</downAt><backAt>2030-01-02T00:00:00Z</backAt>"
                           "<note>one</note><note> two\n</note>";
    for (const char *prefix : {"vosi", "", "v", "avl"}) {
        QTest::addRow("everything, prefix “%s”", prefix)
            << document(all, prefix) << true << QStringLiteral("2024-01-02T03:04:05Z")
            << QStringLiteral("2030-01-02T00:00:00Z") << QStringLiteral("one; two");
    }
    const QString none;
    QTest::newRow("no more than it must")
        << document("<available>true</available>") << true << none << none << none;
    QTest::newRow("as a number") << document("<available>1</available>") << true << none << none << none;
    QTest::newRow("not available") << document("<available>false</available>") << false << none << none
                                   << none;
    QTest::newRow("with blanks") << document("<available>\n true \n</available>") << true << none << none
                                 << none;
    QTest::newRow("with what it does not know")
        << document("<available>true</available><more><available>false</available></more>") << true << none
        << none << none;
    QTest::newRow("of Latin 1")
        << QByteArray(document("<available>true</available><note>\xf1</note>")).replace("UTF-8", "ISO-8859-1")
        << true << none << none << QStringLiteral("ñ");
    QTest::newRow("a doctype without entities") << QByteArray(document("<available>true</available>"))
                                                       .replace("?>\n", "?>\n<!DOCTYPE availability>\n")
                                                << true << none << none << none;
}

void TestAvailability::reads()
{
    QFETCH(QByteArray, xml);
    const auto parsed = parseAvailability(xml.toStdString());
    const auto *problem = std::get_if<Note>(&parsed);
    QVERIFY2(!problem, problem ? problem->text.c_str() : "");
    const auto &service = std::get<Availability>(parsed);
    QTEST(service.available, "available");
    QTEST(QString::fromStdString(service.upSince), "upSince");
    QTEST(QString::fromStdString(service.backAt), "backAt");
    QTEST(QString::fromStdString(service.notes), "notes");
}

void TestAvailability::refuses_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QByteArray>("why");
    const QByteArray whole = document("<available>true</available>");
    QTest::newRow("nothing") << QByteArray() << QByteArray("not XML");
    QTest::newRow("no XML") << QByteArray("{\"available\": true}") << QByteArray("not XML");
    QTest::newRow("cut off") << whole.chopped(20) << QByteArray("not XML");
    QTest::newRow("two roots") << whole + "<b/>" << QByteArray("not XML");
    QTest::newRow("unknown encoding")
        << QByteArray(whole).replace("UTF-8", "KLINGON") << QByteArray("not XML");
    QTest::newRow("zeros") << QByteArray(1000, '\0') << QByteArray("not XML");
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html><body/></html>")
                                << QByteArray("not VOSI");
    QTest::newRow("another version") << QByteArray(whole).replace("v1.0\"", "v9.9\"")
                                     << QByteArray("not VOSI");
    QTest::newRow("no namespace") << QByteArray("<availability><available>true</available></availability>")
                                  << QByteArray("not VOSI");
    QTest::newRow("no answer") << document("<upSince>2024-01-02T03:04:05Z</upSince>")
                               << QByteArray("without");
    QTest::newRow("perhaps") << document("<available>perhaps</available>")
                             << QByteArray("neither true nor false");
    QTest::newRow("deep") << document(QByteArray("<a>").repeated(1000) + QByteArray("</a>").repeated(1000))
                          << QByteArray("nested deeper");
}

void TestAvailability::refuses()
{
    QFETCH(QByteArray, xml);
    QFETCH(QByteArray, why);
    const auto parsed = parseAvailability(xml.toStdString());
    const auto *problem = std::get_if<Note>(&parsed);
    QVERIFY(problem);
    QVERIFY2(problem->text.find(why.toStdString()) != std::string::npos, problem->text.c_str());
}

void TestAvailability::expandsNoEntities()
{
    QByteArray bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE availability [<!ENTITY e0 \"ha\">";
    for (int i = 1; i < 20; ++i)
        bomb += QStringLiteral("<!ENTITY e%1 \"&e%2;&e%2;&e%2;&e%2;\">").arg(i).arg(i - 1).toUtf8();
    bomb += QByteArray("]>") + document("<available>true</available><note>&e19;</note>").mid(39);
    QElapsedTimer timer;
    timer.start();
    const auto parsed = parseAvailability(bomb.toStdString());
    const auto *problem = std::get_if<Note>(&parsed);
    QVERIFY(problem);
    QVERIFY2(problem->text.find("entities") != std::string::npos, problem->text.c_str());
    QVERIFY(timer.elapsed() < test::stuck);
}

QTEST_GUILESS_MAIN(TestAvailability)
#include "tst_availability.moc"
