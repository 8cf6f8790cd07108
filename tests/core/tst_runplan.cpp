#include "core/machine/limits.h"
#include "core/plan/runplanjson.h"
#include "core/plan/schedule.h"
#include "core/planning/planning.h"

#include <QJsonDocument>
#include <QTest>

#include <limits>

#include <sys/resource.h>

using namespace hilera;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(hilera::RunPlan)

class RunPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasNoProblemAsItIs();
    void saysWhyItCannotRun_data();
    void saysWhyItCannotRun();
    void ignoresKnobsTheStrategyHasNot();
    void knowsWhatWouldBeIdeal_data();
    void knowsWhatWouldBeIdeal();
    void comesBackFromJson_data();
    void comesBackFromJson();
    void leavesOutWhatIsUsual();
    void refusesOtherJson_data();
    void refusesOtherJson();
    void needsDescriptorsWhereThreadsAreBlocked_data();
    void needsDescriptorsWhereThreadsAreBlocked();
};

namespace {

RunPlan planOf(const char *strategy, int count = 10)
{
    RunPlan plan;
    plan.strategy = QLatin1String(strategy);
    plan.count = count;
    return plan;
}

DurationSpec seconds(const char *text)
{
    return *DurationSpec::parse(QLatin1String(text));
}

} // namespace

void RunPlanTest::hasNoProblemAsItIs()
{
    const auto problem = findProblem(RunPlan());
    QVERIFY2(!problem, problem ? qPrintable(problem->text) : "");
}

