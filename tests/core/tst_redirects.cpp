#include "core/network/webaddress.h"
#include "core/record/names.h"
#include "tests/support/httpanswers.h"
#include "tests/support/program.h"
#include "tests/support/testrun.h"

#include <QJsonArray>
#include <QTest>

using namespace hilera;
using namespace hilera::test;

namespace {

QProcessEnvironment behindProxy(const QString &proxy)
{
    QProcessEnvironment environment = plainEnvironment();
    for (const char *name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
        environment.insert(QLatin1String(name), proxy);
    for (const char *name : {"no_proxy", "NO_PROXY"})
        environment.insert(QLatin1String(name), QStringLiteral("nobody.test"));
    return environment;
}

QString fetched(const QString &address, const QProcessEnvironment &environment)
{
    const Ended ended =
        run(split("run --strategy sequential --task fetch --network internet --timeout 20 --json --url")
                + QStringList{address},
            environment);
    return objectOf(ended.out)[QLatin1String("outcomes")][0][QLatin1String("note")].toString();
}

} // namespace

// Where a request goes in the end, and what a student reads of the way.
class TestRedirects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfRedirects_data();
    void tellsOfRedirects();
    void waitsForNoBodyOfARedirect_data() { addWays(); }
    void waitsForNoBodyOfARedirect();
    void keepsTheUser_data();
    void keepsTheUser();
    void asksNoProxyForThisMachine_data();
    void asksNoProxyForThisMachine();
    void asksTheProxyForOthers();
    void tellsOfTheProxy_data();
    void tellsOfTheProxy();

private:
    static void addWays()
    {
        QTest::addColumn<QString>("strategy");
        for (const char *way : {"thread-per-task", "process-per-task", "event-loop", "coroutines"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
};

void TestRedirects::tellsOfRedirects_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &location, const QString &text) {
        QTest::newRow(name) << location << text;
    };
    const QString bad = QStringLiteral("failed: redirected to “%1”, which is no address of http or https");
    for (const char *location : {"file:///etc/hostname", "ftp://x/", "javascript:alert(1)", "mailto:a@b.org",
             "http://", "http://:80/", "http://127.0.0.1:99999/", "http://a b/", "http://[::1/"})
        row(location, QLatin1String(location), bad.arg(QLatin1String(location)));
    const QString closed = QStringLiteral("127.0.0.1:%1").arg(freePort());
    const QString refused =
        QStringLiteral("failed: redirected to http://%1/x: %1 refused the connection: nobody listens there");
    row("a closed port", QStringLiteral("http://%1/x").arg(closed), refused.arg(closed));
    row("a closed port, without a scheme", QStringLiteral("//%1/x").arg(closed), refused.arg(closed));
    row("with a password", QStringLiteral("http://ann:secret@%1/x").arg(closed), refused.arg(closed));
    const QString nobody = QString(64, QLatin1Char('x')) + QStringLiteral(".test");
    row("an unknown host", QStringLiteral("http://%1/").arg(nobody),
        QStringLiteral("failed: redirected to http://%1/: unknown host: %1").arg(nobody));
    row("a page that is missing", QStringLiteral("/missing"), QStringLiteral("/missing: 404 Not Found"));
    row("itself", QStringLiteral("/"), QStringLiteral("more than 10 redirects"));
    row("a page", QStringLiteral("/page"), QStringLiteral("2 bytes, redirected 1 ×"));
    row("a page with a blank in its name", QStringLiteral("/a page"),
        QStringLiteral("2 bytes, redirected 1 ×"));
}

void TestRedirects::tellsOfRedirects()
{
    QFETCH(QString, location);
    QFETCH(QString, text);
    const RudeServer server([&location](std::string_view target) {
        if (target == "/")
            return RudeServer::Reply{redirect(location.toStdString())};
        return RudeServer::Reply{target == "/missing" ? answer("", "no", "404 Not Found") : answer("", "hi")};
    });
    const auto record =
        runPlan(planFor(QStringLiteral("thread-per-task"), QStringLiteral("fetch"), addressOf(server)));
    QVERIFY(record);
    QVERIFY2(resultText(*record, 0).contains(text), qPrintable(resultText(*record, 0)));
    QVERIFY(!resultText(*record, 0).contains(QStringLiteral("secret")));
}

// Neither for one that does not come, nor for one that is broken.
void TestRedirects::waitsForNoBodyOfARedirect()
{
    QFETCH(QString, strategy);
    const RudeServer server([](std::string_view target) {
        if (target == "/page")
            return RudeServer::Reply{answer("", "hi")};
        const std::string head = "HTTP/1.1 302 Found\r\nLocation: /";
        const std::string fields = target == "/" ? "second\r\nContent-Length: 100000\r\n\r\nslow"
                                                 : "page\r\nContent-Encoding: gzip\r\n\r\nbroken";
        return RudeServer::Reply{head + fields, true};
    });
    RunPlan plan = planFor(strategy, QStringLiteral("fetch"), addressOf(server));
    plan.timeout = 3'000; // longer than the test waits
    const auto record = runPlan(plan);
    QVERIFY(record);
    QCOMPARE(resultText(*record, 0), QStringLiteral("2 bytes, redirected 2 ×"));
}

void TestRedirects::keepsTheUser_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("whole");
    const auto row = [](const char *location, const char *whole) {
        QTest::newRow(location) << QString::fromLatin1(location) << QString::fromLatin1(whole);
    };
    row("/b", "http://ann:secret@a.test/b");
    row("http://a.test:80/b", "http://ann:secret@a.test:80/b");
    row("http://bob@a.test/b", "http://bob@a.test/b");
    row("http://a.test:81/b", "http://a.test:81/b");
    row("https://a.test/b", "https://a.test/b");
    row("//b.test/b", "http://b.test/b");
}

