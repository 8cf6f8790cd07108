#include "core/practice/practicefaults.h"
#include "core/practice/practicenetwork.h"
#include "core/practice/practicesite.h"
#include "core/practice/sitedescription.h"
#include "tests/support/program.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// What the practice network plays, as the real curl sees it.
class PracticeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void plays_data();
    void plays();
    void takesAsLongAsDescribed_data();
    void takesAsLongAsDescribed();
    void hasNoProblemWithWhatItLists();
    void sendsPagesOfAnySize();
    void tellsTheAvailability_data();
    void tellsTheAvailability();
    void compressesOnlyForThoseWhoAccept();
    void answersHead();
    void namesTheNextOfARedirect();
    void keepsConnectionsOpen();
    void logsWhatItAnswers();

private:
    // What curl says of it: status, bytes, seconds; then the body. `options` before the address.
    struct Fetched {
        int curl = 0; // its exit status
        int status = 0;
        qint64 bytes = 0;
        double seconds = 0;
        QByteArray body;
    };
    [[nodiscard]] Fetched fetch(const QString &path, const QStringList &options = {}) const;

    std::unique_ptr<PracticeNetwork> m_network;
};

void PracticeTest::init()
{
    auto network = PracticeNetwork::start();
    QVERIFY2(network, network ? "" : qPrintable(network.error()));
    m_network = std::move(*network);
}

void PracticeTest::cleanup()
{
    m_network.reset();
}

PracticeTest::Fetched PracticeTest::fetch(const QString &path, const QStringList &options) const
{
    const QStringList words = QStringList{u"-s"_s, u"--max-time"_s, u"1"_s} + options
        + QStringList{
            u"-w"_s, u"\n%{http_code} %{size_download} %{time_total}"_s, m_network->baseUrl() + path};
    Ended ended = run(words, plainEnvironment(), u"curl"_s);
    if (ended.status == 100) // what newer versions say of too large headers, and older ones by 56
        ended.status = 56;
    const qsizetype end = ended.out.lastIndexOf('\n');
    const QList<QByteArray> figures = ended.out.mid(end + 1).split(' ');
    return {ended.status, figures.value(0).toInt(), figures.value(1).toLongLong(),
        figures.value(2).toDouble(), ended.out.left(end)};
}

void PracticeTest::plays_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("curl"); // its exit status, see its manual
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says"); // or how many bytes
    const auto row = [](const char *path, int curl, int status, const QByteArray &says) {
        QTest::newRow(path) << QString::fromUtf8(path) << curl << status << says;
    };
    constexpr int oldHttp = 1, cut = 18, tooLong = 28, many = 47, nothing = 52, reset = 56;
    row("/", 0, 200, "/pages/news-a");
    row("/pages/news-a", 0, 200, "238856");
    row("/pages/news-b", 0, 200, "37380");
    row("/pages/news-c?rate=20000000", 0, 200, "1894247");
    row("/pages/news-d", 0, 200, "329359");
    row("/pages/news-e", 0, 200, "992863");
    row("/pages/blank", 0, 200, "1000");
    row("/pages/blank?size=0", 0, 200, "0");
    row("/pages/blank?size=0&delay=0.2", 0, 200, "0");
    row("/tap/cadc", 0, 200, "/tap/cadc/availability");
    row("/tap/cadc/availability", 0, 200, "2025-01-13T06:30:00Z");
    row("/tap/maintenance/availability?delay=0", 0, 503, "false");
    row("/faults/404", 0, 404, "missing");
    row("/faults/404/availability", 0, 404, "missing");
    row("/faults/500", 0, 500, "failed");
    row("/faults/hang", tooLong, 0, "0");
    row("/faults/hang/availability", tooLong, 0, "0");
    row("/faults/reset", reset, 0, "0");
    row("/faults/reset/availability", reset, 0, "0");
    row("/faults/reset-midway?size=5000&at=1234", reset, 200, "1234");
    row("/faults/cut", cut, 200, "30000");
    row("/faults/cut?size=5000&at=1234", cut, 200, "1234");
    row("/faults/cut/availability?size=5000&at=0", cut, 200, "0");
    row("/faults/drip?size=50", 0, 200, "50");
    row("/faults/redirect", 0, 200, "37380");
    row("/faults/redirect?times=20&to=/pages/blank", 0, 200, "1000");
    row("/faults/redirect?times=2&to=/pages/blank%3Fsize%3D77%26delay%3D0.1", 0, 200, "77");
    row("/faults/redirect/availability?times=3", 0, 200, "2025-01-13T06:30:00Z");
    row("/faults/redirect-loop", many, 302, "");
    row("/faults/not-xml/availability", 0, 200, "1 < 2");
    row("/faults/not-vosi/availability", 0, 200, "VOSICapabilities");
    row("/faults/entity-bomb/availability", 0, 200, "<!ENTITY g9");
    row("/faults/huge?size=3000000", 0, 200, "3000000");
    row("/faults/huge", tooLong, 200, "Lorem");
    row("/faults/flood-headers", reset, 0, "0"); // curl: too large response headers
    row("/faults/not-http", oldHttp, 0, "0");
    row("/faults/empty", nothing, 0, "0");
    row("/faults/empty/availability", nothing, 0, "0");
    row("/favicon.ico", 0, 404, "/favicon.ico");
    row("/pages/<b>", 0, 404, "&lt;b&gt;");
    row("/pages/news-z", 0, 404, "news-a, news-b");
    row("/pages/news-a?delay=soon", 0, 400, "delay=soon");
}

