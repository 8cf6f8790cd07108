#include "core/strategy/strategies.h"
#include "tests/support/contract.h"
#include "tests/support/processes.h"
#include "tests/support/testrun.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace hilera;
using namespace hilera::test;

namespace {

constexpr int tasks = 6;
constexpr int soon = 400 * slowdown; // milliseconds, for what should take a few

// Python hears nothing before it is up.
int soonFor(const QString &strategy)
{
    return findStrategy(strategy)->isInPython ? stuck : soon;
}

RunPlan planOf(const QString &strategy, double seconds)
{
    RunPlan plan;
    plan.strategy = strategy;
    plan.count = tasks;
    plan.durations = DurationSpec(seconds);
    plan.workers = 2;
    plan.processes = 2;
    plan.threads = 2;
    return plan;
}

int countOf(const RunRecord &record, Outcome outcome)
{
    return static_cast<int>(std::ranges::count(record.trace().tasks(), outcome, &TaskRecord::outcome));
}

bool isAtWork(const Runner &runner)
{
    const auto isStarted = [](const TaskRecord &task) { return task.started >= 0; };
    return runner.record() && std::ranges::any_of(runner.record()->trace().tasks(), isStarted);
}

} // namespace

class TestStop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void stopInTheMiddle_data() { addThoseThatHear(); }
    void stopInTheMiddle();
    void killInTheMiddle_data() { addThoseThatHear(); }
    void killInTheMiddle();
    void stopBeforeItBegins_data() { addStrategies(); }
    void stopBeforeItBegins();
    void stopWhenItIsOver();
    void guiThreadDoesNotHearTheStop();
    void startAndStopFiftyTimes_data() { addStrategies(); }
    void startAndStopFiftyTimes();
    void startAgainStopsTheRunBefore_data() { addStrategies(); }
    void startAgainStopsTheRunBefore();
    void destroyTheRunner_data();
    void destroyTheRunner();

private:
    static void addStrategies(bool (*isMeant)(const Strategy &) = [](const Strategy &) { return true; });
    // While the GUI thread is at work it hears nothing: see guiThreadDoesNotHearTheStop.
    static void addThoseThatHear()
    {
        addStrategies([](const Strategy &strategy) { return !strategy.onGuiThread; });
    }

    int m_threads = 0;
    int m_descriptors = 0;
};

void TestStop::addStrategies(bool (*isMeant)(const Strategy &))
{
    QTest::addColumn<QString>("strategy");
    for (const Strategy &strategy : strategies()) {
        if (isMeant(strategy))
            QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
    }
}

void TestStop::init()
{
    if (m_threads == 0) {
        // What Qt makes once and keeps is there before anything is counted.
        QVERIFY(runPlan(planOf(QStringLiteral("thread-pool"), 0)));
        QVERIFY(runPlan(planOf(QStringLiteral("event-loop"), 0)));
        QTest::qWait(50);
    }
    m_threads = threadCount();
    m_descriptors = descriptorCount();
}

// Whatever a test did: no thread, no process and no descriptor is left over.
void TestStop::cleanup()
{
    QTRY_COMPARE(threadCount(), m_threads);
    QTRY_COMPARE(childProcesses(), std::vector<int>());
    QTRY_COMPARE_WITH_TIMEOUT(descriptorCount(), m_descriptors, stuck);
}

void TestStop::stopInTheMiddle()
{
    QFETCH(QString, strategy);
    Runner runner(workerProgram());
    runner.start(prepare(planOf(strategy, 30)));
    QTRY_VERIFY(isAtWork(runner));
    QVERIFY(!runner.stopRequested());
    runner.stop();
    QVERIFY(runner.stopRequested());
    QElapsedTimer sinceStop;
    sinceStop.start();
    QVERIFY(waitUntilIdle(runner));
    QVERIFY2(sinceStop.elapsed() < soonFor(strategy), qPrintable(QString::number(sinceStop.elapsed())));

    QCOMPARE(countOf(*runner.record(), Outcome::Cancelled), tasks);
    QCOMPARE(breachOfTasks(*runner.record()), QString());
    QCOMPARE(breachOfTracks(*runner.record()), QString());
}

void TestStop::killInTheMiddle()
{
    QFETCH(QString, strategy);
    const RunPlan plan = planOf(strategy, 30);
    Runner runner(workerProgram());
    runner.start(prepare(plan));
    QTRY_VERIFY(isAtWork(runner));
    runner.kill();
    QElapsedTimer sinceKill;
    sinceKill.start();
    QVERIFY(waitUntilIdle(runner));
    QVERIFY2(sinceKill.elapsed() < soon, qPrintable(QString::number(sinceKill.elapsed())));

    // A process may hear the stop that goes before and obey it; a thread can only be stopped.
    const int cancelled = countOf(*runner.record(), Outcome::Cancelled);
    const int killed = countOf(*runner.record(), Outcome::Killed);
    QCOMPARE(cancelled + killed, tasks);
    QVERIFY(killed == 0 || findStrategy(strategy)->usesProcesses(plan));
    QCOMPARE(breachOfTasks(*runner.record()), QString());
    QCOMPARE(breachOfTracks(*runner.record()), QString());
}

