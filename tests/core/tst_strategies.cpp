#include "core/machine/host.h"
#include "core/metrics/figures.h"
#include "core/network/taskkinds.h"
#include "core/record/names.h"
#include "core/strategy/strategies.h"
#include "tests/support/contract.h"
#include "tests/support/testrun.h"

#include <QFile>
#include <QMap>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

#include <unistd.h>

using namespace hilera;
using namespace hilera::test;

namespace {

constexpr double snooze = 0.02; // seconds

bool hasHands(const Strategy &strategy)
{
    return strategy.heeds("workers") || strategy.heeds("processes") || strategy.heeds("threads");
}

int few(const RunPlan &plan)
{
    return std::min(plan.workers, plan.count);
}

// Who is there, by the kernel's ids, and who of them does the tasks.
struct Staff {
    enum class On { Gui, Caller, Thread, MainThread };
    On on = On::Caller;
    int (*atWork)(const RunPlan &) = nullptr; // threads that do tasks
    int (*threads)(const RunPlan &) = nullptr; // of the tracks of kind Thread
    int (*processes)(const RunPlan &) = nullptr; // child processes
    enum class Count { Exact, AtMost };
    Count count = Count::Exact; // whether some may be left without a task
};

constexpr auto none = [](const RunPlan &) { return 0; };
constexpr auto one = [](const RunPlan &) { return 1; };
constexpr auto each = [](const RunPlan &plan) { return plan.count; };
constexpr auto eachAndMain = [](const RunPlan &plan) { return plan.count + 1; };
constexpr auto workers = [](const RunPlan &plan) { return plan.workers; };
constexpr auto workersAndOwner = [](const RunPlan &plan) { return plan.workers + 1; };
constexpr auto processThreads = [](const RunPlan &plan) {
    return std::min(plan.count, plan.processes * plan.threads);
};
constexpr auto allThreads = [](const RunPlan &plan) { return plan.processes * (plan.threads + 1); };
constexpr auto processes = [](const RunPlan &plan) { return plan.processes; };

const std::map<QString, Staff> &staffs()
{
    using On = Staff::On;
    static const std::map<QString, Staff> all = {
        {QStringLiteral("sequential"), {On::Caller, one, none, none}},
        {QStringLiteral("gui-thread"), {On::Gui, one, none, none}},
        {QStringLiteral("thread-per-task"), {On::Thread, each, each, none}},
        {QStringLiteral("process-per-task"), {On::MainThread, each, each, each}},
        {QStringLiteral("process-pool"), {On::MainThread, few, workers, workers}},
        {QStringLiteral("processes-with-threads"),
            {On::Thread, processThreads, allThreads, processes, Staff::Count::AtMost}},
        {QStringLiteral("event-loop"), {On::Caller, one, none, none}},
        {QStringLiteral("coroutines"), {On::Caller, one, none, none}},
        {QStringLiteral("thread-pool"), {On::Thread, few, few, none, Staff::Count::AtMost}},
        {QStringLiteral("fire-and-forget"), {On::Thread, few, few, none, Staff::Count::AtMost}},
        {QStringLiteral("eager-submit"), {On::Caller, one, few, none, Staff::Count::AtMost}},
        {QStringLiteral("queue-owner"), {On::Thread, one, workersAndOwner, none}},
        {QStringLiteral("python-threads"), {On::Thread, each, eachAndMain, one, Staff::Count::AtMost}},
        {QStringLiteral("python-processes"), {On::MainThread, each, each, each}},
        {QStringLiteral("global-lock"), {On::Thread, each, each, none}},
    };
    return all;
}

// The thread that a track is, or that runs it.
const Track &threadOf(const Trace &trace, TrackId id)
{
    const Track &track = *trace.track(id);
    const bool isThread = track.kind != TrackKind::Coroutine && track.kind != TrackKind::AsyncTask;
    return isThread ? track : *trace.track(track.parent);
}

// Whether all tasks were in the queue before the first was done: else a pool needs fewer threads than it may
// have.
bool wasPressed(const Trace &trace)
{
    Nanoseconds lastSubmit = 0, firstEnd = std::numeric_limits<Nanoseconds>::max();
    for (const TaskRecord &task : trace.tasks()) {
        lastSubmit = std::max(lastSubmit, task.submitted);
        firstEnd = std::min(firstEnd, task.ended);
    }
    return lastSubmit < firstEnd;
}

// Tasks of each kind that take about as long as a snooze.
QStringList addressesFor(const QString &task)
{
    static const QMap<QString, QString> all = {
        {QStringLiteral("fetch"), QStringLiteral("/pages/blank?delay=0.02&size=5000")},
        {QStringLiteral("tap"), QStringLiteral("/tap/cadc?delay=0.02")},
    };
    return all.contains(task) ? QStringList{all[task]} : QStringList();
}

RunPlan planOf(
    const Strategy &strategy, int count, int workerCount, const QString &task = QStringLiteral("snooze"))
{
    RunPlan plan;
    plan.task = task;
    plan.addresses = addressesFor(task);
    plan.strategy = QLatin1String(strategy.id);
    plan.count = count;
    plan.durations = DurationSpec(snooze);
    plan.workers = workerCount;
    plan.processes = workerCount;
    plan.increments = 1; // of a window as long as a snooze
    plan.threads = 2;
    plan.lowPriority = false; // it would take long where anybody else computes
    return plan;
}

} // namespace

