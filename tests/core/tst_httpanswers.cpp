#include "core/network/failure.h"
#include "core/record/names.h"
#include "tests/support/httpanswers.h"
#include "tests/support/testrun.h"

#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

#include <array>
#include <cerrno>
#include <set>

#include <zlib.h>

using namespace hilera;
using namespace hilera::test;

namespace {

const std::string hello = [] {
    std::string text;
    for (int i = 0; i < 500; ++i)
        text += "hello world ";
    return text;
}();
constexpr const char *helloIs = "6,000 bytes";

std::string chunked(const std::string &fields, const std::string &chunks)
{
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + fields + "\r\n" + chunks;
}

std::string chunk(const std::string &body)
{
    std::array<char, 20> size;
    std::snprintf(size.data(), size.size(), "%zx\r\n", body.size());
    return size.data() + body + "\r\n";
}

// What a task says that gets this answer, as a person reads it.
QString told(const std::string &bytes, const char *task = "fetch", const char *strategy = "thread-per-task")
{
    const RudeServer server([&bytes](std::string_view) { return RudeServer::Reply{bytes}; });
    const auto record = runPlan(planFor(QLatin1String(strategy), QLatin1String(task), addressOf(server)));
    return record ? resultText(*record, 0) : QStringLiteral("it did not end");
}

QString bodyOf(const char *children)
{
    return QStringLiteral("<availability>%1</availability>").arg(QLatin1String(children));
}

} // namespace

// What servers answer, well or badly, and what a student reads of it.
class TestHttpAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void tellsByEveryWay_data() { addWays(); }
    void tellsByEveryWay();
    void unpacksNoBombs();
    void tellsApart_data();
    void tellsApart();
    void explainsEveryCode();