void PracticeTest::plays()
{
    QFETCH(QString, path);
    QFETCH(int, curl);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const Fetched fetched = fetch(path, {u"--location"_s});
    QCOMPARE(fetched.curl, curl);
    if (curl != 56) // it does not tell the status of headers that it refuses
        QCOMPARE(fetched.status, status);
    bool isNumber = false;
    if (const qint64 bytes = says.toLongLong(&isNumber); isNumber)
        QCOMPARE(fetched.bytes, bytes);
    else
        QVERIFY2(fetched.body.contains(says), fetched.body.left(500).constData());
}

void PracticeTest::takesAsLongAsDescribed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<double>("seconds"); // negative: no telling
    const auto row = [](const char *path, double seconds) {
        QTest::newRow(path) << QString::fromUtf8(path) << seconds;
    };
    row("/pages/news-a", 0.45 + 238856 / 4e6);
    row("/pages/news-a?encoding=deflate", 0.45 + 238856 / 4e6);
    row("/pages/blank?delay=0.25&size=100000&rate=500000", 0.45);
    row("/tap/cadc/availability", 0.62);
    row("/tap/chivo/availability?delay=0.1", 0.1);
    row("/faults/500?delay=0.3", 0.3);
    row("/faults/drip?size=200", 0.4);
    row("/faults/redirect?times=2&delay=0.1&to=/pages/blank%3Fdelay%3D0.3%26size%3D0", 0.5);
    row("/faults/cut?size=10000&at=2000&rate=10000", 0.2);
    row("/faults/hang", -1);
    row("/faults/huge", -1);
    row("/faults/redirect-loop", 0); // Hilera soon follows no more
    row("/pages/news-z", -1);
    row("/elsewhere", -1);
}

void PracticeTest::takesAsLongAsDescribed()
{
    QFETCH(QString, path);
    QFETCH(double, seconds);
    const std::optional<Nanoseconds> duration = practiceDuration(path);
    QCOMPARE(duration.has_value(), seconds >= 0);
    if (!duration)
        return;
    QVERIFY2(qAbs(toSeconds(*duration) - seconds) < 1e-6, qPrintable(QString::number(*duration)));
    const double taken = fetch(path, {u"--location"_s, u"--compressed"_s}).seconds;
    QVERIFY2(taken >= seconds - 0.001 && taken < seconds + 0.3, qPrintable(QString::number(taken)));
}

void PracticeTest::hasNoProblemWithWhatItLists()
{
    const QByteArray index = fetch(u"/"_s).body;
    qsizetype count = 0;
    for (const QByteArray &part : index.split('"')) {
        if (!part.startsWith('/'))
            continue;
        ++count;
        const auto problem = findPracticeProblem(QString::fromUtf8(part).replace(u"&amp;"_s, u"&"_s));
        QVERIFY2(!problem, problem ? qPrintable(problem->text) : "");
    }
    const SiteDescription &site = siteDescription();
    QCOMPARE(std::size_t(count), site.pages.size() + site.services.size() + practiceFaults().size());
    for (const PracticeFault &fault : practiceFaults())
        QVERIFY(!findPracticeProblem(u"/faults/%1/availability"_s.arg(QLatin1String(fault.name))));
}

void PracticeTest::sendsPagesOfAnySize()
{
    for (const int size : {0, 1, 100, 190, 200, 210, 220, 1'000, 65'536, 65'537, 500'000}) {
        const QByteArray body = fetch(u"/pages/blank?size=%1"_s.arg(size)).body;
        QCOMPARE(body.size(), size);
        if (size < 1'000)
            continue;
        QVERIFY(body.startsWith("<!DOCTYPE html>"));
        QVERIFY(body.endsWith("</html>\n"));
        QCOMPARE(body.count('<'), body.count('>'));
        QCOMPARE(body.count("<p "), 1);
        QCOMPARE(body.count("</p>"), 1);
    }
}

void PracticeTest::tellsTheAvailability_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < siteDescription().services.size(); ++i)
        QTest::newRow(qPrintable(siteDescription().services[i].name)) << i;
}