class TestStrategies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesPlansThatCannotRun_data();
    void refusesPlansThatCannotRun();
    void keepsTheContract_data();
    void keepsTheContract();
    void takesTasksOfDifferentLengths_data();
    void takesTasksOfDifferentLengths();
    void showsTheCodeThatRuns_data() { addStrategies(); }
    void showsTheCodeThatRuns();

private:
    void addStrategies();
    void checkStaff(const RunRecord &record);
    void checkMakespan(const RunRecord &record);
};

void TestStrategies::addStrategies()
{
    QTest::addColumn<QString>("strategy");
    for (const Strategy &strategy : strategies())
        QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
}

void TestStrategies::refusesPlansThatCannotRun_data()
{
    QTest::addColumn<RunPlan>("plan");
    for (const Strategy &strategy : strategies()) {
        QTest::addRow("%s, no tasks", strategy.id) << planOf(strategy, 0, 2);
        QTest::addRow("%s, fewer than no tasks", strategy.id) << planOf(strategy, -1, 2);
        QTest::addRow("%s, more tasks than the limit", strategy.id) << planOf(strategy, 1'000'001, 2);
        if (hasHands(strategy))
            QTest::addRow("%s, no workers", strategy.id) << planOf(strategy, 2, 0);
    }
}

void TestStrategies::refusesPlansThatCannotRun()
{
    QFETCH(RunPlan, plan);
    const std::optional<Error> problem = findProblem(plan);
    QVERIFY(problem);
    QVERIFY(problem->text.length() > 10);
}

void TestStrategies::keepsTheContract_data()
{
    QTest::addColumn<RunPlan>("plan");
    const std::vector<int> counts = slowdown > 1 ? std::vector{1, 2, 10} : std::vector{1, 2, 10, 50};
    for (const TaskKind *kind : taskKinds()) {
        const std::string task(kind->id());
        for (const Strategy &strategy : strategies()) {
            if (!takes(strategy, QString::fromStdString(task)))
                continue;
            // How tasks are dealt out does not depend on their kind: those that are not snoozes are dealt
            // less.
            const bool isOther =
                kind->usesNetwork() || kind->computes() || kind->isGuarded() || kind->counts();
            for (const int count : isOther ? std::vector{1, 10} : counts) {
                const std::set some = isOther ? std::set{1, 4} : std::set{1, 2, 4, count + 1};
                for (const int workerCount : hasHands(strategy) ? some : std::set{2}) {
                    QTest::addRow(
                        "%s, %s, %d tasks, %d workers", strategy.id, task.c_str(), count, workerCount)
                        << planOf(strategy, count, workerCount, QString::fromStdString(task));
                }
            }
        }
    }
}

void TestStrategies::keepsTheContract()
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
    QCOMPARE(breachOfStates(*record), QString());
    QCOMPARE(breachOfSleep(*record), QString());
    QCOMPARE(breachOfLines(*record), QString());
    checkStaff(*record);
    checkMakespan(*record);
}

