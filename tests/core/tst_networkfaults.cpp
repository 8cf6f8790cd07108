#include "core/record/names.h"
#include "core/strategy/strategies.h"
#include "tests/support/contract.h"
#include "tests/support/networkruns.h"
#include "tests/support/rudeserver.h"
#include "tests/support/testrun.h"

#include <QTest>

using namespace hilera;
using namespace hilera::test;

// Tasks on the network that fail, or are ended.
class TestNetworkFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhyNot_data();
    void tellsWhyNot();
    void tellsWhyNoServerAnswers_data();
    void tellsWhyNoServerAnswers();
    void survivesRudeServers_data();
    void survivesRudeServers();
    void stopsInEveryPhase_data();
    void stopsInEveryPhase();
    void timesOut_data() { addWays(); }
    void timesOut();
};

void TestNetworkFaults::tellsWhyNot_data()
{
    QTest::addColumn<RunPlan>("plan");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("why");
    struct Fault {
        const char *address;
        const char *ofPage; // what is said; null where that is a page like any other
        const char *ofService;
    };
    static constexpr Fault faults[] = {
        {"/faults/404", "404 Not Found", "404 Not Found"},
        {"/faults/500", "500 Internal Server Error", "500 Internal Server Error"},
        {"/faults/reset", "the server reset the connection", "the server reset the connection"},
        {"/faults/reset-midway", "the server reset the connection", "the server reset the connection"},
        {"/faults/cut?size=100000&at=30000", "cut short at 30,000 of 100,000 bytes",
            "cut short at 30,000 of 100,000 bytes"},
        {"/faults/redirect-loop", "more than 10 redirects", "more than 10 redirects"},
        {"/faults/flood-headers", "headers larger than the limit", "headers larger than the limit"},
        {"/faults/not-http", "not HTTP", "not HTTP"},
        {"/faults/empty", "without an answer", "without an answer"},
        {"/faults/not-xml", nullptr, "not XML"},
        {"/faults/not-vosi", nullptr, "not VOSI"},
        {"/faults/entity-bomb", nullptr, "entities of its own"},
        {"/faults/huge", nullptr, "larger than the limit of 1,000,000 bytes"},
        {"/pages/blank", nullptr, "404"},
    };
    for (const QString &way : ways) {
        for (const Fault &fault : faults) {
            const QStringList address{QLatin1String(fault.address)};
            if (fault.ofPage) {
                QTest::addRow("%s, page, %s", qPrintable(way), fault.address)
                    << fetch(way, address) << Outcome::Failed << QString::fromLatin1(fault.ofPage);
            }
            QTest::addRow("%s, service, %s", qPrintable(way), fault.address) << planOf(way,
                QStringLiteral("tap"), address) << Outcome::Failed << QString::fromLatin1(fault.ofService);
        }
    }
}

void TestNetworkFaults::tellsWhyNot()
{
    QFETCH(RunPlan, plan);
    QFETCH(QString, why);
    const auto record = runPlan(plan);
    QVERIFY(record);
    QCOMPARE(record->problem(), QString());
    QTEST(record->trace().tasks()[0].outcome, "outcome");
    QVERIFY2(reasonOf(*record, 0).contains(why), qPrintable(reasonOf(*record, 0)));
    QCOMPARE(breachOfTasks(*record), QString());
    QCOMPARE(breachOfTracks(*record), QString());
}

void TestNetworkFaults::tellsWhyNoServerAnswers_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("why");
    const QString impossibleHost = QString(64, QLatin1Char('x')) + QStringLiteral(".test"); // asks nobody
    for (const QString &way : ways) {
        QTest::addRow("%s, unknown", qPrintable(way))
            << way << QStringLiteral("http://%1/").arg(impossibleHost) << QStringLiteral("unknown host");
        QTest::addRow("%s, refused", qPrintable(way))
            << way << QStringLiteral("http://127.0.0.1:%1/").arg(freePort()) << QStringLiteral("refused");
    }
}

void TestNetworkFaults::tellsWhyNoServerAnswers()
{
    QFETCH(QString, strategy);
    QFETCH(QString, address);
    QFETCH(QString, why);
    const auto record = runPlan(fetchFrom(strategy, address));
    QVERIFY(record);
    QCOMPARE(record->trace().tasks()[0].outcome, Outcome::Failed);
    QVERIFY2(reasonOf(*record, 0).contains(why), qPrintable(reasonOf(*record, 0)));
}

