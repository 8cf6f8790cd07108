#include "core/machine/machine.h"
#include "core/practice/practicenetwork.h"
#include "tests/support/processes.h"
#include "tests/support/rawclient.h"
#include "tests/support/testrun.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <thread>

#include <sys/socket.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// The practice network and clients that are many, rude, or gone.
class PracticeClientsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsItsDelays_data();
    void holdsItsDelays();
    void answersThisMachineAlone_data();
    void answersThisMachineAlone();
    void takesRequestsInPieces();
    void outlivesClientsThatLeave_data();
    void outlivesClientsThatLeave();
    void endsAtOnceWithOpenConnections();
    void leavesNothingBehind();
    void refusesAPortItCannotHave();

private:
    void start(const PracticeLimits &limits = {});
    [[nodiscard]] RawClient client() const { return RawClient(m_network->port()); }
    [[nodiscard]] std::vector<Nanoseconds> latenessOf(int count) const;
    // Whether it answers a new client.
    [[nodiscard]] bool isWell() const;

    int m_threads = 0; // without a network
    std::unique_ptr<PracticeNetwork> m_network;
};

namespace {

constexpr Nanoseconds millisecond = 1'000'000;

int statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
}

// How many want each of the cores, in the last minute: times on a busy machine are longer by that.
double busyness()
{
    double load = 1;
    getloadavg(&load, 1);
    return std::clamp(load / std::max(1U, std::thread::hardware_concurrency()), 1.0, 10.0);
}

Nanoseconds quantile(const std::vector<Nanoseconds> &sorted, double share)
{
    return sorted[static_cast<std::size_t>(static_cast<double>(sorted.size() - 1) * share)];
}

} // namespace

void PracticeClientsTest::initTestCase()
{
    m_threads = threadCount();
    prepareProcess();
}

void PracticeClientsTest::start(const PracticeLimits &limits)
{
    m_network.reset();
    auto network = PracticeNetwork::start(0, limits);
    if (!network)
        qFatal("%s", qPrintable(network.error()));
    m_network = std::move(*network);
}

bool PracticeClientsTest::isWell() const
{
    RawClient one = client();
    return one.isConnected() && one.send(getRequest("/pages/blank?size=0"))
        && statusOf(one.receive(12)) == 200;
}

// Of so many at once: how long after its delay each got its first byte, sorted.
std::vector<Nanoseconds> PracticeClientsTest::latenessOf(int count) const
{
    std::vector<RawClient> clients;
    std::vector<QByteArray> requests;
    std::vector<Nanoseconds> late;
    for (int i = 0; i < count; ++i) {
        clients.push_back(client());
        const Nanoseconds delay = (500 + i % 10 * 20) * millisecond;
        late.push_back(-delay);
        const double seconds = toSeconds(delay);
        requests.push_back(getRequest("/pages/blank?size=2000&delay=" + QByteArray::number(seconds)));
    }
    const std::vector<Nanoseconds> times = firstByteTimes(clients, requests);
    for (std::size_t i = 0; i < times.size(); ++i)
        late[i] += times[i];
    std::ranges::sort(late);
    return late;
}

void PracticeClientsTest::holdsItsDelays_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<Nanoseconds>("bound"); // for 95 of 100, on a machine that does nothing else
    QTest::newRow("200 at once") << 200 << 20 * millisecond;
    QTest::newRow("2000 at once") << 2'000 << 300 * millisecond;
}

void PracticeClientsTest::holdsItsDelays()
{
    QFETCH(int, count);
    QFETCH(Nanoseconds, bound);
    start();
    const double allowed = static_cast<double>(bound) * slowdown * busyness();
    bool isHeld = false;
    for (int i = 0; i < 4 && !isHeld; ++i) { // the best of a few
        const std::vector<Nanoseconds> late = latenessOf(count);
        QCOMPARE(late.size(), std::size_t(count));
        QVERIFY2(late.front() >= 0, qPrintable(QString::number(late.front())));
        qInfo("late: median %.2f ms, 95 %% within %.2f ms, worst %.2f ms",
            toSeconds(quantile(late, 0.5)) * 1e3, toSeconds(quantile(late, 0.95)) * 1e3,
            toSeconds(late.back()) * 1e3);
        isHeld = static_cast<double>(quantile(late, 0.95)) <= allowed;
    }
    QVERIFY(isHeld);
}

void PracticeClientsTest::answersThisMachineAlone_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const QByteArray &request, int status) {
        QTest::newRow(QByteArray(request).replace("\r\n", ", ").constData()) << request << status;
    };
    row("GET / HTTP/1.1\r\nHost: localhost", 200);
    row("GET / HTTP/1.1\r\nHost: LocalHost:80", 200);
    row("GET / HTTP/1.1\r\nHost: 127.0.0.1:5000", 200);
    row("GET / HTTP/1.0", 200);
    row("GET http://127.0.0.1:5000/ HTTP/1.1\r\nHost: 127.0.0.1:5000", 200);
    row("GET http://localhost HTTP/1.1\r\nHost: localhost", 200);
    row("GET http://example.org/ HTTP/1.1\r\nHost: localhost", 403);
    row("GET / HTTP/1.1\r\nHost: example.org", 403);
    row("GET / HTTP/1.1\r\nHost: localhost.example.org", 403);
    row("GET / HTTP/1.1\r\nHost: 127.0.0.1.example.org", 403);
    row("GET / HTTP/1.1\r\nHost: localhost:80.example.org", 403);
    row("GET / HTTP/1.1\r\nHost:", 403);
    row("GET / HTTP/1.0\r\nHost: example.org", 403);
}