void RunPlanTest::saysWhyItCannotRun_data()
{
    QTest::addColumn<RunPlan>("plan");
    QTest::addColumn<QString>("says");

    const auto row = [](const char *name, auto change, const char *says) {
        RunPlan plan = planOf("process-pool");
        change(plan);
        QTest::newRow(name) << plan << QString::fromUtf8(says);
    };
    row(
        "no such strategy", [](RunPlan &plan) { plan.strategy = QStringLiteral("magic"); },
        "no strategy “magic”");
    row(
        "no such task", [](RunPlan &plan) { plan.task = QStringLiteral("dance"); }, "no task “dance”");
    row(
        "no tasks", [](RunPlan &plan) { plan.count = 0; }, "Tasks: 0");
    row(
        "less than no tasks", [](RunPlan &plan) { plan.count = -1; }, "Tasks: -1");
    row(
        "too many tasks", [](RunPlan &plan) { plan.count = limits::tasks + 1; }, "1 to ");
    row(
        "polling backwards", [](RunPlan &plan) { plan.polling = -1; }, "Polling: -1 s");
    row(
        "stopped before it begins", [](RunPlan &plan) { plan.stopAfter = 0; }, "Stop after: 0 s");
    row(
        "killed after days", [](RunPlan &plan) { plan.killAfter = 86'401; }, "at most 86,400, or “never”");
    row(
        "no time", [](RunPlan &plan) { plan.timeScale = 0; }, "Time scale: ");
    row(
        "time backwards", [](RunPlan &plan) { plan.timeScale = -1; }, "Time scale: ");
    row(
        "no number as time", [](RunPlan &plan) { plan.timeScale = std::numeric_limits<double>::quiet_NaN(); },
        "Time scale: ");
    row(
        "endless time", [](RunPlan &plan) { plan.timeScale = std::numeric_limits<double>::infinity(); },
        "Time scale: ");
    row(
        "no workers", [](RunPlan &plan) { plan.workers = 0; }, "Workers: 0");
    row(
        "too many workers", [](RunPlan &plan) { plan.workers = limits::threads + 1; }, "Workers");
    row(
        "too many processes of a pool", [](RunPlan &plan) { plan.workers = limits::processes + 1; },
        "processes");
    row(
        "no processes",
        [](RunPlan &plan) {
            plan.strategy = QStringLiteral("processes-with-threads");
            plan.processes = 0;
        },
        "Processes: 0");
    row(
        "no threads in them",
        [](RunPlan &plan) {
            plan.strategy = QStringLiteral("processes-with-threads");
            plan.threads = 0;
        },
        "Threads of a process: 0");
    row(
        "a thread for each of too many",
        [](RunPlan &plan) {
            plan.strategy = QStringLiteral("thread-per-task");
            plan.count = limits::threads + 1;
        },
        "threads");
    row(
        "a process for each of too many",
        [](RunPlan &plan) {
            plan.strategy = QStringLiteral("process-per-task");
            plan.count = limits::processes + 1;
        },
        "processes");
}

void RunPlanTest::saysWhyItCannotRun()
{
    QFETCH(RunPlan, plan);
    QFETCH(QString, says);
    const auto problem = findProblem(plan);
    QVERIFY(problem);
    QVERIFY2(problem->text.contains(says), qPrintable(problem->text));
}

void RunPlanTest::ignoresKnobsTheStrategyHasNot()
{
    RunPlan plan = planOf("sequential");
    plan.workers = plan.processes = plan.threads = 0;
    QVERIFY(!findProblem(plan));
}

void RunPlanTest::knowsWhatWouldBeIdeal_data()
{
    QTest::addColumn<RunPlan>("plan");
    QTest::addColumn<int>("seconds");

    RunPlan pool = planOf("process-pool");
    QTest::newRow("sequential: the sum") << planOf("sequential") << 50;
    QTest::newRow("threads: the longest") << planOf("thread-per-task") << 5;
    QTest::newRow("a pool of two: half the sum") << pool << 25;
    pool.count = 3;
    QTest::newRow("a pool of two, three tasks: two rounds") << pool << 10;
    QTest::newRow("two processes of five threads: one round") << planOf("processes-with-threads") << 5;
    QTest::newRow("coroutines: the longest") << planOf("coroutines") << 5;
    QTest::newRow("submit(f(x)): the sum") << planOf("eager-submit") << 50;
    QTest::newRow("one owner: the sum") << planOf("queue-owner") << 50;
}

void RunPlanTest::knowsWhatWouldBeIdeal()
{
    QFETCH(RunPlan, plan);
    QFETCH(int, seconds);
    QCOMPARE(idealSchedule(plan).makespan, seconds * nanosecondsPerSecond);
}

void RunPlanTest::comesBackFromJson_data()
{
    QTest::addColumn<RunPlan>("plan");
    QTest::newRow("the usual") << RunPlan();
    RunPlan plan = planOf("processes-with-threads", 123'456);
    plan.durations = seconds("1..5 seed 4294967295");
    plan.timeScale = 0.1;
    plan.workers = 3;
    plan.processes = 7;
    plan.threads = 11;
    plan.polling = never;
    plan.stopAfter = 1;
    plan.killAfter = 2.5;
    QTest::newRow("nothing as usual") << plan;
    plan.polling = 0.2;
    plan.durations = seconds("1, 0.25, 3");
    plan.timeScale = 1.0 / 3;
    QTest::newRow("a list of durations") << plan;
}

void RunPlanTest::comesBackFromJson()
{
    QFETCH(RunPlan, plan);
    const QByteArray text = QJsonDocument(planToJson(plan)).toJson();
    const auto back = planFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY2(back, back ? "" : qPrintable(back.error()));
    QVERIFY(*back == plan);
}

void RunPlanTest::leavesOutWhatIsUsual()
{
    const auto plan = planFromJson(
        {{QStringLiteral("strategy"), QStringLiteral("threads")}, {QStringLiteral("seconds"), 0.5}});
    QVERIFY(plan);
    RunPlan expected = planOf("threads");
    expected.durations = DurationSpec(0.5);
    QVERIFY(*plan == expected);
}

void RunPlanTest::refusesOtherJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");

    const auto row = [](const char *json, const char *says) {
        QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(says);
    };
    row(R"({"strategy": 5})", "“strategy” in the plan has to be a text");
    row(R"({"task": null})", "“task”");
    row(R"({"count": "10"})", "“count” in the plan has to be a whole number");
    row(R"({"count": 1.5})", "“count”");
    row(R"({"count": -1})", "“count”");
    row(R"({"count": 1e12})", "“count”");
    row(R"({"count": true})", "“count”");
    row(R"({"seconds": "long"})", "“long”");
    row(R"({"seconds": -1})", "less than nothing");
    row(R"({"seconds": [1, 2]})", "“seconds”");
    row(R"({"time_scale": "fast"})", "“time_scale”");
    row(R"({"polling": "always"})", "“polling” in the plan has to be a number of seconds, or “never”");
    row(R"({"stop_after": true})", "“stop_after”");
    row(R"({"workers": {}})", "“workers”");
    row(R"({"worker": 2})", "“worker”");
    row(R"({"timeScale": 0.2})", "time_scale");
}

void RunPlanTest::refusesOtherJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QVERIFY(document.isObject());
    const auto plan = planFromJson(document.object());
    QVERIFY(!plan);
    QVERIFY2(plan.error().contains(says), qPrintable(plan.error()));
}

void RunPlanTest::needsDescriptorsWhereThreadsAreBlocked_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("task");
    QTest::addColumn<bool>("areEnough");
    for (const char *task : {"count", "guarded"}) {
        QTest::addRow("%s on threads", task) << u"thread-per-task"_s << QString::fromLatin1(task) << false;
        QTest::addRow("%s on a loop", task) << u"coroutines"_s << QString::fromLatin1(task) << true;
    }
    QTest::newRow("snooze on threads") << u"thread-per-task"_s << u"snooze"_s << true;
}

// The last: with few of them it goes on.
void RunPlanTest::needsDescriptorsWhereThreadsAreBlocked()
{
    QFETCH(QString, strategy);
    QFETCH(QString, task);
    const rlimit few{1'024, 1'024};
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
    RunPlan plan;
    plan.strategy = strategy;
    chooseTask(plan, task);
    plan.count = 2'000;
    plan.increments = 1;
    const auto problem = findRefusal(plan);
    QTEST(!problem, "areEnough");
    QVERIFY(!problem || problem->text.contains(u"file descriptors"_s));
}

QTEST_GUILESS_MAIN(RunPlanTest)
#include "tst_runplan.moc"
