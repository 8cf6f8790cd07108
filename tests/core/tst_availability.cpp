#include "core/network/availability.h"
#include "tests/support/testrun.h"

#include <QTest>

using namespace hilera;

namespace {

constexpr const char *space = "http://www.ivoa.net/xml/VOSIAvailability/v1.0";
const QByteArray yes = "<available>true</available>";

QByteArray document(const QByteArray &children, const QByteArray &prefix = "vosi")
{
    const QByteArray colon = prefix.isEmpty() ? QByteArray() : prefix + ':';
    const QByteArray declared = prefix.isEmpty() ? QByteArray("xmlns") : "xmlns:" + prefix;
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + colon + "availability " + declared + "=\""
        + space + "\">"
        + QByteArray(children).replace("<", "<" + colon).replace("<" + colon + "/", "</" + colon) + "</"
        + colon + "availability>\n";
}

// As services write it that care little for namespaces.
QByteArray bare(const QByteArray &children)
{
    return "<availability>" + children + "</availability>";
}

QByteArray said(const QByteArray &value)
{
    return bare("<available>" + value + "</available>");
}

QByteArray inUtf16(const QByteArray &xml, bool isLittle)
{
    QByteArray wide = isLittle ? "\xff\xfe" : "\xfe\xff";
    for (const char16_t c : QString::fromUtf8(xml).toStdU16String()) {
        const char high = static_cast<char>(c >> 8);
        const char low = static_cast<char>(c & 0xff);
        wide += isLittle ? low : high;
        wide += isLittle ? high : low;
    }
    return wide;
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
    void boundsWhatItTakes();
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
    const auto row = [](const char *name, const QByteArray &xml, bool available = true,
                         const char *upSince = "", const char *backAt = "", const char *notes = "") {
        QTest::newRow(name) << xml << available << QString::fromUtf8(upSince) << QString::fromUtf8(backAt)
                            << QString::fromUtf8(notes);
    };
    row("the root in another namespace, its children in none",
        "<v:availability xmlns:v=\"http://www.ivoa.net/xml/VOSITables/v1.0\">" + yes
            + "<note>up</note></v:availability>",
        true, "", "", "up");
    row("children without the prefix of the root",
        QByteArray(document("")).replace("></vosi", ">" + yes + "</vosi"));
    row("another version", QByteArray(document("<available>false</available>")).replace("v1.0\"", "v0.4\""),
        false);
    row("no namespace", said("true"));
    row("a prefix that is declared nowhere", "<v:availability><v:available>1</v:available></v:availability>");
    row("within something else", "<a><b xmlns=\"urn:b\">" + said("false") + "</b></a>", false);
    row("the first of two", "<a>" + said("false") + said("true") + "</a>", false);
    row("a byte order mark, and seven decimals",
        "\xef\xbb\xbf" + bare(yes + "<upSince>2024-05-06T07:08:09.1234567Z</upSince>"), true,
        "2024-05-06T07:08:09.1234567Z");
    row("blank lines before it", "\n\r\n  " + document(yes));
    row("a mark and blank lines before it", "\xef\xbb\xbf\n" + document(yes));
    row("UTF-16, little end first", inUtf16(bare(yes + "<note>ñ</note>"), true), true, "", "", "ñ");
    row("UTF-16, big end first", inUtf16(bare(yes + "<note>ñ</note>"), false), true, "", "", "ñ");
    row("UTF-8 that says it is UTF-16",
        QByteArray(document(yes + "<note>ñ</note>")).replace("UTF-8", "utf-16"), true, "", "", "ñ");
    row("with a capital", said("True"));
    row("in capitals", said("FALSE"), false);
    row("zero", said("0"), false);
    row("blanks of all kinds", said("\t\r\n false \n"), false);
    row("far in", said(QByteArray(5'000, ' ') + "false"), false);
    row("in a section of its own", said("<![CDATA[false]]>"), false);
    row("with a comment in it", said("fal<!-- so -->se"), false);
    row("notes, some empty", bare(yes + "<note>one</note><note/><note> two\n  three </note>"), true, "", "",
        "one; two three");
    row("a note with elements of its own", bare(yes + "<note>see <a>here</a></note>"), true, "", "",
        "see here");
    row("milliseconds of an epoch", bare(yes + "<upSince>1700000000000</upSince>"), true, "1700000000000");
    row("back at some time", bare("<backAt>2031-01-02T03:04:05</backAt><available>0</available>"), false, "",
        "2031-01-02T03:04:05");
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
    const QByteArray whole = document(yes);
    const auto row = [](const char *name, const QByteArray &body, const char *why) {
        QTest::newRow(name) << body << QByteArray(why);
    };
    row("nothing", "", "no body");
    row("nothing but blanks", "\n \n", "no body");
    row("no XML", "{\"available\": true}", "not XML: line {line}");
    row("cut off", whole.chopped(20), "breaks off");
    row("cut off in a tag", whole.chopped(3), "breaks off");
    row("cut off before it says", whole.left(whole.indexOf("true") + 2), "breaks off");
    row("two roots", whole + "<b/>", "not XML");
    row("unknown encoding", QByteArray(whole).replace("UTF-8", "KLINGON"), "encoding");
    row("zeros", QByteArray(1000, '\0'), "not XML");
    row("a web page", "<!DOCTYPE html><html><body/></html>", "a web page");
    row("a web page that is no XML", "\n<HTML><body><br><p>Error", "a web page");
    row("a web page in XML", "<?xml version=\"1.0\"?><html><body/></html>", "not VOSI");
    row("something else of IVOA",
        "<v:capabilities xmlns:v=\"http://www.ivoa.net/xml/VOSICapabilities/v1.0\"/>", "not VOSI");
    row("yes and no", bare("<available>true</available><available>false</available>"), "twice");
    row("empty", said(""), "neither true nor false");
    row("a word of another language", said("verdadero"), "neither true nor false");
    row("torn", said("fal se"), "neither true nor false");
    row("more than it says at first", said("true" + QByteArray(5'000, ' ') + "false"),
        "neither true nor false");
    row("elements in it", said("<b>false</b>true"), "neither true nor false");
    row("within another element alone", bare("<more>" + yes + "</more>"), "without");
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

void TestAvailability::boundsWhatItTakes()
{
    const QByteArray note = "<note>" + QByteArray("ñ").repeated(3'000) + "</note>";
    const auto parsed = parseAvailability(bare(yes + note.repeated(20)).toStdString());
    const auto *service = std::get_if<Availability>(&parsed);
    QVERIFY(service && service->available);
    QVERIFY2(service->notes.size() < 2'100, qPrintable(QString::number(service->notes.size())));
    const QString notes = QString::fromStdString(service->notes);
    QVERIFY(!notes.contains(QChar::ReplacementCharacter)); // no character is cut in two
    QVERIFY(notes.endsWith(QStringLiteral("ñ…")));
}

QTEST_GUILESS_MAIN(TestAvailability)
#include "tst_availability.moc"
