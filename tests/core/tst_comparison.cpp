#include "core/metrics/runcomparison.h"
#include "core/runlog/comparisontable.h"
#include "tests/support/testrun.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace hilera;
using namespace Qt::StringLiterals;

namespace {

constexpr Nanoseconds ms = 1'000'000;

// A run of ten tasks that has ended well, without having been run.
MeasuredRun ended(const QString &strategy, Nanoseconds makespan, Nanoseconds ideal = 1'000 * ms)
{
    MeasuredRun run;
    run.plan.strategy = strategy;
    run.figures.makespan = makespan;
    run.figures.ideal = ideal;
    run.figures.workerCpu = 2 * ms;
    run.figures.workers = 3;
    run.figures.mostInFlight = 3;
    run.figures.tasks = run.figures.ended = run.figures.succeeded = 10;
    run.figures.usage = Usage{.contextSwitches = 40, .peakMemory = 50'000'000};
    run.isOver = true;
    return run;
}

const FigureDifference *find(const RunDifference &difference, RunFigure figure)
{
    const auto found = std::ranges::find(difference.figures, figure, &FigureDifference::figure);
    return found == difference.figures.end() ? nullptr : &*found;
}

} // namespace

class TestComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsTheFigures()
    {
        const RunComparison one({ended(u"thread-per-task"_s, 1'250 * ms)});
        QCOMPARE(one.value(0, RunFigure::Makespan), 1.25);
        QCOMPARE(one.value(0, RunFigure::Ideal), 1.0);
        QCOMPARE(one.value(0, RunFigure::Overhead), 0.25);
        QCOMPARE(one.value(0, RunFigure::WorkerCpu), 0.002);
        QCOMPARE(one.value(0, RunFigure::Workers), 3.0);
        QCOMPARE(one.value(0, RunFigure::InFlight), 3.0);
        QCOMPARE(one.value(0, RunFigure::Memory), 5e7);
        QCOMPARE(one.value(0, RunFigure::Switches), 40.0);
        QCOMPARE(one.value(0, RunFigure::Speedup), 1.0);
        QCOMPARE(RunComparison().base(), std::size_t(0));
    }

    void knowsOnlyWhatIsThere()
    {
        MeasuredRun goesOn = ended(u"coroutines"_s, 300 * ms);
        goesOn.isOver = false;
        goesOn.figures.usage = {};
        goesOn.figures.ended = 4;
        MeasuredRun unknown = ended(u"sequential"_s, 300 * ms);
        unknown.figures.ideal.reset();
        MeasuredRun foreign = ended(u"sequential"_s, 0);
        foreign.isForeign = true;
        const RunComparison runs({goesOn, unknown, foreign});
        QCOMPARE(runs.value(0, RunFigure::Makespan), 0.3);
        for (const RunFigure figure :
            {RunFigure::Overhead, RunFigure::Memory, RunFigure::Switches, RunFigure::Speedup})
            QVERIFY(!runs.value(0, figure));
        QVERIFY(!runs.value(1, RunFigure::Ideal) && !runs.value(1, RunFigure::Overhead));
        for (int figure = 0; figure < runFigureCount; ++figure)
            QVERIFY(!runs.value(2, static_cast<RunFigure>(figure)));
    }

    void measuresSpeedupAgainstAnyRun()
    {
        const std::vector<MeasuredRun> runs = {ended(u"process-pool"_s, 5'000 * ms),
            ended(u"sequential"_s, 10'000 * ms), ended(u"thread-per-task"_s, 1'000 * ms)};
        const RunComparison usual(runs);
        QCOMPARE(usual.base(), std::size_t(1)); // the sequential one
        QCOMPARE(usual.value(2, RunFigure::Speedup), 10.0);
        QCOMPARE(usual.value(0, RunFigure::Speedup), 2.0);
        const RunComparison chosen(runs, 0);
        QCOMPARE(chosen.value(2, RunFigure::Speedup), 5.0);
        QCOMPARE(chosen.value(1, RunFigure::Speedup), 0.5);
        QCOMPARE(RunComparison({runs[0], runs[2]}).base(), std::size_t(0)); // none is: the first
        QCOMPARE(RunComparison(runs, 7).base(), std::size_t(1)); // there is no such run
    }

    void measuresNoSpeedupOfOtherTasks()
    {
        MeasuredRun other = ended(u"thread-per-task"_s, 1'000 * ms);
        other.plan.count = 11;
        MeasuredRun stopped = ended(u"thread-per-task"_s, 100 * ms);
        stopped.figures.ended = 9;
        MeasuredRun failed = ended(u"thread-per-task"_s, 100 * ms);
        failed.figures.succeeded = 9;
        MeasuredRun early = ended(u"thread-per-task"_s, 100 * ms);
        early.figures.isComparable = false;
        const RunComparison runs({ended(u"sequential"_s, 10'000 * ms), other, stopped, failed, early});
        for (std::size_t i = 1; i < runs.runs().size(); ++i)
            QVERIFY(!runs.value(i, RunFigure::Speedup));
        // Where the same tasks fail in both, each takes its time: a page that is not there, for example.
        QCOMPARE(RunComparison({failed, failed}).value(1, RunFigure::Speedup), 1.0);
    }

    void tellsTasksFromKnobs_data()
    {
        QTest::addColumn<RunPlan>("other");
        QTest::addColumn<bool>("sameTasks");
        QTest::addColumn<bool>("alike");
        const RunPlan plan; // sequential
        RunPlan other = plan;
        QTest::newRow("itself") << other << true << true;
        other.workers = 7;
        QTest::newRow("a knob it does not have") << other << true << true;
        other.queueSize = 3;
        QTest::newRow("a bound of no queue") << other << true << true;
        other.strategy = u"process-pool"_s;
        QTest::newRow("strategy") << other << true << false;
        other = plan;
        other.timeout = 3;
        QTest::newRow("what is for the network alone") << other << true << true;
        other = plan;
        other.timeScale = 0.5;
        QTest::newRow("durations") << other << false << false;
        other = plan;
        other.count = 3;
        QTest::newRow("count") << other << false << false;
        other = plan;
        chooseTask(other, u"fetch"_s);
        QTest::newRow("kind") << other << false << false;
    }
    void tellsTasksFromKnobs()
    {
        QFETCH(RunPlan, other);
        QTEST(haveSameTasks(RunPlan(), other), "sameTasks");
        QTEST(haveSameTasks(other, RunPlan()), "sameTasks");
        QTEST(areAlike(RunPlan(), other), "alike");
        RunPlan pool;
        pool.strategy = u"process-pool"_s;
        RunPlan larger = pool;
        larger.workers = pool.workers + 1;
        QVERIFY(areAlike(pool, pool) && !areAlike(pool, larger));
        RunPlan queue;
        queue.strategy = u"queue-owner"_s;
        RunPlan bounded = queue;
        bounded.queueSize = 3;
        QVERIFY(haveSameTasks(queue, bounded) && !areAlike(queue, bounded));
    }

    void heedsWhatTheKindHeeds_data()
    {
        QTest::addColumn<RunPlan>("plan");
        QTest::addColumn<RunPlan>("other");
        QTest::addColumn<bool>("sameTasks");
        const auto row = [](const char *name, const char *task, const char *mode, auto change, bool isSame) {
            RunPlan plan;
            chooseTask(plan, QLatin1String(task));
            plan.mode = QLatin1String(mode);
            RunPlan other = plan;
            change(other);
            QTest::newRow(name) << plan << other << isSame;
        };
        const auto increments = [](RunPlan &plan) { plan.increments = 7; };
        row("increments of a count", "count", "", increments, false);
        row("increments of a snooze", "snooze", "", increments, true);
        const auto guards = [](RunPlan &plan) { plan.guards = 7; };
        row("permits of a semaphore", "guarded", "semaphore", guards, false);
        row("permits of one lock", "guarded", "one-lock", guards, true);
        row("permits of a burn", "burn", "", guards, true);
        const auto lockTimeout = [](RunPlan &plan) { plan.lockTimeout = 7; };
        row("lock time-out of guarded work", "guarded", "two-orders", lockTimeout, false);
        row("lock time-out of a count", "count", "mutex", lockTimeout, true);
        const auto polling = [](RunPlan &plan) { plan.polling = 7; };
        row("polling of a burn", "burn", "", polling, false);
        row("polling of a page", "fetch", "", polling, true);
        const auto priority = [](RunPlan &plan) { plan.lowPriority = false; };
        row("priority of a burn", "burn", "", priority, false);
        row("priority of a snooze", "snooze", "", priority, true);
        row(
            "the usual mode by its name", "count", "", [](RunPlan &plan) { plan.mode = u"unguarded"_s; },
            true);
        row(
            "another mode", "count", "", [](RunPlan &plan) { plan.mode = u"mutex"_s; }, false);
        const auto durations = [](RunPlan &plan) { plan.durations = DurationSpec(7); };
        row("durations of a snooze", "snooze", "", durations, false);
        row("durations of a page", "fetch", "", durations, true);
        row(
            "pace of a page", "fetch", "", [](RunPlan &plan) { plan.timeScale = 0.5; }, true);
        row(
            "the usual pages by their names", "fetch", "",
            [](RunPlan &plan) { plan.addresses = addressesOf(plan); }, true);
        row(
            "another page", "fetch", "", [](RunPlan &plan) { plan.addresses = {u"/pages/x"_s}; }, false);
        row(
            "time-out of a page", "fetch", "", [](RunPlan &plan) { plan.timeout = 7; }, false);
        row(
            "an end before the end", "fetch", "", [](RunPlan &plan) { plan.stopAfter = 7; }, false);
    }
    void heedsWhatTheKindHeeds()
    {
        QFETCH(RunPlan, plan);
        QFETCH(RunPlan, other);
        QTEST(haveSameTasks(plan, other), "sameTasks");
        QTEST(haveSameTasks(other, plan), "sameTasks");
    }

    void sortsByAnyFigure()
    {
        MeasuredRun unknown = ended(u"coroutines"_s, 1 * ms);
        unknown.isForeign = true;
        const RunComparison runs({ended(u"process-pool"_s, 5'000 * ms), unknown,
            ended(u"sequential"_s, 10'000 * ms), ended(u"thread-per-task"_s, 1'000 * ms)});
        using Order = std::vector<std::size_t>;
        QCOMPARE(runs.sorted(RunFigure::Makespan, true), (Order{3, 0, 2, 1}));
        QCOMPARE(runs.sorted(RunFigure::Makespan, false), (Order{2, 0, 3, 1}));
        QCOMPARE(runs.sorted(RunFigure::Speedup, false), (Order{3, 0, 2, 1}));
        QCOMPARE(runs.sorted(RunFigure::Workers, false), (Order{0, 2, 3, 1})); // alike: as they stood
    }

    void tellsTwoRunsApart()
    {
        const MeasuredRun first = ended(u"sequential"_s, 10'000 * ms, 10'000 * ms);
        MeasuredRun second = ended(u"thread-per-task"_s, 1'000 * ms);
        second.figures.workerCpu = 3 * ms;
        const RunDifference difference = differenceOf(first, second, {first, second});
        QVERIFY(!difference.areAlike);
        QCOMPARE(find(difference, RunFigure::Makespan)->more, -9.0);
        QCOMPARE(find(difference, RunFigure::Makespan)->share, -0.9);
        QCOMPARE(find(difference, RunFigure::WorkerCpu)->share, 0.5);
        QVERIFY(
            find(difference, RunFigure::Overhead) && !find(difference, RunFigure::Overhead)->share); // of 0
        QVERIFY(!find(difference, RunFigure::Speedup));
    }

    void tellsChanceByRepeatedRuns_data()
    {
        QTest::addColumn<QList<qint64>>("first"); // makespans, in ms
        QTest::addColumn<QList<qint64>>("second"); // of another plan
        QTest::addColumn<double>("once"); // in so many times; 0: it may be chance
        using Times = QList<qint64>;
        QTest::newRow("a pair") << Times{100} << Times{50} << 1.0;
        QTest::newRow("two of each") << Times{100, 90} << Times{50, 60} << 3.0;
        QTest::newRow("three of each") << Times{50, 51, 52} << Times{100, 90, 91} << 10.0;
        QTest::newRow("one against five") << Times{50} << Times{100, 90, 91, 92, 93} << 3.0;
        QTest::newRow("far apart, but mixed") << Times{50, 500} << Times{400, 410} << 0.0;
        QTest::newRow("one the same") << Times{50, 60} << Times{60, 70} << 0.0;
    }
    void tellsChanceByRepeatedRuns()
    {
        QFETCH(QList<qint64>, first);
        QFETCH(QList<qint64>, second);
        QFETCH(double, once);
        std::vector<MeasuredRun> all = {ended(u"sequential"_s, 1 * ms)}; // of neither
        for (const qint64 time : first)
            all.push_back(ended(u"coroutines"_s, time * ms));
        for (const qint64 time : second)
            all.push_back(ended(u"event-loop"_s, time * ms));
        MeasuredRun stopped = ended(u"coroutines"_s, 1 * ms);
        stopped.figures.ended = 2;
        all.push_back(stopped);
        const RunDifference difference = differenceOf(all[1], all[all.size() - 2], all);
        QCOMPARE(difference.ofFirst.runs, int(first.size()));
        QCOMPARE(difference.ofFirst.least, *std::ranges::min_element(first) * ms);
        QCOMPARE(difference.ofFirst.most, *std::ranges::max_element(first) * ms);
        QCOMPARE(difference.ofSecond.runs, int(second.size()));
        QCOMPARE(onceByChance(difference).value_or(0), once);
        // Between runs of one plan there is nothing but chance.
        const RunDifference alike = differenceOf(all[1], all[1], all);
        QVERIFY(alike.areAlike && !onceByChance(alike));
        QVERIFY(!differenceOf(all[1], stopped, all).areAlike);
        MeasuredRun cancelled = ended(u"coroutines"_s, 1 * ms); // its tasks ended, since it was stopped
        cancelled.figures.succeeded = 2;
        QVERIFY(!differenceOf(all[1], cancelled, all).areAlike);
    }

    void writesATable()
    {
        MeasuredRun goesOn = ended(u"coroutines"_s, 300 * ms);
        goesOn.isOver = false;
        goesOn.figures.usage = {};
        goesOn.figures.ended = goesOn.figures.succeeded = 4;
        const RunComparison runs({ended(u"sequential"_s, 1'500 * ms), goesOn});
        QBuffer device;
        QVERIFY(device.open(QIODevice::WriteOnly));
        QVERIFY(writeComparison(runs, {u"=1+1, \"a\""_s, u"Corrutinas ñ"_s}, device));
        QCOMPARE(device.data(),
            QByteArray("name,strategy,task,tasks,succeeded,makespan_s,speedup,ideal_s,overhead_s,worker_cpu_"
                       "s,workers,"
                       "most_in_flight,peak_memory_bytes,context_switches\r\n"
                       "\"'=1+1, \"\"a\"\"\",sequential,snooze,10,10,1.5,1,1,0.5,0.002,3,3,50000000,40\r\n"
                       "Corrutinas ñ,coroutines,snooze,10,4,0.3,,1,,0.002,3,3,,\r\n"));
    }

    void writesAFileWholeOrNotAtAll()
    {
        const QTemporaryDir folder;
        const RunComparison runs({ended(u"sequential"_s, 1'500 * ms)});
        const QString file = folder.filePath(u"table.csv"_s);
        QVERIFY(!exportComparison(runs, {u"one"_s}, file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().count('\n'), 2);
        const auto problem = exportComparison(runs, {u"one"_s}, folder.filePath(u"none/table.csv"_s));
        QVERIFY(problem && problem->text.contains(u"none/table.csv"_s));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"table.csv"_s});
    }

    void comparesRealRuns()
    {
        RunPlan plan;
        plan.count = 4;
        plan.timeScale = 0.01; // 50 ms
        std::vector<MeasuredRun> runs;
        for (const char *strategy : {"sequential", "thread-per-task"}) {
            plan.strategy = QLatin1String(strategy);
            const auto record = test::runPlan(plan);
            QVERIFY(record);
            runs.push_back({plan, measure(*record, record->finishedAt()), true, false});
        }
        const RunComparison comparison(runs);
        QVERIFY(comparison.value(1, RunFigure::Speedup) > 1.0);
        QCOMPARE(comparison.value(1, RunFigure::InFlight), 4.0);
        QCOMPARE(comparison.value(0, RunFigure::Workers), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
