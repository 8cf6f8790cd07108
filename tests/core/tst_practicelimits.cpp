#include "core/machine/machine.h"
#include "core/practice/practicenetwork.h"
#include "tests/support/processes.h"
#include "tests/support/rawclient.h"
#include "tests/support/testrun.h"

#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// What the practice network takes from a client, and where it ends that.
class PracticeLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersWhatIsNoRequest_data();
    void answersWhatIsNoRequest();
    void takesRequestsSentAhead();
    void cutsWhoSendsTooMuchAhead();
    void cutsASilentClient();
    void cutsASlowLoris();
    void cutsAnAnswerThatTakesTooLong();
    void keepsItsNumberOfClients();
    void goesOnWhenDescriptorsRunOut();
    void keepsLittleForAClientThatDoesNotRead();

private:
    void start(const PracticeLimits &limits = {});
    [[nodiscard]] RawClient client() const { return RawClient(m_network->port()); }
    // Whether it answers a new client.
    [[nodiscard]] bool isWell() const;

    std::unique_ptr<PracticeNetwork> m_network;
};

namespace {

constexpr Nanoseconds millisecond = 1'000'000;

int statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
}

qint64 memoryUsed() // of this process, in kilobytes
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

} // namespace

void PracticeLimitsTest::initTestCase()
{
    prepareProcess();
}

void PracticeLimitsTest::start(const PracticeLimits &limits)
{
    m_network.reset();
    auto network = PracticeNetwork::start(0, limits);
    if (!network)
        qFatal("%s", qPrintable(network.error()));
    m_network = std::move(*network);
}

bool PracticeLimitsTest::isWell() const
{
    RawClient one = client();
    return one.isConnected() && one.send(getRequest("/pages/blank?size=0"))
        && statusOf(one.receive(12)) == 200;
}