void TestNetworkFaults::survivesRudeServers_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<RudeServer::Manner>("manner");
    QTest::addColumn<QString>("why");
    const QString http = QStringLiteral("http");
    for (const QString &way : ways) {
        QTest::addRow("%s, closes", qPrintable(way))
            << way << http << RudeServer::Manner::Closes << QStringLiteral("without an answer");
        QTest::addRow("%s, floods", qPrintable(way))
            << way << http << RudeServer::Manner::Floods
            << QStringLiteral("larger than the limit of 100,000,000");
        QTest::addRow("%s, never answers", qPrintable(way))
            << way << http << RudeServer::Manner::NeverAnswers << QStringLiteral("without a first byte");
        QTest::addRow("%s, never accepts", qPrintable(way))
            << way << http << RudeServer::Manner::NeverAccepts << QStringLiteral("still connecting");
        QTest::addRow("%s, speaks no TLS", qPrintable(way))
            << way << QStringLiteral("https") << RudeServer::Manner::Closes << QStringLiteral("TLS");
        QTest::addRow("%s, leads to files", qPrintable(way))
            << way << http << RudeServer::Manner::LeadsToFiles
            << QStringLiteral("no address of http or https");
    }
}

void TestNetworkFaults::survivesRudeServers()
{
    QFETCH(QString, strategy);
    QFETCH(QString, scheme);
    QFETCH(RudeServer::Manner, manner);
    QFETCH(QString, why);
    const RudeServer server(manner);
    RunPlan plan = fetchFrom(strategy, QStringLiteral("%1://127.0.0.1:%2/").arg(scheme).arg(server.port()));
    const bool hangs =
        manner == RudeServer::Manner::NeverAnswers || manner == RudeServer::Manner::NeverAccepts;
    plan.timeout = hangs ? 0.3 : 60;
    const auto record = runPlan(plan);
    QVERIFY(record);
    QCOMPARE(record->trace().tasks()[0].outcome, hangs ? Outcome::TimedOut : Outcome::Failed);
    QVERIFY2(reasonOf(*record, 0).contains(why), qPrintable(reasonOf(*record, 0)));
}

void TestNetworkFaults::stopsInEveryPhase_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<Phase>("phase");
    for (const QString &way : ways) {
        for (const Phase phase : {Phase::Connecting, Phase::FirstByte, Phase::Receiving})
            QTest::addRow("%s, %s", qPrintable(way), qPrintable(phaseName(phase))) << way << phase;
    }
}

void TestNetworkFaults::stopsInEveryPhase()
{
    QFETCH(QString, strategy);
    QFETCH(Phase, phase);
    const RudeServer server(RudeServer::Manner::NeverAccepts);
    const RunPlan plan = phase == Phase::Connecting
        ? fetchFrom(strategy, QStringLiteral("http://127.0.0.1:%1/").arg(server.port()))
        : fetch(strategy,
            {phase == Phase::FirstByte ? QStringLiteral("/faults/hang") : QStringLiteral("/faults/drip")});
    Runner runner(workerProgram());
    runner.start(prepare(plan));
    const auto isIn = [&runner, phase] {
        return runner.record() && phasesOf(*runner.record(), 0).size() == static_cast<std::size_t>(phase);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isIn(), 5000 * slowdown);
    const Nanoseconds stopped = steadyNow();
    runner.stop();
    QVERIFY(waitUntilIdle(runner));
    QVERIFY(steadyNow() - stopped < slowdown * nanosecondsPerSecond);
    QCOMPARE(runner.record()->trace().tasks()[0].outcome, Outcome::Cancelled);
    QCOMPARE(breachOfTasks(*runner.record()), QString());
    QCOMPARE(breachOfTracks(*runner.record()), QString());
}

void TestNetworkFaults::timesOut()
{
    QFETCH(QString, strategy);
    RunPlan plan = fetch(strategy, {QStringLiteral("/faults/hang"), QStringLiteral("/faults/drip")});
    plan.timeout = 0.4;
    const auto record = runPlan(plan);
    QVERIFY(record);
    for (const TaskRecord &task : record->trace().tasks()) {
        QCOMPARE(task.outcome, Outcome::TimedOut);
        QVERIFY(task.ended - task.started >= nanosecondsPerSecond * 4 / 10);
        QVERIFY(task.ended - task.started < slowdown * nanosecondsPerSecond * 14 / 10);
    }
    QCOMPARE(reasonOf(*record, 0), QStringLiteral("timed out after 0.4 s without a first byte"));
    QCOMPARE(reasonOf(*record, 1), QStringLiteral("timed out after 0.4 s, still receiving"));
}

QTEST_GUILESS_MAIN(TestNetworkFaults)
#include "tst_networkfaults.moc"