// To nobody else.
void TestRedirects::keepsTheUser()
{
    QFETCH(QString, location);
    const auto target = parseWebAddress(location.toStdString(), "http://ann:secret@a.test/a?b=c#d");
    QVERIFY(target);
    QTEST(QString::fromStdString(target->whole), "whole");
    QVERIFY(target->shown.find('@') == std::string::npos);
}

void TestRedirects::asksNoProxyForThisMachine_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isServed"); // else nobody need be there
    for (const char *host : {"127.0.0.1", "localhost", "LOCALHOST", "127.1", "2130706433"})
        QTest::newRow(host) << QString::fromLatin1(host) << true;
    for (const char *host : {"127.9.9.9", "localhost.", "[::1]", "[::ffff:127.9.9.9]"})
        QTest::newRow(host) << QString::fromLatin1(host) << false;
}

void TestRedirects::asksNoProxyForThisMachine()
{
    QFETCH(QString, host);
    QFETCH(bool, isServed);
    const RudeServer proxy([](std::string_view) { return RudeServer::Reply{answer("", "of the proxy")}; });
    const RudeServer server([](std::string_view) { return RudeServer::Reply{answer("", "hi")}; });
    const QString address = QStringLiteral("http://%1:%2/").arg(host).arg(server.port());
    const QString note = fetched(address, behindProxy(addressOf(proxy)));
    QVERIFY2(isServed ? note == QStringLiteral("2 bytes") : note.contains(host), qPrintable(note));
}

// Also where one redirects to the other.
void TestRedirects::asksTheProxyForOthers()
{
    const RudeServer server([](std::string_view target) {
        return RudeServer::Reply{target == "/" ? redirect("http://outside.test/page") : answer("", "hi")};
    });
    const RudeServer proxy([&server](std::string_view target) {
        const std::string inside = "http://127.0.0.1:" + std::to_string(server.port()) + "/inside";
        return RudeServer::Reply{target == "http://outside.test/page" ? answer("", "of the proxy")
                : target == "http://outside.test/in"                  ? redirect(inside)
                                                                      : answer("", "lost", "404 Lost")};
    });
    const QProcessEnvironment environment = behindProxy(addressOf(proxy));
    QCOMPARE(fetched(addressOf(server), environment), QStringLiteral("12 bytes, redirected 1 ×"));
    QCOMPARE(fetched(QStringLiteral("http://outside.test/in"), environment),
        QStringLiteral("2 bytes, redirected 1 ×"));
}

void TestRedirects::tellsOfTheProxy_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("text");
    const QString closed = QStringLiteral("127.0.0.1:%1").arg(freePort());
    QTest::newRow("refuses") << QStringLiteral("http://%1/").arg(closed)
                             << QStringLiteral("no connection to the proxy %1: check").arg(closed);
    QTest::newRow("unknown") << QStringLiteral("http://%1.test:80/").arg(QString(64, QLatin1Char('x')))
                             << QStringLiteral("unknown proxy: check");
}

void TestRedirects::tellsOfTheProxy()
{
    QFETCH(QString, proxy);
    QFETCH(QString, text);
    const QString note = fetched(QStringLiteral("http://outside.test/"), behindProxy(proxy));
    QVERIFY2(note.startsWith(text), qPrintable(note));
}

QTEST_GUILESS_MAIN(TestRedirects)
#include "tst_redirects.moc"