private:
    static void addWays()
    {
        QTest::addColumn<QString>("strategy");
        for (const char *way : {"thread-per-task", "process-per-task", "event-loop", "coroutines"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
};

void TestHttpAnswers::tells_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const std::string &bytes, const char *text) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromUtf8(text);
    };
    const std::string gzip = packed(hello, MAX_WBITS + 16);
    const std::string zlib = packed(hello, MAX_WBITS);
    const std::string bare = packed(hello, -MAX_WBITS);
    const auto without = [](const std::string &text, std::size_t end) {
        return text.substr(0, text.size() - end);
    };
    const char *cut = "failed: the compressed body was cut short at *";
    const char *undecoded = "failed: the body could not be decoded";
    const char *unasked = "failed: the body came in the encoding “*";
    const char *notHttp = "failed: the answer is not HTTP";
    const char *inHeaders = "failed: the server broke the answer off within its headers";

    row("gzip", coded("gzip", gzip), helloIs);
    row("gzip by its old name", coded("X-GZip", gzip), helloIs);
    row("gzip, padded", coded("gzip", gzip + std::string(100, '\0')), helloIs);
    row("gzip and a line end", coded("gzip", gzip + "\n"), helloIs);
    row("gzip in two members", coded("gzip", gzip + gzip), "12,000 bytes");
    row("gzip in chunks",
        chunked("Content-Encoding: gzip\r\n",
            chunk(gzip.substr(0, 1)) + chunk(gzip.substr(1)) + chunk(gzip) + "0\r\n\r\n"),
        "12,000 bytes");
    row("zlib", coded("deflate", zlib), helloIs);
    row("deflate without zlib", coded("deflate", bare), helloIs);
    row("none by its name", coded("identity", "hello"), "5 bytes");
    row("gzip of nothing at all", coded("gzip", ""), "0 bytes");
    row("gzip, cut", coded("gzip", without(gzip, 20)), cut);
    row("gzip, cut in its check sum", coded("gzip", without(gzip, 1)), cut);
    row("gzip, cut at once", coded("gzip", gzip.substr(0, 1)), cut);
    row("gzip, cut in the second member", coded("gzip", gzip + without(gzip, 9)), cut);
    row("gzip, cut in good chunks",
        chunked("Content-Encoding: gzip\r\n", chunk(without(gzip, 9)) + "0\r\n\r\n"), cut);
    row("gzip, nothing of it", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n", cut);
    row("zlib, cut", coded("deflate", without(zlib, 5)), cut);
    row("deflate without zlib, cut", coded("deflate", without(bare, 5)), cut);
    row("gzip with another check sum",
        coded("gzip", without(gzip, 8) + "????" + gzip.substr(gzip.size() - 4)), undecoded);
    row("gzip that is none", coded("gzip", "hello world"), undecoded);
    row("brotli", coded("br", std::string("\x0b\x02\x80hello\x03", 9)), unasked);
    row("brotli, cut", coded("br", std::string("\x0b\x02\x80he", 5)), unasked);
    row("zstd, cut", coded("zstd", std::string("\x28\xb5\x2f\xfd\x04\x58", 6)), unasked);
    row("twice", coded("gzip, gzip", packed(gzip, MAX_WBITS + 16)), unasked);
    row("an encoding of nobody", coded("klingon", "hello"), unasked);
    row("an encoding of the way",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n" + chunk(gzip) + "0\r\n\r\n",
        "failed: the body came in*");

    row("chunks", chunked("", chunk("hello") + chunk("world") + "0\r\n\r\n"), "10 bytes");
    row("chunks and lines behind them", chunked("", chunk("hello") + "0\r\nLocation: /nowhere\r\n\r\n"),
        "5 bytes");
    row("chunks, cut", chunked("", chunk("hello") + "10\r\nabc"),
        "failed: the body was cut short at 8 bytes");
    row("chunks without the last", chunked("", chunk("hello")), "failed: the body was cut short at 5 bytes");
    row("chunks of no size", chunked("", "xyz\r\nhello\r\n0\r\n\r\n"),
        "failed: the body comes in chunks, and one of*");
    row("longer than it is", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello",
        "failed: the body was cut short at 5 of 100 bytes");
    row("shorter than it is", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhello", "3 bytes");
    const auto sized = [](const char *sizes) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + std::string(sizes) + "\r\n\r\nabc";
    };
    const char *senseless = "failed: Content-Length makes no sense*";
    row("longer than anything", sized("99999999999999999999999"), senseless);
    row("of two sizes", sized("3\r\nContent-Length: 5"), senseless);
    row("of two sizes, the last right", sized("5\r\nContent-Length: 3"), senseless);
    row("of two sizes in a list", sized("3, 5"), senseless);
    row("a size and a word", sized("3 or so"), senseless);
    row("of one size, twice", sized("3\r\nContent-Length: 3, 3"), "3 bytes");
    row("in chunks, whatever the sizes",
        chunked("Content-Length: 3\r\nContent-Length: 5\r\n", chunk("hello") + "0\r\n\r\n"), "5 bytes");
    row("not found, of two sizes",
        "HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabc",
        "failed: 404 Not Found");
    row("a chunk longer than anything", chunked("", std::string(17, 'F') + "\r\nabc"),
        "failed: the body comes in chunks, and one of*");
    row("until the end", "HTTP/1.1 200 OK\r\n\r\nhello", "5 bytes");
    row("HTTP/1.0", "HTTP/1.0 200 OK\r\n\r\nhello", "5 bytes");
    row("lines without CR", "HTTP/1.1 200 OK\nContent-Length: 2\n\nhi", "2 bytes");
    row("nothing", answer("", "", "204 No Content"), "0 bytes");
    row("nothing, compressed", "HTTP/1.1 204 No Content\r\nContent-Encoding: gzip\r\n\r\n", "0 bytes");
    row("to be continued",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + answer("", "hi"),
        "2 bytes");

    row("HTTP/0.9", "<html>hello</html>\n", notHttp);
    row("another protocol", "ICY 200 OK\r\n\r\nhello", notHttp);
    row("a size in words", "HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\nhello", notHttp);
    row("a field without a name", "HTTP/1.1 200 OK\r\nhello\r\n\r\nhi", notHttp);
    row("a field with a zero", "HTTP/1.1 200 OK\r\nX: a" + std::string(1, '\0') + "b\r\n\r\nhi", notHttp);
    row("a status of four digits", answer("", "hi", "2000 OK"), notHttp);
    row("cut in the headers", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Le", inHeaders);
    row("cut behind a header", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", inHeaders);
    row("cut behind the status", "HTTP/1.1 200 OK\r\n", inHeaders);
    row("cut in headers that redirect", "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-", inHeaders);
    row("cut after it is to be continued", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n", inHeaders);
    row("one long header", "HTTP/1.1 200 OK\r\nX: " + std::string(200'000, 'x') + "\r\n\r\nhi",
        "failed: headers larger than the limit of 100,000 bytes");
    const std::string goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    std::string goOnForEver;
    for (int i = 0; i < 5'000; ++i)
        goOnForEver += goOn;
    row("to be continued for ever", goOnForEver, "failed: headers larger than the limit of 100,000 bytes");
    const std::string switching =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n";
    row("another protocol from now on", switching + "hello",
        "failed: the server went over to another protocol (status 101)");
    row("another protocol, and nothing", switching,
        "failed: the server went over to another protocol (status 101)");

    row("not modified", "HTTP/1.1 304 Not Modified\r\n\r\n", "failed: 304 Not Modified");
    row("not found, and cut", "HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\nhello",
        "failed: 404 Not Found");
    row("not found, in an unknown encoding",
        answer("Content-Encoding: klingon\r\n", "hello", "404 Not Found"), "failed: 404 Not Found");
    row("a redirect to nowhere", answer("", "hi", "302 Found"), "failed: 302 Found");
    row("a choice", answer("", "hi", "300 Multiple Choices"), "failed: 300 Multiple Choices");
    row("without a phrase", answer("", "hi", "404"), "failed: 404");
    row("a phrase that is a number", answer("", "hi", "404 1000000"), "failed: 404 1000000");
    row("a phrase without end", answer("", "hi", "404 " + std::string(5'000, 'x')),
        ("failed: 404 " + std::string(200, 'x') + "…").c_str());
}

void TestHttpAnswers::tells()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const QString note = told(bytes.toStdString());
    const bool isBeginning = text.endsWith(QLatin1Char('*'));
    QVERIFY2(isBeginning ? note.startsWith(text.chopped(1)) : note == text, qPrintable(note));
}

void TestHttpAnswers::tellsByEveryWay()
{
    QFETCH(QString, strategy);
    const QByteArray way = strategy.toLatin1();
    const std::string gzip = packed(hello, MAX_WBITS + 16);
    QCOMPARE(told(coded("gzip", gzip + gzip), "fetch", way.constData()), QStringLiteral("12,000 bytes"));
    QVERIFY(told(coded("gzip", gzip.substr(0, 30)), "fetch", way.constData())
                .contains(QStringLiteral("cut short at 30 bytes")));
    const std::string yes = bodyOf("<available>true</available>").toStdString();
    QCOMPARE(told(answer("", yes, "503 Service Unavailable"), "tap", way.constData()),
        QStringLiteral("available"));
    QVERIFY(told(redirect("gopher://x/"), "tap", way.constData())
                .startsWith(QStringLiteral("failed: availability unknown: redirected to “gopher://x/”")));
}

void TestHttpAnswers::unpacksNoBombs()
{
    const std::string bomb = packed(packed(std::string(110'000'000, '\0'), MAX_WBITS), MAX_WBITS + 16);
    QVERIFY(bomb.size() < 10'000);
    std::string much = packed(std::string(110'000'000, '\0'), MAX_WBITS + 16);
    QCOMPARE(told(coded("gzip", much)), QStringLiteral("failed: larger than the limit of 100,000,000 bytes"));
    const std::string zeros = packed(std::string(2'000'000, ' '), MAX_WBITS + 16);
    QCOMPARE(told(coded("gzip", zeros), "tap"),
        QStringLiteral("failed: availability unknown: larger than the limit of 1,000,000 bytes"));
}

// What libcurl has one code for.
void TestHttpAnswers::tellsApart_data()
{
    QTest::addColumn<bool>("isChunked");
    QTest::addColumn<bool>("isSecure");
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("text");
    QTest::newRow("reset") << true << true << ECONNRESET << QStringLiteral("the server reset the connection");
    QTest::newRow("chunks") << true << false << 0 << QStringLiteral("the body comes in chunks*");
    QTest::newRow("chunks by TLS") << true << true << 0 << QStringLiteral("the body comes in chunks*");
    QTest::newRow("TLS") << false << true << 0
                         << QStringLiteral("TLS: x.test broke the secure connection off");
    QTest::newRow("another error")
        << false << false << EIO << QStringLiteral("the connection broke (error %1 of the system)").arg(EIO);
}

void TestHttpAnswers::tellsApart()
{
    QFETCH(bool, isChunked);
    QFETCH(bool, isSecure);
    QFETCH(int, error);
    QFETCH(QString, text);
    Failure failure;
    failure.code = CURLE_RECV_ERROR;
    failure.systemError = error;
    failure.isChunked = isChunked;
    failure.address.isSecure = isSecure;
    failure.address.host = "x.test";
    const QString note = noteText(explain(failure));
    QVERIFY2(
        text.endsWith(QLatin1Char('*')) ? note.startsWith(text.chopped(1)) : note == text, qPrintable(note));
}

// In words of ours, which there are in Spanish as well.
void TestHttpAnswers::explainsEveryCode()
{
    QFile file(QStringLiteral(HILERA_SOURCE "/resources/translations/hilera_es.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    std::set<std::string> translated;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("source"))
            translated.insert(xml.readElementText().toStdString());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (int code = 1; code <= CURL_LAST + 20; ++code) {
        for (const bool isSent : {false, true}) {
            for (const bool isSecure : {false, true}) {
                Failure failure;
                failure.code = static_cast<CURLcode>(code);
                failure.isSent = isSent;
                failure.address.isSecure = isSecure;
                const Note note = explain(failure);
                QVERIFY2(translated.contains(note.text), note.text.c_str());
                QVERIFY2(
                    note.text.find(curl_easy_strerror(failure.code)) == std::string::npos, note.text.c_str());
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestHttpAnswers)
#include "tst_httpanswers.moc"
