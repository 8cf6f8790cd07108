#include "core/lesson/answers.h"
#include "core/machine/host.h"
#include "core/plan/runplanjson.h"
#include "core/planning/guardedplan.h"
#include "core/strategy/strategies.h"
#include "tests/support/guardedruns.h"
#include "tests/support/testrun.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace hilera;

namespace {

RunPlan planFrom(const char *json)
{
    const Result<RunPlan> plan = planFromJson(QJsonDocument::fromJson(json).object());
    return plan ? *plan : RunPlan();
}

QStringList allNames()
{
    QStringList names;
    for (const AnswerFunction &function : answerFunctions())
        names.append(QLatin1String(function.name));
    return names;
}

} // namespace

class AnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheNumbersOfTheCourse_data();
    void givesTheNumbersOfTheCourse();
    void putsTheKnobsIntoTheFormula_data();
    void putsTheKnobsIntoTheFormula();
    void knowsNothingOfTheInternet();
    void knowsNoOtherNames();
    void saysAValueWithItsUnit_data();
    void saysAValueWithItsUnit();
};

void AnswersTest::givesTheNumbersOfTheCourse_data()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("value");
    const auto row = [](const char *title, const QByteArray &plan, const char *name, double value) {
        QTest::newRow(title) << '{' + plan + '}' << QString::fromLatin1(name) << value;
    };
    row("stairs", R"("strategy": "sequential")", "makespan", 50);
    const QByteArray four =
        R"("strategy": "thread-per-task", "task": "count", "count": 4, "increments": 1000)";
    row("nothing lost", four + R"(, "mode": "mutex")", "counter", 4000);
    row("the worst luck", four + R"(, "mode": "lockstep")", "counter", 1000);
    row("the worst luck, lost", four + R"(, "mode": "lockstep")", "updates-lost", 3000);
    row("the least there is", four + R"(, "mode": "unguarded")", "counter-least", 2);
    row("in line", four + R"(, "mode": "mutex", "seconds": 0.001)", "makespan", 4);
    row("side by side", four + R"(, "mode": "unguarded", "seconds": 0.001)", "makespan", 1);
    row("counters of their own", R"("strategy": "process-pool", "task": "count")", "counter", 0);
    row("stairs need no CPU", R"("strategy": "sequential")", "cpu-time", 0);
    row("frozen", R"("strategy": "gui-thread", "count": 1)", "heartbeats", 0);
    row("alive", R"("strategy": "sequential", "count": 1)", "heartbeats", 100);
    row("threads", R"("strategy": "thread-per-task")", "makespan", 5);
    row("processes", R"("strategy": "process-per-task")", "makespan", 5);
    row("ten numbers", R"("strategy": "process-per-task")", "processes-used", 10);
    row("pool", R"("strategy": "process-pool", "workers": 2)", "makespan", 25);
    row("two rows of five", R"("strategy": "process-pool", "workers": 2)", "tasks-per-thread", 5);
    row("a round not full", R"("strategy": "process-pool", "workers": 3)", "makespan", 20);
    row("both", R"("strategy": "processes-with-threads", "processes": 2, "threads": 5)", "makespan", 5);
    row("both at once", R"("strategy": "processes-with-threads", "processes": 2, "threads": 3)", "in-flight",
        6);
    row("guarded, with threads to spare", R"("strategy": "processes-with-threads", "processes": 10,
        "threads": 5, "task": "guarded", "mode": "one-lock", "count": 10)",
        "tasks-per-thread", 1);
    const QByteArray inLine = R"("task": "guarded", "mode": "one-lock", "seconds": 1, "strategy": )";
    row("under one lock, together", inLine + R"("thread-per-task")", "sum", 10);
    row("under one lock, no faster", inLine + R"("thread-per-task")", "speedup", 1);
    row("one thread", R"("strategy": "event-loop")", "threads-used", 1);
    row("timers", R"("strategy": "event-loop")", "makespan", 5);
    row("coroutines", R"("strategy": "coroutines")", "threads-used", 1);
    row("awaited one by one", R"("strategy": "coroutines")", "sum", 50);
    const QByteArray pages = R"("strategy": "thread-pool", "task": "fetch", "workers": 7, "timeout": 2,
        "urls": ["/pages/news-a", "/faults/404", "/faults/hang", "/pages/news-b", "/pages/blank?delay=3"])";
    row("pages that come", pages, "succeeded", 2);
    row("as long as the time-out", pages, "makespan", 2);
    row("errors taken", pages, "errors-read", 3);
    const QByteArray services = R"("strategy": "thread-pool", "task": "tap", "workers": 5)";
    row("services, one by one", services, "sum", 3.05);
    row("services", services, "makespan", 0.62);
    row("services, how much faster", services, "speedup", 3.05 / 0.62);
    row("eager", R"("strategy": "eager-submit", "count": 5)", "makespan", 25);
    row("an idle pool", R"("strategy": "eager-submit", "count": 5)", "tasks-by-others", 0);
    row("lazy", R"("strategy": "thread-pool", "count": 5)", "tasks-by-others", 5);
    row("forgotten", R"("strategy": "fire-and-forget", "count": 5)", "results-known", 0);
    row("errors forgotten",
        R"("strategy": "fire-and-forget", "task": "fetch", "urls": ["/faults/404", "/faults/500"])",
        "errors-unread", 2);
    const QByteArray queue = R"("strategy": "queue-owner", "count": 100, "seconds": 0.02, "workers": 4)";
    const QByteArray burns = R"("task": "burn", "count": 4, "seconds": 1, "workers": 4, )";
    row("computing one by one", burns + R"("strategy": "sequential")", "makespan", 4);
    row("computing on a loop", burns + R"("strategy": "coroutines")", "makespan", 4);
    const double cores = std::min(thisHost().cores, 4);
    row("computing on all cores", burns + R"("strategy": "thread-per-task")", "makespan", 4 / cores);
    row("cores at work", burns + R"("strategy": "thread-per-task")", "cores-busy", cores);
    row("bars that share a core", burns + R"("strategy": "thread-per-task")", "longest", 4 / cores);
    row("the work itself", burns + R"("strategy": "process-per-task")", "cpu-time", 4);
    const QByteArray stopped = R"("seconds": 10, "count": 4, "stop_after": 1, "workers": 2, )";
    row("deaf", stopped + R"("strategy": "thread-per-task", "polling": "never")", "makespan", 10);
    row("deaf, and each has its result", stopped + R"("strategy": "thread-per-task", "polling": "never")",
        "results-known", 4);
    row("deaf, two of four had begun", stopped + R"("strategy": "thread-pool", "polling": "never")",
        "succeeded", 2);
    row("polling", stopped + R"("strategy": "thread-per-task", "polling": 0.3)", "makespan", 1.2);
    row("polling just then", stopped + R"("strategy": "thread-per-task", "polling": 0.5)", "makespan", 1);
    row("asleep, and woken", stopped + R"("strategy": "coroutines")", "makespan", 1);
    row("asleep, and none succeeded", stopped + R"("strategy": "coroutines")", "succeeded", 0);
    row("slept until then", stopped + R"("strategy": "process-per-task")", "sum", 4);
    const QByteArray killed = R"("seconds": 10, "count": 4, "kill_after": 1, "polling": "never", )";
    row("killed", killed + R"("strategy": "process-per-task")", "makespan", 1);
    row("killed, and its result is lost", killed + R"("strategy": "process-per-task")", "results-known", 0);
    row("a thread can't be killed", killed + R"("strategy": "thread-per-task")", "makespan", 10);
    row("over before it is stopped", R"("strategy": "thread-per-task", "stop_after": 60)", "makespan", 5);
    const QByteArray locked = burns + R"("strategy": "global-lock")";
    row("computing under one lock", locked, "makespan", 4);
    row("one lock, one core", locked, "cores-busy", 1);
    row("turns", locked, "turns", 800);
    row("a turn longer than a task", locked + R"(, "switch_interval": 1.5)", "turns", 4);
    row("nobody to take turns with", R"("strategy": "global-lock", "task": "burn", "count": 1)", "turns", 1);
    row("no lock", burns + R"("strategy": "thread-per-task")", "turns", 0);
    row("asleep under one lock", R"("strategy": "global-lock", "count": 4)", "makespan", 5);
    row("threads of Python", burns + R"("strategy": "python-threads")", "makespan", 4);
    row("processes of Python", burns + R"("strategy": "python-processes")", "makespan", 4 / cores);
    row("messages", queue, "succeeded", 100);
    row("one owner", queue, "makespan", 2);
}