void PracticeClientsTest::answersThisMachineAlone()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    start();
    RawClient one = client();
    QVERIFY(one.send(request + "\r\n\r\n"));
    QCOMPARE(statusOf(one.receive(100)), status);
}

void PracticeClientsTest::takesRequestsInPieces()
{
    start();
    RawClient one = client();
    for (const char c : "\r\n" + getRequest("/pages/blank?size=10")) {
        QVERIFY(one.send(QByteArray(1, c)));
        QTest::qWait(1);
    }
    QCOMPARE(statusOf(one.receive(12)), 200);
    RawClient other = client();
    QVERIFY(other.send("GET /pages/blank HTTP/1.1\nHost: localhost\n\n"));
    QCOMPARE(statusOf(other.receive(12)), 200);
}

void PracticeClientsTest::outlivesClientsThatLeave_data()
{
    QTest::addColumn<QByteArray>("sends");
    QTest::addColumn<qint64>("reads");
    QTest::addColumn<bool>("resets");
    for (const bool resets : {false, true}) {
        const auto row = [resets](const char *name, const QByteArray &sends, qint64 reads) {
            QTest::newRow(qPrintable(QString::fromLatin1(name) + (resets ? u", by reset"_s : QString())))
                << sends << reads << resets;
        };
        row("at once", {}, 0);
        row("in the request", "GET /pag", 0);
        row("during the delay", getRequest("/pages/blank?delay=0.2"), 0);
        row("after the head", getRequest("/pages/blank?size=1000000&rate=5000000"), 100);
        row("in the body", getRequest("/pages/blank?size=10000000&rate=100000000"), 300'000);
        row("at the end", getRequest("/pages/blank?size=0"), 100);
        row("in a hang", getRequest("/faults/hang"), 0);
        row("in an endless body", getRequest("/faults/huge"), 300'000);
        row("before a reset", getRequest("/faults/reset-midway?delay=0.1"), 0);
        row("while closing", getRequest("/faults/cut?at=100"), 200);
    }
}

void PracticeClientsTest::outlivesClientsThatLeave()
{
    QFETCH(QByteArray, sends);
    QFETCH(qint64, reads);
    QFETCH(bool, resets);
    m_network.reset();
    const int before = descriptorCount();
    start();
    constexpr int ofTheServer = 2; // it listens, and its thread can be woken
    for (int i = 0; i < 30; ++i) {
        RawClient one = client();
        QVERIFY(one.send(sends));
        one.receive(reads, reads > 0 ? 5'000 : 0);
        if (!resets)
            continue;
        const linger atOnce{1, 0};
        setsockopt(one.socket(), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    }
    QTRY_COMPARE_WITH_TIMEOUT(
        descriptorCount(), before + ofTheServer, stuck); // it notices, and lets go of them
    QTest::qWait(250);
    QVERIFY(isWell());
}

void PracticeClientsTest::endsAtOnceWithOpenConnections()
{
    start();
    std::vector<RawClient> clients;
    const std::array paths = {
        "/pages/blank?delay=5", "/faults/hang", "/faults/huge", "/faults/drip", "/faults/flood-headers"};
    for (std::size_t i = 0; i < 200; ++i) {
        clients.push_back(client());
        QVERIFY(clients.back().isConnected());
        if (i % 6 < paths.size())
            QVERIFY(clients.back().send(getRequest(paths[i % 6])));
    }
    QTest::qWait(100);
    const Nanoseconds begin = steadyNow();
    m_network.reset();
    const Nanoseconds taken = steadyNow() - begin;
    QVERIFY2(taken < test::stuck * millisecond, qPrintable(QString::number(taken)));
    for (RawClient &one : clients) {
        one.receive(100'000'000, 1'000);
        QVERIFY(one.ending() != RawClient::Ending::None);
    }
}

void PracticeClientsTest::leavesNothingBehind()
{
    m_network.reset();
    const int descriptors = descriptorCount();
    for (int i = 0; i < 20; ++i) {
        start();
        const RawClient one = client();
        QVERIFY(one.send(getRequest("/faults/hang")));
    }
    m_network.reset();
    QTRY_COMPARE(threadCount(), m_threads); // the kernel takes a moment
    QCOMPARE(descriptorCount(), descriptors);
}

void PracticeClientsTest::refusesAPortItCannotHave()
{
    start();
    for (const int port : {-1, 65'536, m_network->port()}) {
        const auto other = PracticeNetwork::start(port);
        QVERIFY(!other);
        QVERIFY2(other.error().contains(QString::number(port)), qPrintable(other.error()));
    }
    const int port = m_network->port();
    QCOMPARE(m_network->baseUrl(), u"http://127.0.0.1:%1"_s.arg(port));
    m_network.reset();
    QVERIFY(PracticeNetwork::start(port)); // it can be had again at once
}

QTEST_GUILESS_MAIN(PracticeClientsTest)
#include "tst_practiceclients.moc"