void TestStop::stopBeforeItBegins()
{
    QFETCH(QString, strategy);
    Runner runner(workerProgram());
    runner.start(prepare(planOf(strategy, 30)));
    runner.stop();
    QElapsedTimer sinceStop;
    sinceStop.start();
    QVERIFY(waitUntilIdle(runner));
    QVERIFY2(sinceStop.elapsed() < soonFor(strategy), qPrintable(QString::number(sinceStop.elapsed())));

    QCOMPARE(countOf(*runner.record(), Outcome::Cancelled), tasks);
    QCOMPARE(breachOfTasks(*runner.record()), QString());
    QCOMPARE(breachOfTracks(*runner.record()), QString());
}

void TestStop::stopWhenItIsOver()
{
    Runner runner(workerProgram());
    runner.stop();
    runner.kill();
    QVERIFY(!runner.stopRequested());
    runner.start(prepare(planOf(QStringLiteral("sequential"), 0.001)));
    QVERIFY(waitUntilIdle(runner));
    runner.stop();
    QVERIFY(!runner.stopRequested());
    QCOMPARE(countOf(*runner.record(), Outcome::Succeeded), tasks);
}

void TestStop::guiThreadDoesNotHearTheStop()
{
    Runner runner(workerProgram());
    bool isAsked = false;
    connect(&runner, &Runner::eventsRecorded, this, [&runner, &isAsked] {
        if (isAtWork(runner) && !isAsked) {
            isAsked = true; // as soon as there is anything to see, which is when all is over
            runner.stop();
        }
    });
    runner.start(prepare(planOf(QStringLiteral("gui-thread"), 0.02)));
    QVERIFY(waitUntilIdle(runner));
    QVERIFY(isAsked);
    QCOMPARE(countOf(*runner.record(), Outcome::Succeeded), tasks);
    QVERIFY(runner.record()->trace().track(0)->worstLag > nanosecondsPerSecond / 20);
}

void TestStop::startAndStopFiftyTimes()
{
    QFETCH(QString, strategy);
    constexpr int times = 50;
    Runner runner(workerProgram());
    int started = 0, finished = 0;
    connect(&runner, &Runner::runStarted, this, [&started] { ++started; });
    connect(&runner, &Runner::runFinished, this, [&started, &finished] { QCOMPARE(++finished, started); });
    for (int i = 0; i < times; ++i) {
        runner.start(prepare(planOf(strategy, 30)));
        if (i % 2 == 1)
            QTest::qWait(1); // every other one gets somewhere
        runner.stop();
    }
    QVERIFY(waitUntilIdle(runner));
    QCOMPARE(started, times);
    QCOMPARE(finished, times);
    QCOMPARE(countOf(*runner.record(), Outcome::Cancelled), tasks);
}

void TestStop::startAgainStopsTheRunBefore()
{
    QFETCH(QString, strategy);
    Runner runner(workerProgram());
    runner.start(prepare(planOf(strategy, findStrategy(strategy)->onGuiThread ? 0.001 : 30)));
    std::shared_ptr<const RunRecord> first;
    connect(&runner, &Runner::runFinished, this, [&runner, &first] {
        if (!first)
            first = runner.record();
    });
    QTRY_VERIFY(isAtWork(runner));
    runner.start(prepare(planOf(strategy, 0.001)));
    QVERIFY(waitUntilIdle(runner));

    QVERIFY(first);
    QVERIFY(first != runner.record());
    QCOMPARE(breachOfTasks(*first), QString());
    QCOMPARE(countOf(*runner.record(), Outcome::Succeeded), tasks);
    QCOMPARE(breachOfTasks(*runner.record()), QString());
}

void TestStop::destroyTheRunner_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("when");
    for (const Strategy &strategy : strategies()) {
        for (const char *when : {"queued", "begun", "at work", "at work, another queued", "two queued"}) {
            if (strategy.onGuiThread && QLatin1String(when).startsWith(QLatin1String("at work")))
                continue; // the GUI thread is at work then, so it does not destroy anything
            QTest::addRow("%s, %s", strategy.id, when)
                << QString::fromLatin1(strategy.id) << QString::fromLatin1(when);
        }
    }
}

void TestStop::destroyTheRunner()
{
    QFETCH(QString, strategy);
    QFETCH(QString, when);
    auto runner = std::make_unique<Runner>(workerProgram());
    bool isBegun = false;
    connect(runner.get(), &Runner::runStarted, this, [&isBegun] { isBegun = true; });
    runner->start(prepare(planOf(strategy, 30)));
    if (when == QLatin1String("begun")) {
        while (!isBegun)
            QCoreApplication::sendPostedEvents(runner.get());
    } else if (when.startsWith(QLatin1String("at work"))) {
        QTRY_VERIFY(isAtWork(*runner));
    }
    if (when.endsWith(QLatin1String("queued")) && when != QLatin1String("queued"))
        runner->start(prepare(planOf(strategy, 30)));

    QElapsedTimer sinceThen;
    sinceThen.start();
    runner.reset();
    QVERIFY2(sinceThen.elapsed() < soon, qPrintable(QString::number(sinceThen.elapsed())));
    QCoreApplication::sendPostedEvents();
}

QTEST_GUILESS_MAIN(TestStop)
#include "tst_stop.moc"