void AnswersTest::givesTheNumbersOfTheCourse()
{
    QFETCH(QByteArray, plan);
    QFETCH(QString, name);
    QFETCH(double, value);
    const auto answer = computedAnswer(name, planFrom(plan));
    QVERIFY(answer);
    QVERIFY2(std::fabs(answer->value - value) < 1e-6, qPrintable(QString::number(answer->value)));
}

void AnswersTest::putsTheKnobsIntoTheFormula_data()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("formula");
    const auto row = [](const QByteArray &plan, const char *name, const char *formula) {
        QTest::newRow(plan + ": " + formula)
            << '{' + plan + '}' << QString::fromLatin1(name) << QString::fromUtf8(formula);
    };
    row(R"("strategy": "sequential", "time_scale": 0.2)", "makespan", "10 · 1 s");
    row(R"("strategy": "process-pool", "workers": 3)", "makespan", "⌈10 / 3⌉ · 5 s");
    row(R"("strategy": "process-pool", "workers": 3)", "tasks-per-thread", "⌈10 / 3⌉");
    row(R"("strategy": "sequential", "count": 3, "seconds": "1, 2, 0.5")", "sum", "1 s + 2 s + 500 ms");
    row(R"("strategy": "thread-per-task", "count": 2, "seconds": "1, 2")", "makespan",
        "the longest of 1 s, 2 s");
    row(R"("strategy": "thread-pool", "task": "tap", "workers": 5)", "speedup", "3.05 s / 620 ms");
    row(R"("strategy": "global-lock", "task": "burn", "count": 4, "seconds": 1)", "turns",
        "4 · ⌈1 s / 5 ms⌉");
    row(R"("strategy": "sequential", "count": 1)", "heartbeats", "5 s · 20 per second");
    const QByteArray guarded = R"("task": "guarded", "seconds": 1, "strategy": )";
    const QByteArray oneLock = guarded + R"("thread-per-task", "mode": "one-lock")";
    row(oneLock, "makespan", "10 · 1 s");
    row(guarded + R"("process-pool", "workers": 2, "mode": "one-lock")", "makespan", "5 · 1 s");
    row(guarded + R"("thread-per-task", "mode": "lock-each", "guards": 5)", "makespan",
        "the fullest of 5 locks: 2 · 1 s");
    row(guarded + R"("thread-pool", "workers": 2, "mode": "lock-each", "guards": 5)", "makespan", "5 · 1 s");
    row(guarded + R"("thread-per-task", "mode": "semaphore", "guards": 3)", "makespan", "⌈10 / 3⌉ · 1 s");
    row(guarded
            + R"("processes-with-threads", "processes": 2, "threads": 5, "mode": "semaphore", "guards": 3)",
        "makespan", "2 · 1 s");
    row(guarded + R"("thread-per-task", "mode": "condition")", "makespan", "500 ms + 10 · 500 ms");
    const QByteArray givesUp = oneLock + R"(, "lock_timeout": 1.5, "time_scale": 2)";
    row(givesUp, "makespan", "2 · 2 s");
    row(givesUp, "succeeded", "10 − 8 by the lock time-out");
    row(givesUp, "blocked-time", "30 s from start to end − 4 s of work");
    const QByteArray stopped = R"("strategy": "thread-per-task", "count": 4, "seconds": 10, "stop_after": 1)";
    row(stopped, "makespan", "1 s");
    row(stopped + R"(, "polling": 0.4)", "makespan", "⌈1 s / 400 ms⌉ · 400 ms");
    row(stopped + R"(, "polling": 0.4)", "results-known", "4 − 4 that were stopped");
    row(stopped + R"(, "polling": "never", "time_scale": 0.5)", "makespan", "5 s");
    row(R"("strategy": "sequential", "seconds": 10, "stop_after": 12, "polling": "never")", "makespan",
        "those that began before 12 s, up to their end");
    row(R"("strategy": "thread-pool", "task": "fetch", "timeout": 2, "urls": ["/faults/404", "/faults/hang"])",
        "succeeded", "2 − 1 with an error − 1 that would take longer than 2 s");
    row(R"("strategy": "process-per-task", "count": 4, "seconds": 10, "kill_after": 1)", "results-known",
        "4 − 4 that were killed");
    row(R"("strategy": "thread-per-task", "task": "guarded", "mode": "two-orders", "count": 2, "guards": 2,)"
        R"( "lock_timeout": 2)",
        "succeeded", "2 − 1 by the lock time-out");
}