void PracticeTest::tellsTheAvailability()
{
    QFETCH(std::size_t, index);
    const PracticeService &service = siteDescription().services[index];
    const QByteArray body = fetch(u"/tap/%1/availability?delay=0"_s.arg(service.name)).body;
    QXmlStreamReader xml(body);
    QVERIFY(xml.readNextStartElement());
    const auto space = u"http://www.ivoa.net/xml/VOSIAvailability/v1.0"_s;
    QCOMPARE(xml.name().toString(), u"availability"_s);
    QCOMPARE(xml.prefix().toString(), service.prefix);
    QStringList told;
    while (xml.readNextStartElement()) {
        QCOMPARE(xml.namespaceUri().toString(), space);
        const QString name = xml.name().toString();
        told.append(name + u'=' + xml.readElementText());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));

    QStringList expected{service.isAvailable ? u"available=true"_s : u"available=false"_s};
    if (!service.upSince.isEmpty())
        expected.append(u"upSince="_s + service.upSince);
    if (!service.downAt.isEmpty())
        expected.append(u"downAt="_s + service.downAt);
    if (!service.backAt.isEmpty())
        expected.append(u"backAt="_s + service.backAt);
    for (const QString &note : service.notes)
        expected.append(u"note="_s + note);
    QCOMPARE(told, expected);
}

void PracticeTest::compressesOnlyForThoseWhoAccept()
{
    const QString path = u"/pages/blank?size=100000&encoding=deflate"_s;
    const QByteArray plain = fetch(path).body;
    QCOMPARE(plain.size(), 100'000);
    const Fetched compressed = fetch(path, {u"--compressed"_s});
    QCOMPARE(compressed.body, plain);
    QVERIFY2(compressed.bytes < 20'000, qPrintable(QString::number(compressed.bytes)));
    QCOMPARE(fetch(path, {u"--header"_s, u"Accept-Encoding: gzip, deflate;q=0"_s}).bytes, 100'000);
    QCOMPARE(fetch(path, {u"--header"_s, u"Accept-Encoding: deflate;q=0.5"_s}).bytes, compressed.bytes);
    QCOMPARE(fetch(u"/pages/blank?size=0&encoding=deflate"_s, {u"--compressed"_s}).curl, 0);
}

void PracticeTest::answersHead()
{
    const Fetched head = fetch(u"/pages/news-b?delay=0.2"_s, {u"--head"_s});
    QCOMPARE(head.curl, 0);
    QVERIFY2(head.body.contains("Content-Length: 37380\r\n"), head.body.constData());
    QVERIFY(head.body.contains("\r\nDate: "));
    QVERIFY(head.seconds >= 0.199);
    QCOMPARE(fetch(u"/faults/404"_s, {u"--head"_s}).status, 404);
    QCOMPARE(fetch(u"/pages/blank"_s, {u"--request"_s, u"DELETE"_s}).status, 405);
    QCOMPARE(fetch(u"/pages/blank"_s, {u"--data"_s, u"x=1"_s}).status, 405);
}

void PracticeTest::namesTheNextOfARedirect()
{
    const Fetched first = fetch(u"/faults/redirect?times=2&to=/pages/blank"_s, {u"--include"_s});
    QCOMPARE(first.status, 302);
    QVERIFY2(first.body.contains("Location: /faults/redirect?times=1&to=/pages/blank\r\n"),
        first.body.constData());
    const Fetched last = fetch(u"/faults/redirect?times=1&to=/pages/blank%3Fsize%3D7"_s, {u"--include"_s});
    QVERIFY2(last.body.contains("Location: /pages/blank?size=7\r\n"), last.body.constData());
}

void PracticeTest::keepsConnectionsOpen()
{
    QList<int> ports;
    connect(m_network.get(), &PracticeNetwork::answered, this,
        [&ports](const PracticeAnswer &answer) { ports.append(answer.clientPort); });
    const QString page = m_network->baseUrl() + u"/pages/blank"_s;
    QCOMPARE(fetch(u"/pages/blank"_s, {page, page}).curl, 0);
    QTRY_COMPARE(ports.size(), 3);
    QCOMPARE(ports.count(ports[0]), 3);
    QCOMPARE(fetch(u"/pages/blank"_s, {u"--header"_s, u"Connection: close"_s, page}).curl, 0);
    QTRY_COMPARE(ports.size(), 5);
    QVERIFY(ports[3] != ports[4]);
}

void PracticeTest::logsWhatItAnswers()
{
    QList<PracticeAnswer> log;
    connect(m_network.get(), &PracticeNetwork::answered, this,
        [&log](const PracticeAnswer &answer) { log.append(answer); });
    for (const QString &path : {u"/pages/blank?delay=0.1"_s, u"/faults/reset"_s, u"/faults/hang"_s})
        QVERIFY(fetch(path).bytes >= 0);
    QTRY_COMPARE(log.size(), 3);
    QCOMPARE(log[0].method, u"GET"_s);
    QCOMPARE(log[0].target, u"/pages/blank?delay=0.1"_s);
    QCOMPARE(log[0].status, 200);
    QCOMPARE(log[0].bodyBytes, 1'000);
    QVERIFY(log[0].duration >= nanosecondsPerSecond / 10 && log[0].duration < nanosecondsPerSecond);
    QVERIFY(log[0].clientPort > 0 && log[0].fault.isEmpty() && !log[0].clientLeft);
    QCOMPARE(log[1].fault, u"reset"_s);
    QCOMPARE(log[1].status, 0);
    QVERIFY(!log[1].clientLeft);
    QCOMPARE(log[2].fault, u"hang"_s);
    QVERIFY(log[2].clientLeft);
}

QTEST_GUILESS_MAIN(PracticeTest)
#include "tst_practice.moc"
