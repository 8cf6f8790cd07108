#include "core/metrics/figures.h"
#include "core/strategy/strategies.h"
#include "tests/support/networkruns.h"
#include "tests/support/rudeserver.h"
#include "tests/support/testrun.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace hilera;
using namespace hilera::test;

namespace {

std::string valueOf(const Note &note, const std::string &name)
{
    const auto found = std::ranges::find(note.values, name, &std::pair<std::string, std::string>::first);
    return found == note.values.end() ? std::string() : found->second;
}

int threadsOfThisProcess()
{
    return static_cast<int>(
        QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

} // namespace

class TestNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatCameBack_data() { addWays(); }
    void tellsWhatCameBack();
    void showsThePhases_data() { addWays(); }
    void showsThePhases();
    void hasAllRequestsInFlight_data();
    void hasAllRequestsInFlight();
    void waitsOnOneThreadAlone();
    void takesResultsAsTheyComplete();
    void leavesTheOthersAlone();
    void letsTheCallerDoAllTheWork();
    void hasErrorsThatNobodyReads();
    void staysOnItsNetwork_data();
    void staysOnItsNetwork();
};

void TestNetwork::tellsWhatCameBack()
{
    QFETCH(QString, strategy);
    const auto pages = runPlan(fetch(strategy,
        {QStringLiteral("/pages/blank?size=0"), QStringLiteral("/pages/blank?size=1894247&rate=50000000"),
            QStringLiteral("/pages/blank?size=100000&encoding=deflate"),
            QStringLiteral("/faults/redirect?times=3&to=/pages/blank")}));
    QVERIFY(pages);
    const std::vector<std::string> sizes = {"0", "1894247", "100000", "1000"};
    for (TaskId task = 0; task < sizes.size(); ++task) {
        const Note note = pages->trace().note(task);
        QCOMPARE(pages->trace().tasks()[task].outcome, Outcome::Succeeded);
        QCOMPARE(valueOf(note, "size"), sizes[task]);
        QCOMPARE(valueOf(note, "status"), std::string("200"));
        QCOMPARE(valueOf(note, "redirects"), std::string(task == 3 ? "3" : "0"));
    }
    QCOMPARE(reasonOf(*pages, 1), QStringLiteral("1,894,247 bytes"));

    const auto services = runPlan(planOf(strategy, QStringLiteral("tap"),
        {QStringLiteral("/tap/cadc?delay=0"), QStringLiteral("/tap/maintenance?delay=0")}));
    QVERIFY(services);
    QCOMPARE(valueOf(services->trace().note(0), "available"), std::string("true"));
    QVERIFY(!valueOf(services->trace().note(0), "up_since").empty());
    QCOMPARE(services->trace().tasks()[1].outcome, Outcome::Succeeded);
    QCOMPARE(valueOf(services->trace().note(1), "available"), std::string("false"));
    QVERIFY(!valueOf(services->trace().note(1), "back_at").empty());
}

void TestNetwork::showsThePhases()
{
    QFETCH(QString, strategy);
    const auto record =
        runPlan(fetch(strategy, {QStringLiteral("/pages/blank?delay=0.2&size=200000&rate=1000000")}));
    QVERIFY(record);
    QCOMPARE(phasesOf(*record, 0), (std::vector{Phase::Connecting, Phase::FirstByte, Phase::Receiving}));
    const Track &worker = *record->trace().track(record->trace().tasks()[0].worker);
    Nanoseconds waited[phaseCount] = {};
    for (std::size_t i = 0; i < worker.slices.size(); ++i)
        waited[static_cast<int>(worker.slices.at(i).phase)] += worker.slices.at(i).duration;
    const auto isAbout = [](Nanoseconds found, double seconds) {
        return toSeconds(found) > seconds * 0.9 && toSeconds(found) < seconds + 0.1 * slowdown;
    };
    QVERIFY(isAbout(waited[static_cast<int>(Phase::FirstByte)], 0.2));
    QVERIFY(isAbout(waited[static_cast<int>(Phase::Receiving)], 0.2));
}

void TestNetwork::hasAllRequestsInFlight_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<int>("inFlight");
    QTest::newRow("sequential") << QStringLiteral("sequential") << 1;
    QTest::newRow("thread-pool") << QStringLiteral("thread-pool") << 12;
    QTest::newRow("process-pool") << QStringLiteral("process-pool") << 12;
    QTest::newRow("thread-per-task") << QStringLiteral("thread-per-task") << 20;
    QTest::newRow("event-loop") << QStringLiteral("event-loop") << 20;
    QTest::newRow("coroutines") << QStringLiteral("coroutines") << 20;
}

// As the server sees it.
void TestNetwork::hasAllRequestsInFlight()
{
    QFETCH(QString, strategy);
    const RudeServer server(RudeServer::Manner::AnswersLate);
    RunPlan plan = fetchFrom(strategy, QStringLiteral("http://127.0.0.1:%1/").arg(server.port()));
    plan.count = 20;
    plan.workers = 12;
    const auto record = runPlan(plan);
    QVERIFY(record);
    QCOMPARE(measure(*record, steadyNow()).succeeded, std::size_t(20));
    QTEST(server.mostAtOnce(), "inFlight");
}