void PracticeLimitsTest::answersWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &request, int status) {
        QTest::newRow(name) << request << status;
    };
    const QByteArray host = "Host: localhost\r\n";
    row("garbage", "hello there\r\n\r\n", 400);
    row("zeros", QByteArray(100, '\0'), 400);
    row("a greeting of TLS", QByteArray("\x16\x03\x01\x02\x00\x01", 6), 400);
    row("no version", "GET /\r\n\r\n", 400);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n", 505);
    row("four words", "GET / x HTTP/1.1\r\n" + host + "\r\n", 400);
    row("no path", "GET pages HTTP/1.1\r\n" + host + "\r\n", 400);
    row("control characters in the path", "GET /\x01 HTTP/1.1\r\n" + host + "\r\n", 400);
    row("UTF-8 in the path", "GET /\xc3\xb1 HTTP/1.1\r\n" + host + "\r\n", 400);
    row("a header line without a colon", "GET / HTTP/1.1\r\n" + host + "what\r\n\r\n", 400);
    row("a header line with a space before the colon", "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400);
    row("a folded header line", "GET / HTTP/1.1\r\n" + host + " more\r\n\r\n", 400);
    row("a zero in a header line", QByteArray("GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n", 30), 400);
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two hosts", "GET / HTTP/1.1\r\n" + host + host + "\r\n", 400);
    row("a body", "GET / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc", 413);
    row("a body in chunks", "GET / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 413);
    row("another method", "POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc", 405);
    row("a method nobody knows", "DANCE / HTTP/1.1\r\n" + host + "\r\n", 405);
    row("OPTIONS", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n", 405);
    row("a huge path", "GET /" + QByteArray(20'000, 'x') + " HTTP/1.1\r\n" + host + "\r\n", 431);
    row("a huge header", "GET / HTTP/1.1\r\n" + host + "X: " + QByteArray(1'000'000, 'x') + "\r\n\r\n", 431);
    row("header lines without end", "GET / HTTP/1.1\r\n" + QByteArray("a: b\r\n").repeated(10'000), 431);
    row("empty lines without end", QByteArray(100'000, '\n'), 431);
}

void PracticeLimitsTest::answersWhatIsNoRequest()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    start();
    RawClient one = client();
    one.send(request);
    const QByteArray answer = one.receive();
    QCOMPARE(statusOf(answer), status);
    QVERIFY(answer.endsWith("</html>\n")); // and not cut off by a reset
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QCOMPARE(one.ending(), RawClient::Ending::Closed);
    QVERIFY(isWell());
}

void PracticeLimitsTest::takesRequestsSentAhead()
{
    start();
    RawClient one = client();
    QByteArray requests;
    for (int i = 0; i < 100; ++i)
        requests += getRequest("/pages/blank?delay=0.001&size=" + QByteArray::number(i));
    requests += "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Close\r\n\r\n" + getRequest("/pages/blank");
    QVERIFY(one.send(requests));
    const QByteArray answers = one.receive();
    QCOMPARE(one.ending(), RawClient::Ending::Closed);
    QCOMPARE(answers.count("HTTP/1.1 200 OK\r\n"), 101);
    for (int i = 0; i < 100; ++i)
        QVERIFY(answers.contains("\r\nContent-Length: " + QByteArray::number(i) + "\r\n"));
}

void PracticeLimitsTest::cutsWhoSendsTooMuchAhead()
{
    start();
    RawClient one = client();
    const QByteArray request = getRequest("/pages/blank?delay=100");
    bool isSent = true;
    for (int i = 0; i < 1'000'000 && isSent; ++i)
        isSent = one.send(request);
    QVERIFY(!isSent);
    QVERIFY(isWell());
}

void PracticeLimitsTest::cutsASilentClient()
{
    PracticeLimits limits;
    limits.requestTime = 200 * millisecond;
    start(limits);
    RawClient silent = client();
    RawClient kept = client();
    QVERIFY(kept.send(getRequest("/pages/blank?size=5&delay=0.4"))); // its answer may take longer
    QCOMPARE(silent.receive(1, 2'000), QByteArray());
    QCOMPARE(silent.ending(), RawClient::Ending::Closed);
    QCOMPARE(kept.receive().right(5).size(), 5);
    QVERIFY(kept.ending() != RawClient::Ending::None);
}

void PracticeLimitsTest::cutsASlowLoris()
{
    PracticeLimits limits;
    limits.requestTime = 300 * millisecond;
    start(limits);
    const RawClient one = client();
    const Nanoseconds begin = steadyNow();
    bool isSent = one.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
    while (isSent && steadyNow() - begin < 10 * nanosecondsPerSecond) {
        QTest::qWait(20);
        isSent = one.send("a: b\r\n");
    }
    QVERIFY(!isSent);
}

void PracticeLimitsTest::cutsAnAnswerThatTakesTooLong()
{
    PracticeLimits limits;
    limits.answerTime = 200 * millisecond;
    start(limits);
    for (const char *path : {"/faults/hang", "/faults/drip?size=100000", "/pages/blank?delay=100"}) {
        RawClient one = client();
        QVERIFY(one.send(getRequest(path)));
        one.receive();
        QVERIFY2(one.ending() != RawClient::Ending::None, path);
    }
}

void PracticeLimitsTest::keepsItsNumberOfClients()
{
    PracticeLimits limits;
    limits.connections = 10;
    start(limits);
    {
        std::vector<RawClient> clients;
        for (int i = 0; i < 10; ++i) {
            clients.push_back(client());
            QVERIFY(clients.back().send(getRequest("/faults/hang")));
        }
        RawClient tooMany = client();
        tooMany.receive(1, 2'000);
        QVERIFY(tooMany.ending() != RawClient::Ending::None);
    }
    QTRY_VERIFY(isWell());
}

void PracticeLimitsTest::goesOnWhenDescriptorsRunOut()
{
    start();
    QVERIFY(isWell());
    std::vector<RawClient> clients;
    for (int i = 0; i < 20; ++i)
        clients.push_back(client());
    QTRY_VERIFY(descriptorCount() >= 40); // both sides of each
    rlimit before;
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit scarce = before;
    scarce.rlim_cur = static_cast<rlim_t>(::dup(0)) + 1;
    ::close(static_cast<int>(scarce.rlim_cur) - 1);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &scarce), 0);
    const RawClient last = client(); // it takes the last descriptor: the server has none for it
    QTest::qWait(300);
    const bool wasConnected = last.isConnected();
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(wasConnected);
    QTRY_VERIFY(isWell());
}

void PracticeLimitsTest::keepsLittleForAClientThatDoesNotRead()
{
    start();
    QVERIFY(isWell());
    const qint64 before = memoryUsed();
    std::vector<RawClient> clients;
    for (int i = 0; i < 50; ++i) {
        clients.push_back(client());
        QVERIFY(clients.back().send(getRequest("/faults/huge?rate=1000000000")));
    }
    QTest::qWait(1'000);
    const qint64 grown = memoryUsed() - before;
    QVERIFY2(grown < 50 * 500 * slowdown, qPrintable(QString::number(grown)));
    QVERIFY(isWell());
}

QTEST_GUILESS_MAIN(PracticeLimitsTest)
#include "tst_practicelimits.moc"
