#include "core/lesson/answers.h"
#include "core/metrics/figures.h"
#include "core/network/taskkinds.h"
#include "core/runlog/format.h"
#include "core/strategy/strategies.h"
#include "tests/support/contract.h"
#include "tests/support/testrun.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace hilera;
using namespace hilera::test;

namespace {

constexpr int tasks = 4;
constexpr int increments = 50;

const QStringList someStrategies = {QStringLiteral("sequential"), QStringLiteral("thread-per-task"),
    QStringLiteral("thread-pool"), QStringLiteral("process-pool"), QStringLiteral("processes-with-threads"),
    QStringLiteral("event-loop"), QStringLiteral("coroutines")};

RunPlan planOf(const QString &strategy, const QString &mode, const char *window)
{
    RunPlan plan;
    plan.strategy = strategy;
    plan.task = QStringLiteral("count");
    plan.mode = mode;
    plan.count = tasks;
    plan.increments = increments;
    plan.workers = tasks;
    plan.processes = 2;
    plan.threads = 2;
    plan.durations = *DurationSpec::parse(QLatin1String(window));
    return plan;
}

bool usesProcesses(const RunPlan &plan)
{
    return findStrategy(plan.strategy)->usesProcesses(plan);
}

// Of a tally, in all processes.
std::vector<const NamedSeries *> seriesOf(const Trace &trace, Tally tally)
{
    std::vector<const NamedSeries *> found;
    for (std::size_t i = 0; i < trace.tallied().size(); ++i) {
        if (trace.tallied()[i].tally == tally)
            found.push_back(&trace.series()[i]);
    }
    return found;
}

std::int64_t increased(const RunRecord &record)
{
    std::int64_t sum = 0;
    for (const NamedSeries *series : seriesOf(record.trace(), Tally::Counter))
        sum += static_cast<std::int64_t>(series->values().size());
    return sum;
}

std::int64_t sumOf(const CounterFigures &figures)
{
    return std::accumulate(figures.ofProcesses.begin(), figures.ofProcesses.end(), figures.got);
}

// What nobody may come between loses nothing.
bool losesNothing(const RunPlan &plan)
{
    const QStringList guarded{QStringLiteral("atomic"), QStringLiteral("mutex"), QStringLiteral("queue")};
    return guarded.contains(plan.mode);
}

} // namespace

class TestCount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsExactly_data();
    void countsExactly();
    void losesAsTheAnswerSays_data();
    void losesAsTheAnswerSays();
    void standsInLine_data();
    void standsInLine();
    void queuesMessages();
    void endsWhenItIsStopped_data();
    void endsWhenItIsStopped();
    void waitsForNobodyForEver();
    void staysInARunLog();
    void blocksProducersOfAFullQueue_data();
    void blocksProducersOfAFullQueue();

private:
    static void addModes(const QStringList &strategies, const std::vector<const char *> &windows);
};

void TestCount::addModes(const QStringList &strategies, const std::vector<const char *> &windows)
{
    QTest::addColumn<RunPlan>("plan");
    for (const QString &strategy : strategies) {
        for (const TaskMode &mode : findTaskKind("count")->modes()) {
            for (const char *window : windows)
                QTest::addRow("%s, %s, window of %s", qPrintable(strategy), mode.id, window)
                    << planOf(strategy, QLatin1String(mode.id), window);
        }
    }
}

void TestCount::countsExactly_data()
{
    addModes(someStrategies, {"0", "0.2 ms"});
}