// Twenty pages at once, and not one thread more for them.
void TestNetwork::waitsOnOneThreadAlone()
{
    Runner runner(workerProgram());
    runner.start(prepare(fetch(QStringLiteral("event-loop"), {QStringLiteral("/pages/blank?delay=0")})));
    QVERIFY(waitUntilIdle(runner)); // the practice network has its thread now
    const int before = threadsOfThisProcess();
    RunPlan plan = fetch(QStringLiteral("event-loop"), {QStringLiteral("/pages/blank?delay=1")});
    plan.count = 20;
    runner.start(prepare(plan));
    QTRY_VERIFY(runner.record()->trace().inFlight().most() == 20);
    QCOMPARE(threadsOfThisProcess(), before + 2); // the collector, and the caller
    QVERIFY(waitUntilIdle(runner));
}

void TestNetwork::takesResultsAsTheyComplete()
{
    RunPlan plan = planOf(QStringLiteral("thread-pool"), QStringLiteral("tap"),
        {QStringLiteral("/tap/cadc?delay=0.4"), QStringLiteral("/tap/ari?delay=0.2"),
            QStringLiteral("/tap/gavo?delay=0")});
    plan.workers = 3;
    const auto record = runPlan(plan);
    QVERIFY(record);
    QCOMPARE(completionOrder(record->trace()), (std::vector<TaskId>{2, 1, 0}));
    const std::vector<TaskRecord> &tasks = record->trace().tasks();
    QVERIFY(tasks[0].submitted <= tasks[1].submitted && tasks[1].submitted <= tasks[2].submitted);
    QVERIFY(tasks[2].taken >= tasks[2].ended && tasks[2].taken < tasks[1].ended);
    QVERIFY(tasks[1].taken < tasks[0].taken);
}

void TestNetwork::leavesTheOthersAlone()
{
    for (const Strategy &strategy : strategies()) {
        if (!takes(strategy, QStringLiteral("fetch")))
            continue;
        RunPlan plan = fetch(QLatin1String(strategy.id),
            {QStringLiteral("/pages/blank"), QStringLiteral("/faults/404"), QStringLiteral("/pages/blank"),
                QStringLiteral("/faults/reset"), QStringLiteral("/pages/blank")});
        const auto record = runPlan(plan);
        QVERIFY(record);
        const Figures figures = measure(*record, steadyNow());
        QVERIFY2(figures.succeeded == 3 && figures.ended == 5, strategy.id);
        const bool isForgotten = qstrcmp(strategy.id, "fire-and-forget") == 0;
        QVERIFY2(figures.unread == (isForgotten ? 2 : 0), strategy.id);
        QCOMPARE(record->trace().tasks()[1].outcome, Outcome::Failed);
        QCOMPARE(record->trace().tasks()[3].outcome, Outcome::Failed);
    }
}

void TestNetwork::letsTheCallerDoAllTheWork()
{
    const auto record = runPlan(
        fetch(QStringLiteral("eager-submit"), QStringList(4, QStringLiteral("/pages/blank?delay=0.05"))));
    QVERIFY(record);
    for (const TaskRecord &task : record->trace().tasks())
        QCOMPARE(record->trace().track(task.worker)->kind, TrackKind::Caller);
    for (const Track &track : record->trace().tracks()) {
        if (track.kind == TrackKind::Thread)
            QCOMPARE(track.slices.totals()[static_cast<int>(State::Waiting)], Nanoseconds(0));
    }
    QCOMPARE(measure(*record, steadyNow()).mostInFlight, 1);
}

void TestNetwork::hasErrorsThatNobodyReads()
{
    const QStringList addresses{QStringLiteral("/pages/blank"), QStringLiteral("/faults/404")};
    const auto forgotten = runPlan(fetch(QStringLiteral("fire-and-forget"), addresses));
    QVERIFY(forgotten);
    QCOMPARE(measure(*forgotten, steadyNow()).unread, std::size_t(1));
    const auto read = runPlan(fetch(QStringLiteral("thread-pool"), addresses));
    QVERIFY(read);
    QCOMPARE(measure(*read, steadyNow()).unread, std::size_t(0));
}

void TestNetwork::staysOnItsNetwork_data()
{
    QTest::addColumn<Network>("network");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("why");
    const QString url = QStringLiteral("http://127.0.0.1/");
    const QString path = QStringLiteral("/pages/blank");
    const auto add = [](const char *name, Network network, const QString &address, const char *why) {
        QTest::newRow(name) << network << address << QString::fromLatin1(why);
    };
    add("a URL in practice", Network::Practice, url, "not on the practice network");
    add("a path on the internet", Network::Internet, path, "no address of the internet");
    add("another scheme", Network::Internet, QStringLiteral("file:///etc/passwd"),
        "no address of the internet");
    add("no host", Network::Internet, QStringLiteral("http:///x"), "no address of the internet");
    add("blanks", Network::Internet, QStringLiteral("http://a b/"), "blanks");
    add("two lines", Network::Internet, QStringLiteral("http://a/\nHost: b"), "blanks");
    add("long", Network::Internet, QStringLiteral("http://a/") + QString(3000, QLatin1Char('a')), "too long");
    add("not there", Network::Practice, QStringLiteral("/nowhere"), "/nowhere");
    add("a query that is wrong", Network::Practice, QStringLiteral("/pages/blank?delay=soon"), "delay");
    add("another host after all", Network::Practice, QStringLiteral("//example.org/"), "");
    add("user and host", Network::Practice, QStringLiteral("@example.org/"), "not on the practice network");
}

void TestNetwork::staysOnItsNetwork()
{
    QFETCH(Network, network);
    QFETCH(QString, address);
    QFETCH(QString, why);
    RunPlan plan = fetch(QStringLiteral("sequential"), {address});
    plan.network = network;
    const auto problem = findProblem(plan);
    QVERIFY(problem);
    QVERIFY2(problem->text.contains(why), qPrintable(problem->text));
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