void TestStrategies::checkStaff(const RunRecord &record)
{
    const RunPlan &plan = record.plan();
    const Trace &trace = record.trace();
    QVERIFY2(staffs().contains(plan.strategy), "a new strategy: say above who does its tasks");
    const Staff &staff = staffs().at(plan.strategy);

    std::set<int> threads, children, atWork;
    int callers = 0;
    for (const Track &track : trace.tracks()) {
        if (track.kind == TrackKind::Thread)
            QVERIFY2(threads.insert(track.threadId).second, "two threads of one id");
        if (track.kind == TrackKind::Process)
            QVERIFY2(children.insert(track.processId).second, "two processes of one id");
        callers += track.kind == TrackKind::Caller ? 1 : 0;
    }
    QVERIFY(!threads.contains(0) && !children.contains(0) && !children.contains(getpid()));
    QCOMPARE(callers, staff.on == Staff::On::Gui ? 0 : 1);

    for (const TaskRecord &task : trace.tasks()) {
        const Track &worker = threadOf(trace, task.worker);
        atWork.insert(worker.threadId);
        QCOMPARE(worker.kind == TrackKind::Caller, staff.on == Staff::On::Caller);
        QCOMPARE(worker.kind == TrackKind::Gui, staff.on == Staff::On::Gui);
        QCOMPARE(worker.threadId == getpid(), staff.on == Staff::On::Gui);
        QCOMPARE(worker.threadId == worker.processId,
            staff.on == Staff::On::MainThread || staff.on == Staff::On::Gui);
        QCOMPARE(children.contains(worker.processId), !children.empty());
        QVERIFY(!children.empty() || worker.processId == getpid());
    }

    QCOMPARE(static_cast<int>(children.size()), staff.processes(plan));
    const auto isAsPlanned = [&](int found, int planned) {
        const bool mayBeFewer =
            staff.count == Staff::Count::AtMost && !(wasPressed(trace) && children.empty());
        return mayBeFewer ? found >= 1 && found <= planned : found == planned;
    };
    const bool threadsAreMadeAtStart = !children.empty();
    QVERIFY2(threadsAreMadeAtStart
            ? static_cast<int>(threads.size()) == staff.threads(plan)
            : isAsPlanned(static_cast<int>(threads.size()), staff.threads(plan)) || threads.empty(),
        qPrintable(QStringLiteral("%1 threads").arg(threads.size())));
    QVERIFY2(isAsPlanned(static_cast<int>(atWork.size()), staff.atWork(plan)),
        qPrintable(QStringLiteral("%1 threads at work").arg(atWork.size())));
}

// Never below the ideal. Above it by no more than: 150 ms, and 15 ms a process (40 with the network, 400 of
// Python), 2 ms a thread and 2 ms a task. What is computed takes as long as the machine has time for it and
// is as fast as it is just now: no less than its CPU time on all cores.
void TestStrategies::checkMakespan(const RunRecord &record)
{
    const RunPlan &plan = record.plan();
    const Figures figures = measure(record, steadyNow());
    if (computes(plan)) {
        // Starting and ending workers takes CPU time before and after, too.
        const Nanoseconds most = thisHost().cores * (figures.makespan * 11 / 10 + slowdown * 50'000'000);
        QVERIFY2(figures.workerCpu <= most, qPrintable(measuredText(figures.workerCpu)));
        return;
    }
    const Strategy &strategy = *findStrategy(plan.strategy);
    const Needs needs = strategy.needs(plan);
    const int ofProcess = strategy.isInPython ? 400 : usesNetwork(plan) ? 40 : 15;
    const Nanoseconds slack = slowdown
        * (150 + ofProcess * needs.processes + 2 * needs.threads + 2 * plan.count) * Nanoseconds(1'000'000);
    const Nanoseconds overhead = figures.overhead().value();
    QVERIFY2(overhead >= 0, qPrintable(QStringLiteral("%1 ns below the ideal").arg(-overhead)));
    QVERIFY2(overhead <= slack, qPrintable(QStringLiteral("%1 ns above the ideal").arg(overhead)));
}

void TestStrategies::takesTasksOfDifferentLengths_data()
{
    addStrategies();
}

void TestStrategies::takesTasksOfDifferentLengths()
{
    QFETCH(QString, strategy);
    RunPlan plan = planOf(*findStrategy(strategy), 6, 3);
    plan.durations = *DurationSpec::parse(QStringLiteral("10 ms, 50 ms, 0"));
    const auto record = runPlan(plan);
    QVERIFY(record);
    for (const TaskRecord &task : record->trace().tasks())
        QCOMPARE(task.outcome, Outcome::Succeeded);
    QCOMPARE(breachOfTasks(*record), QString());
    QCOMPARE(breachOfTracks(*record), QString());
    QCOMPARE(breachOfSleep(*record), QString());
}

void TestStrategies::showsTheCodeThatRuns()
{
    QFETCH(QString, strategy);
    QFile shown(QString::fromLatin1(findStrategy(strategy)->source));
    QVERIFY(shown.open(QIODevice::ReadOnly));
    QFile source(QStringLiteral(HILERA_SOURCE) + shown.fileName().mid(1));
    QVERIFY(source.open(QIODevice::ReadOnly));
    QCOMPARE(shown.readAll(), source.readAll());
}

QTEST_GUILESS_MAIN(TestStrategies)
#include "tst_strategies.moc"