void AnswersTest::putsTheKnobsIntoTheFormula()
{
    QFETCH(QByteArray, plan);
    QFETCH(QString, name);
    QFETCH(QString, formula);
    QCOMPARE(computedAnswer(name, planFrom(plan))->formula, formula);
}

void AnswersTest::knowsNothingOfTheInternet()
{
    RunPlan plan;
    plan.strategy = QStringLiteral("thread-pool");
    plan.network = Network::Internet;
    chooseTask(plan, QStringLiteral("fetch"));
    for (const char *name :
        {"makespan", "sum", "longest", "mean", "speedup", "heartbeats", "succeeded", "errors-read"})
        QVERIFY2(!computedAnswer(QLatin1String(name), plan), name);
    QVERIFY(computedAnswer(QStringLiteral("threads-used"), plan));
}

void AnswersTest::knowsNoOtherNames()
{
    QVERIFY(!findAnswer(QStringLiteral("magic")));
    QVERIFY(!computedAnswer(QStringLiteral("magic"), RunPlan()));
    RunPlan plan;
    plan.strategy = QStringLiteral("magic");
    for (const QString &name : allNames())
        QVERIFY(!computedAnswer(name, plan));
    QVERIFY(!measuredAnswer(QStringLiteral("makespan"), RunRecord(RunPlan(), 0)));
}

void AnswersTest::saysAValueWithItsUnit_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, const char *unit, const char *text) {
        QTest::newRow(text) << value << QString::fromUtf8(unit) << QString::fromUtf8(text);
    };
    row(5, "s", "5.00 s");
    row(0, "s", "0 s");
    row(4.919, "×", "4.9 ×");
    row(1, "threads", "1 thread");
    row(100, "beats", "100 heartbeats");
    row(2.5, "tasks", "2.5 tasks");
}

void AnswersTest::saysAValueWithItsUnit()
{
    QFETCH(double, value);
    QFETCH(QString, unit);
    QFETCH(QString, text);
    QCOMPARE(answerText(value, unit), text);
    QVERIFY(unitName(unit).size() > 3);
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