// Whatever is lost: it is known, and marked where it happened.
void TestCount::countsExactly()
{
    QFETCH(RunPlan, plan);
    QVERIFY(!findProblem(plan));
    const auto record = runPlan(plan, workerProgram(), 60'000);
    QVERIFY(record);
    QCOMPARE(record->problem(), QString());
    for (const TaskRecord &task : record->trace().tasks())
        QCOMPARE(task.outcome, Outcome::Succeeded);
    QCOMPARE(breachOfTasks(*record), QString());
    QCOMPARE(breachOfTracks(*record), QString());

    const CounterFigures counter = *measureCounter(*record);
    QCOMPARE(counter.expected, std::int64_t(tasks * increments));
    QCOMPARE(increased(*record), counter.expected);
    QCOMPARE(sumOf(counter) + counter.lost, counter.expected);
    QCOMPARE(counter.ofProcesses.empty(), !usesProcesses(plan));
    if (usesProcesses(plan))
        QCOMPARE(counter.got, std::int64_t(0));

    std::int64_t marked = 0;
    for (const Track &track : record->trace().tracks()) {
        for (const Loss &loss : track.losses)
            marked += loss.updates;
    }
    QCOMPARE(marked, counter.lost);
    for (const NamedSeries *series : seriesOf(record->trace(), Tally::Counter)) {
        QVERIFY(series->extent().least >= 1);
        if (losesNothing(plan)) // each value once
            QCOMPARE(series->extent().most, static_cast<double>(series->values().size()));
    }
    if (losesNothing(plan))
        QCOMPARE(counter.lost, std::int64_t(0));
}

void TestCount::losesAsTheAnswerSays_data()
{
    addModes(someStrategies, {"0.1 ms"});
}

void TestCount::losesAsTheAnswerSays()
{
    QFETCH(RunPlan, plan);
    const auto record = runPlan(plan, workerProgram(), 60'000);
    QVERIFY(record);
    for (const char *name : {"counter", "counter-expected", "updates-lost"}) {
        const auto computed = computedAnswer(QLatin1String(name), plan);
        if (computed)
            QCOMPARE(*measuredAnswer(QLatin1String(name), *record), computed->value);
    }
    const double least = computedAnswer(QStringLiteral("counter-least"), plan)->value;
    QVERIFY(*measuredAnswer(QStringLiteral("counter"), *record) >= least);
    const bool isAlone = plan.strategy == QLatin1String("sequential");
    if (plan.mode == QLatin1String("lockstep") && !usesProcesses(plan))
        QCOMPARE(*measuredAnswer(QStringLiteral("counter"), *record), increments * (isAlone ? tasks : 1.0));
}

void TestCount::standsInLine_data()
{
    QTest::addColumn<QString>("strategy");
    for (const char *strategy : {"thread-per-task", "processes-with-threads", "event-loop", "coroutines"})
        QTest::newRow(strategy) << QString::fromLatin1(strategy);
}

// Who finds the lock taken is blocked, by another track of its process.
void TestCount::standsInLine()
{
    QFETCH(QString, strategy);
    const auto record = runPlan(planOf(strategy, QStringLiteral("mutex"), "2 ms"), workerProgram(), 60'000);
    QVERIFY(record);
    const Trace &trace = record->trace();
    QVERIFY(trace.arrows().size() > increments);
    for (const Arrow &arrow : trace.arrows()) {
        QVERIFY(arrow.from != arrow.to);
        QCOMPARE(trace.track(arrow.to)->processId, trace.track(arrow.from)->processId);
    }
}

void TestCount::queuesMessages()
{
    const RunPlan plan = planOf(QStringLiteral("thread-per-task"), QStringLiteral("queue"), "0.5 ms");
    const auto record = runPlan(plan, workerProgram(), 60'000);
    QVERIFY(record);
    const auto lengths = seriesOf(record->trace(), Tally::QueueLength);
    QCOMPARE(lengths.size(), std::size_t(1));
    QCOMPARE(lengths[0]->values().size(), std::size_t(2 * tasks * increments));
    QCOMPARE(lengths[0]->extent().least, 0.0);
    QVERIFY(lengths[0]->extent().most > increments);
    QCOMPARE(lengths[0]->values().back().second, 0.0);
}

void TestCount::endsWhenItIsStopped_data()
{
    addModes(someStrategies, {"0", "5 ms"});
}

void TestCount::endsWhenItIsStopped()
{
    QFETCH(RunPlan, plan);
    plan.increments = 50'000;
    Runner runner(workerProgram());
    runner.start(prepare(plan));
    const auto isCounting = [&runner] {
        return runner.record() && (increased(*runner.record()) > 0 || runner.record()->trace().finished());
    };
    QTRY_VERIFY_WITH_TIMEOUT(isCounting(), stuck);
    runner.stop();
    QVERIFY(waitUntilIdle(runner, stuck));
    const auto record = runner.record();
    QCOMPARE(record->trace().endedTasks(), std::size_t(tasks));
    QCOMPARE(record->trace().droppedEvents(), std::uint64_t(0));
    const CounterFigures counter = *measureCounter(*record);
    QCOMPARE(sumOf(counter) + counter.lost, increased(*record));
}

// A party of two of which the second comes alone.
void TestCount::waitsForNobodyForEver()
{
    RunPlan plan = planOf(QStringLiteral("thread-pool"), QStringLiteral("lockstep"), "0");
    plan.count = 3;
    plan.workers = 2;
    const auto record = runPlan(plan);
    QVERIFY(record);
    QCOMPARE(measureCounter(*record)->got, std::int64_t(2 * increments));
}

void TestCount::staysInARunLog()
{
    const auto record =
        runPlan(planOf(QStringLiteral("thread-per-task"), QStringLiteral("unguarded"), "0.5 ms"));
    QVERIFY(record);
    const CounterFigures counter = *measureCounter(*record);
    QVERIFY(counter.lost > 0);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("run.hilera.jsonl"));
    QVERIFY(!exportRun(*record, file));
    const Result<OpenedRun> opened = openRun(file);
    QVERIFY2(opened, errorOf(opened).constData());
    const CounterFigures read = *measureCounter(*opened->record);
    QCOMPARE(read.got, counter.got);
    QCOMPARE(read.lost, counter.lost);
}

void TestCount::blocksProducersOfAFullQueue_data()
{
    QTest::addColumn<int>("room");
    for (const int room : {1, 3})
        QTest::addRow("room for %d", room) << room;
}

void TestCount::blocksProducersOfAFullQueue()
{
    QFETCH(int, room);
    RunPlan plan;
    plan.strategy = QStringLiteral("queue-owner");
    plan.count = 20;
    plan.workers = 3;
    plan.queueSize = room;
    plan.durations = DurationSpec(0.005);
    const auto record = runPlan(plan);
    QVERIFY(record);
    const Trace &trace = record->trace();
    const auto lengths = seriesOf(trace, Tally::QueueLength);
    QCOMPARE(lengths.size(), std::size_t(1));
    QCOMPARE(lengths[0]->extent().most, static_cast<double>(room));
    QCOMPARE(lengths[0]->values().back().second, 0.0);
    QVERIFY(!trace.arrows().empty());
    std::set<TrackId> holders;
    for (const Arrow &arrow : trace.arrows())
        holders.insert(arrow.to);
    QCOMPARE(holders, std::set{trace.tasks().front().worker});
}

QTEST_GUILESS_MAIN(TestCount)
#include "tst_count.moc"
