#include "core/record/names.h"
#include "tests/support/httpanswers.h"
#include "tests/support/program.h"
#include "tests/support/testrun.h"

#include <QJsonArray>
#include <QTest>

#include <zlib.h>

using namespace hilera;
using namespace hilera::test;

namespace {

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

// What TAP services answer, well or badly, and what a student reads of it.
class TestTapAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfServices_data();
    void tellsOfServices();
    void hasAnOutcomeOfItsOwnForNotKnown();
};

void TestTapAnswers::tellsOfServices_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const std::string &bytes, const char *text) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromUtf8(text);
    };
    const auto says = [](const char *children) { return bodyOf(children).toStdString(); };
    const std::string down =
        says("<available>false</available><backAt>2031-01-02T03:04:05.123456789Z</backAt>"
             "<note>new disks</note>");
    constexpr const char *isDown = "not available, back at 2 Jan 2031 03:04 UTC: new disks";
    row("available", answer("", says("<available>true</available>")), "available");
    row("since a time",
        answer("", says("<available>1</available><upSince>2025-02-03T04:05:06.1234567Z</upSince>")),
        "available, up since 3 Feb 2025 04:05 UTC");
    row("since a time without a zone",
        answer("", says("<available>1</available><upSince>2025-03-30T02:30:00</upSince>")),
        "available, up since 30 Mar 2025 02:30 UTC");
    row("since a time elsewhere",
        answer("", says("<available>1</available><upSince>2025-02-03T04:05:06+05:30</upSince>")),
        "available, up since 2 Feb 2025 22:35 UTC");
    row("since a day", answer("", says("<available>1</available><upSince>2025-02-03</upSince>")),
        "available, up since 3 Feb 2025");
    row("since milliseconds", answer("", says("<available>1</available><upSince>1700000000000</upSince>")),
        "available, up since 1700000000000");
    row("since no date", answer("", says("<available>1</available><upSince>2025-02-30T00:00:00Z</upSince>")),
        "available, up since 2025-02-30T00:00:00Z");
    row("not available", answer("", says("<available>false</available>")), "not available");
    row("not available, and why", answer("", says("<available>0</available><note>1000000</note>")),
        "not available: 1000000");
    row("not available until", answer("", says("<available>0</available><backAt>2031-01-02</backAt>")),
        "not available, back at 2 Jan 2031");
    row("not available, by the status, too", answer("", down, "503 Service Unavailable"), isDown);
    row("not available, and not found", answer("", down, "404 Not Found"), isDown);
    row("not available, compressed", coded("gzip", packed(down, MAX_WBITS + 16)), isDown);

    row("a page at an error", answer("", "<html><br></html>", "503 Service Unavailable"),
        "failed: availability unknown: 503 Service Unavailable");
    row("a page", answer("", "<html><br></html>"),
        "failed: availability unknown: a web page, not VOSI availability");
    row("nothing", answer("", ""), "failed: availability unknown: the answer has no body");
    row("nothing to say", "HTTP/1.1 204 No Content\r\n\r\n",
        "failed: availability unknown: the answer has no body");
    row("cut", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<availability>",
        "failed: availability unknown: the body was cut short at 14 of 1,000 bytes");
    row("cut by itself", answer("", down.substr(0, 40)),
        "failed: availability unknown: not XML: the document breaks off in line 1");
    row("perhaps", answer("", says("<available>perhaps</available>")),
        "failed: availability unknown: “available” is “perhaps”, neither true nor false");
}

void TestTapAnswers::tellsOfServices()
{
    QFETCH(QByteArray, bytes);
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Europe/Madrid"); // which has no 2:30 in the night of 30 March 2025
    const QString note = told(bytes.toStdString(), "tap");
    zone.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", zone);
    QTEST(note, "text");
}

// In what other programs read, too.
void TestTapAnswers::hasAnOutcomeOfItsOwnForNotKnown()
{
    const RudeServer server([](std::string_view target) {
        const QString says = bodyOf(
            target.starts_with("/yes") ? "<available>true</available>" : "<available>false</available>");
        return RudeServer::Reply{answer("", target.starts_with("/perhaps") ? "perhaps" : says.toStdString())};
    });
    QStringList words = split("run --strategy thread-pool --task tap --network internet --workers 3 --json");
    for (const char *path : {"/yes", "/no", "/perhaps"})
        words << QStringLiteral("--url") << addressOf(server, QLatin1String(path));
    const QJsonArray outcomes = objectOf(run(words).out)[QLatin1String("outcomes")].toArray();
    QCOMPARE(outcomes.size(), 3);
    QStringList available;
    for (const auto &outcome : outcomes)
        available.append(outcome[QLatin1String("available")].toString());
    QCOMPARE(
        available, (QStringList{QStringLiteral("true"), QStringLiteral("false"), QStringLiteral("unknown")}));
    QCOMPARE(outcomes[1][QLatin1String("outcome")].toString(), QStringLiteral("succeeded"));
    QCOMPARE(outcomes[2][QLatin1String("outcome")].toString(), QStringLiteral("failed"));
}

QTEST_GUILESS_MAIN(TestTapAnswers)
#include "tst_tapanswers.moc"
