#include "core/lesson/answers.h"
#include "core/machine/limits.h"
#include "core/plan/schedule.h"
#include "core/planning/planning.h"
#include "core/strategy/strategies.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <random>
#include <vector>

using namespace hilera;

namespace {

using Durations = std::vector<Nanoseconds>;

// The same, by trying each worker for each task: the slow and obvious way.
Schedule slowSchedule(const Durations &durations, int workers)
{
    std::vector<Nanoseconds> freeFrom(static_cast<std::size_t>(workers));
    Schedule schedule;
    for (TaskId task = 0; task < durations.size(); ++task) {
        const bool areFewer = durations.size() <= freeFrom.size(); // each has one of its own
        const auto first = areFewer ? freeFrom.begin() + task : std::ranges::min_element(freeFrom);
        const Nanoseconds start = *first;
        *first = start + durations[task];
        schedule.slices.push_back({task, static_cast<int>(first - freeFrom.begin()), start, *first});
        schedule.makespan = std::max(schedule.makespan, *first);
    }
    return schedule;
}

// The shortest makespan of all ways to give tasks to workers.
Nanoseconds shortestMakespan(const Durations &durations, std::vector<Nanoseconds> &load, std::size_t task)
{
    if (task == durations.size())
        return std::ranges::max(load);
    Nanoseconds best = std::numeric_limits<Nanoseconds>::max();
    for (Nanoseconds &of : load) {
        of += durations[task];
        best = std::min(best, shortestMakespan(durations, load, task + 1));
        of -= durations[task];
    }
    return best;
}

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownMakespans_data();
    void knownMakespans();
    void takesTheWorkerThatIsFreeFirst();
    void isAsTheSlowWayDoesIt();
    void keepsGrahamsBound();
    void sharesCores();
    void followsTheStrategysLanes_data();
    void followsTheStrategysLanes();
    void waitsForTheSubmitsOfGuardedTasks();
    void knowsNothingBeyondTheLongestTime();
    void answersNothingWrongAtTheLimits_data();
    void answersNothingWrongAtTheLimits();
};

void TestSchedule::knownMakespans_data()
{
    QTest::addColumn<Durations>("durations");
    QTest::addColumn<int>("workers");
    QTest::addColumn<Nanoseconds>("makespan");
    QTest::newRow("no tasks") << Durations() << 3 << Nanoseconds(0);
    QTest::newRow("one task, many workers") << Durations{5} << 100 << Nanoseconds(5);
    QTest::newRow("ten of five, alone") << Durations(10, 5) << 1 << Nanoseconds(50);
    QTest::newRow("ten of five, two workers") << Durations(10, 5) << 2 << Nanoseconds(25);
    QTest::newRow("ten of five, three workers") << Durations(10, 5) << 3 << Nanoseconds(20);
    QTest::newRow("ten of five, ten workers") << Durations(10, 5) << 10 << Nanoseconds(5);
    QTest::newRow("the long one last") << Durations{1, 1, 1, 1, 4} << 2 << Nanoseconds(6);
    QTest::newRow("the long one first") << Durations{4, 1, 1, 1, 1} << 2 << Nanoseconds(4);
    QTest::newRow("of no length") << Durations{0, 0, 0} << 2 << Nanoseconds(0);
    QTest::newRow("no workers are one") << Durations{2, 3} << 0 << Nanoseconds(5);
    QTest::newRow("days") << Durations(1'000'000, 86'400 * nanosecondsPerSecond) << 1'000
                          << 1'000 * 86'400 * nanosecondsPerSecond;
}

void TestSchedule::knownMakespans()
{
    QFETCH(Durations, durations);
    QFETCH(int, workers);
    const Schedule schedule = listSchedule(durations, workers);
    QTEST(schedule.makespan, "makespan");
    QCOMPARE(schedule.slices.size(), durations.size());
}

void TestSchedule::waitsForTheSubmitsOfGuardedTasks()
{
    RunPlan plan;
    plan.strategy = QStringLiteral("thread-per-task");
    plan.task = QStringLiteral("guarded");
    plan.mode = QStringLiteral("read-write");
    plan.count = 8;
    plan.durations = DurationSpec(1);
    plan.startInterval = 0.02;
    // The third reader is the last one of the first turn; then a writer, readers and a writer.
    const Schedule ideal = idealSchedule(plan);
    QCOMPARE(ideal.makespan, 4'040 * nanosecondsPerSecond / 1'000);
    QCOMPARE(computedAnswer(QStringLiteral("makespan"), plan)->formula, QStringLiteral("4 · 1 s + 40 ms"));
    plan.count = 1; // nobody is in the way
    plan.startInterval = 3;
    QCOMPARE(idealSchedule(plan).makespan, nanosecondsPerSecond);
    plan.count = 3;
    QCOMPARE(idealSchedule(plan).makespan, 7 * nanosecondsPerSecond);
}

// A sum that no number of nanoseconds holds is no schedule.
void TestSchedule::knowsNothingBeyondTheLongestTime()
{
    const Nanoseconds days = 1'000 * 86'400 * nanosecondsPerSecond; // the longest task at the slowest pace
    for (const std::size_t count : {std::size_t(54), std::size_t(107), std::size_t(1'000'000)}) {
        const Durations durations(count, days);
        QVERIFY(listSchedule(durations, 1).slices.empty());
        QVERIFY(sharedSchedule(durations, 7, 1).slices.empty());
        QCOMPARE(listSchedule(durations, static_cast<int>(count)).makespan, days);
    }
    QCOMPARE(listSchedule(Durations(53, days), 1).makespan, 53 * days);
    QCOMPARE(sharedSchedule(Durations(53, days), 7, 1).makespan, 53 * days);
}

void TestSchedule::answersNothingWrongAtTheLimits_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("mode");
    for (const char *strategy : {"sequential", "thread-per-task", "process-pool"}) {
        for (const char *task : {"snooze", "burn", "count"})
            QTest::addRow("%s, %s", strategy, task)
                << QString::fromLatin1(strategy) << QString::fromLatin1(task) << QString();
        for (const char *mode : {"one-lock", "two-orders", "barrier", "latch", "condition", "read-write"})
            QTest::addRow("%s, %s", strategy, mode)
                << QString::fromLatin1(strategy) << QStringLiteral("guarded") << QString::fromLatin1(mode);
    }
}

void TestSchedule::answersNothingWrongAtTheLimits()
{
    QFETCH(QString, strategy);
    QFETCH(QString, task);
    QFETCH(QString, mode);
    RunPlan plan;
    plan.strategy = strategy;
    plan.task = task;
    plan.mode = mode;
    plan.timeScale = limits::timeScale;
    plan.durations = DurationSpec(DurationSpec::limit);
    plan.lockTimeout = limits::timeout;
    plan.increments = 10;
    for (const int count : {53, 107, 2'000}) {
        plan.count = count;
        QVERIFY2(!findMistake(plan), qPrintable(findMistake(plan).value_or(Error()).text));
        const Schedule ideal = idealSchedule(plan);
        QVERIFY(ideal.makespan >= 0);
        for (const PlannedSlice &slice : ideal.slices)
            QVERIFY(slice.start >= 0 && slice.end >= slice.start && slice.end <= ideal.makespan);
        for (const AnswerFunction &function : answerFunctions()) {
            if (const auto answer = function.compute(plan))
                QVERIFY2(answer->value >= 0, function.name);
        }
    }
}

void TestSchedule::takesTheWorkerThatIsFreeFirst()
{
    const Schedule schedule = listSchedule(Durations{3, 1, 1, 5}, 2);
    const std::vector<PlannedSlice> expected = {{0, 0, 0, 3}, {1, 1, 0, 1}, {2, 1, 1, 2}, {3, 1, 2, 7}};
    QCOMPARE(schedule.slices, expected);
    QCOMPARE(schedule.makespan, Nanoseconds(7));
    // A page that fails at once is no room for the next one, where there is a worker for each.
    const std::vector<PlannedSlice> apart = {{0, 0, 0, 3}, {1, 1, 0, 0}, {2, 2, 0, 4}};
    QCOMPARE(listSchedule(Durations{3, 0, 4}, 3).slices, apart);
}

void TestSchedule::isAsTheSlowWayDoesIt()
{
    std::mt19937 random(1);
    for (int round = 0; round < 300; ++round) {
        const int workers = 1 + static_cast<int>(random() % 7);
        Durations durations(random() % 30);
        std::ranges::generate(durations, [&random] { return static_cast<Nanoseconds>(random() % 5); });
        const Schedule schedule = listSchedule(durations, workers);
        const Schedule expected = slowSchedule(durations, workers);
        QCOMPARE(schedule.slices, expected.slices);
        QCOMPARE(schedule.makespan, expected.makespan);
    }
}

// Never shorter than the best there is, never longer than 2 - 1 / workers times that.
void TestSchedule::keepsGrahamsBound()
{
    std::mt19937 random(2);
    for (int round = 0; round < 100; ++round) {
        const int workers = 2 + static_cast<int>(random() % 2);
        Durations durations(1 + random() % 7);
        std::ranges::generate(durations, [&random] { return static_cast<Nanoseconds>(1 + random() % 9); });
        std::vector<Nanoseconds> load(static_cast<std::size_t>(workers));
        const Nanoseconds best = shortestMakespan(durations, load, 0);
        const Nanoseconds makespan = listSchedule(durations, workers).makespan;
        QVERIFY(makespan >= best);
        QVERIFY(makespan * workers <= best * (2 * workers - 1));
    }
}

// Where there are as many cores as workers nothing is shared; where there are fewer, all work is done as fast
// as the cores can, whatever the order; each task takes at least as long as by itself.
void TestSchedule::sharesCores()
{
    const Durations equal(4, 1'000);
    QCOMPARE(sharedSchedule(equal, 4, 2).makespan, Nanoseconds(2'000));
    QCOMPARE(sharedSchedule(equal, 4, 2).slices[3].end, Nanoseconds(2'000));
    QCOMPARE(sharedSchedule(equal, 2, 2).slices[1].end, Nanoseconds(1'000));
    QCOMPARE(sharedSchedule(equal, 4, 1).makespan, Nanoseconds(4'000));
    QCOMPARE(sharedSchedule({}, 4, 1).makespan, Nanoseconds(0));
    // A short one and a long one on one core: both at half speed until the short one is done.
    const Schedule two = sharedSchedule(Durations{1'000, 3'000}, 2, 1);
    QCOMPARE(two.slices[0].end, Nanoseconds(2'000));
    QCOMPARE(two.slices[1].end, Nanoseconds(4'000));

    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        const int workers = 1 + static_cast<int>(random() % 6);
        const int cores = 1 + static_cast<int>(random() % 4);
        Durations durations(1 + random() % 20);
        std::ranges::generate(
            durations, [&random] { return static_cast<Nanoseconds>(1 + random() % 5) * 1'000; });
        const Schedule shared = sharedSchedule(durations, workers, cores);
        if (cores >= workers)
            QCOMPARE(shared.slices, listSchedule(durations, workers).slices);
        Nanoseconds work = 0;
        for (std::size_t i = 0; i < durations.size(); ++i) {
            work += durations[i];
            QVERIFY(shared.slices[i].end - shared.slices[i].start >= durations[i] - 1);
        }
        QVERIFY(shared.makespan * std::min(cores, workers) >= work - std::ssize(durations));
        QVERIFY(workers > 1 || shared.makespan <= work + std::ssize(durations));
    }
}

void TestSchedule::followsTheStrategysLanes_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<double>("seconds"); // of 12 tasks of 1 s; 3 workers; 2 processes of 2 threads
    const std::pair<const char *, double> rows[] = {{"sequential", 12}, {"gui-thread", 12},
        {"thread-per-task", 1}, {"process-per-task", 1}, {"process-pool", 4}, {"processes-with-threads", 3},
        {"event-loop", 1}, {"coroutines", 1}, {"thread-pool", 4}, {"fire-and-forget", 4},
        {"eager-submit", 12}, {"queue-owner", 12}};
    for (const auto &[strategy, seconds] : rows)
        QTest::newRow(strategy) << QString::fromLatin1(strategy) << seconds;
}

void TestSchedule::followsTheStrategysLanes()
{
    QFETCH(QString, strategy);
    RunPlan plan;
    plan.strategy = strategy;
    plan.count = 12;
    plan.durations = DurationSpec(1);
    plan.workers = 3;
    plan.processes = 2;
    plan.threads = 2;
    QTEST(toSeconds(idealSchedule(plan).makespan), "seconds");
    plan.timeScale = 0.5;
    QFETCH(double, seconds);
    QCOMPARE(toSeconds(idealSchedule(plan).makespan), seconds / 2);
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
