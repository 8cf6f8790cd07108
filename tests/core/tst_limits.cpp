#include "core/machine/limits.h"
#include "core/network/taskkinds.h"
#include "core/strategy/strategies.h"
#include "tests/support/contract.h"
#include "tests/support/processes.h"
#include "tests/support/program.h"
#include "tests/support/testrun.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

// Of the limits, as much as is done in a moment on any machine: a tenth of the threads and processes, which
// is more than a pipe, a heap or a poll of few takes. The rest differs only in how long it takes.
constexpr int part = 10 * (slowdown > 1 ? 4 : 1);
constexpr int someThreads = limits::threads / part;
constexpr int someProcesses = limits::processes / part;

// How many tasks of 0 s are done in a moment.
int mostTasks(const Strategy &strategy, const TaskKind &kind)
{
    RunPlan plan;
    plan.count = limits::tasks;
    const Needs needs = strategy.needs(plan);
    const int ofKind = kind.usesNetwork()                      ? 2'000
        : kind.isGuarded() || kind.counts() || kind.computes() ? 4'000
                                                               : 100'000;
    if (strategy.isInPython)
        return needs.processes == limits::tasks ? 2 : limits::threadsOfAProcess;
    if (needs.processes == limits::tasks)
        return kind.usesNetwork() ? 20 : someProcesses;
    return std::min(needs.threads == limits::tasks ? someThreads : limits::tasks, ofKind / part);
}

RunPlan planOf(const Strategy &strategy, const TaskKind &kind)
{
    RunPlan plan;
    plan.strategy = QLatin1String(strategy.id);
    chooseTask(plan, QString::fromUtf8(kind.id().data(), static_cast<qsizetype>(kind.id().size())));
    plan.count = mostTasks(strategy, kind);
    plan.durations = DurationSpec(0);
    plan.timeScale = 0.001; // of the time until who is blocked looks for a deadlock
    plan.increments = std::max(10'000 / part / plan.count, 1);
    plan.guards = limits::guards;
    plan.addresses = kind.id() == "fetch" ? QStringList{u"/pages/blank?delay=0&size=1"_s}
        : kind.usesNetwork()              ? QStringList{u"/tap/cadc?delay=0"_s}
                                          : QStringList();
    plan.workers = 8;
    plan.processes = 2;
    plan.threads = 4;
    return plan;
}

using Change = std::function<void(RunPlan &)>;
struct Limit {
    const char *name;
    const char *knob; // of the strategies that heed it; null: all
    Change most; // that is quick
    Change tooMuch;
};

const std::vector<Limit> &knobLimits()
{
    static const std::vector<Limit> all = {
        {"tasks", nullptr, {}, [](RunPlan &plan) { plan.count = limits::tasks + 1; }},
        {"workers", "workers",
            [](RunPlan &plan) {
                const bool inProcesses = findStrategy(plan.strategy)->usesProcesses(plan);
                plan.count = plan.workers = inProcesses ? someProcesses : someThreads;
            },
            [](RunPlan &plan) {
                const bool inProcesses = findStrategy(plan.strategy)->usesProcesses(plan);
                plan.workers = (inProcesses ? limits::processes : limits::threads) + 1;
            }},
        {"processes", "processes",
            [](RunPlan &plan) {
                plan.processes = someProcesses;
                plan.count = 2 * someProcesses;
                plan.threads = 2;
            },
            [](RunPlan &plan) { plan.processes = limits::processes + 1; }},
        {"threads of a process", "threads",
            [](RunPlan &plan) {
                plan.processes = 1;
                plan.count = plan.threads = limits::threadsOfAProcess;
            },
            [](RunPlan &plan) { plan.threads = limits::threadsOfAProcess + 1; }},
        {"threads of all processes", "threads",
            [](RunPlan &plan) {
                plan.processes = 4;
                plan.count = someThreads;
                plan.threads = someThreads / 4;
            },
            [](RunPlan &plan) {
                plan.processes = limits::processes;
                plan.threads = limits::threads / limits::processes + 1;
            }},
        {"queue of one", "queue_size",
            [](RunPlan &plan) {
                plan.count = plan.workers = someThreads;
                plan.queueSize = 1;
            },
            [](RunPlan &plan) { plan.queueSize = -1; }},
        {"queue", "queue_size", [](RunPlan &plan) { plan.queueSize = limits::tasks; },
            [](RunPlan &plan) { plan.queueSize = limits::tasks + 1; }},
        {"switch interval", "switch_interval", [](RunPlan &plan) { plan.switchInterval = limits::turn; },
            [](RunPlan &plan) { plan.switchInterval = limits::turn * 1.01; }},
        {"time scale", nullptr, [](RunPlan &plan) { plan.timeScale = limits::timeScale; },
            [](RunPlan &plan) { plan.timeScale = limits::timeScale * 1.01; }},
        {"polling", nullptr, [](RunPlan &plan) { plan.polling = limits::stopping; },
            [](RunPlan &plan) { plan.polling = limits::stopping * 1.01; }},
        {"stop and kill", nullptr, [](RunPlan &plan) { plan.stopAfter = plan.killAfter = limits::stopping; },
            [](RunPlan &plan) { plan.killAfter = limits::stopping * 1.01; }},
    };
    return all;
}

bool hasKnob(const Strategy &strategy, const Limit &limit)
{
    return !limit.knob || strategy.heeds(limit.knob);
}

// Why it did not come to its end as it should; empty if it did.
QString faultOf(const RunRecord &record)
{
    if (!record.problem().isEmpty())
        return record.problem();
    if (const QString breach = breachOfTasks(record); !breach.isEmpty())
        return breach;
    // Where tasks take locks in two orders, the others wait behind a deadlock.
    const bool mayFail = record.plan().mode == u"two-orders"_s;
    for (const TaskRecord &task : record.trace().tasks()) {
        if (task.outcome != Outcome::Succeeded && !(mayFail && task.outcome == Outcome::Failed))
            return reasonOf(record, static_cast<TaskId>(&task - record.trace().tasks().data()));
    }
    return {};
}

} // namespace

// Every strategy and kind of task where most is asked of it, and where too much is.
class LimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void runsTasks_data();
    void runsTasks();
    void turnsKnobs_data();
    void turnsKnobs();
    void refusesMore_data();
    void refusesMore();
    void refusesAtTheCommandLine_data();
    void refusesAtTheCommandLine();

private:
    static void run(const RunPlan &plan);
};

void LimitsTest::cleanup()
{
    QTRY_COMPARE(childProcesses(), std::vector<int>());
}

void LimitsTest::run(const RunPlan &plan)
{
    if (const auto problem = findProblem(plan)) {
        QVERIFY2(problem->text.contains(u"this system"_s), qPrintable(problem->text));
        QSKIP(qPrintable(problem->text));
    }
    const auto record = runPlan(plan, workerProgram(), 60'000);
    QVERIFY2(record, "it goes on for ever");
    QCOMPARE(faultOf(*record), QString());
}

void LimitsTest::runsTasks_data()
{
    QTest::addColumn<RunPlan>("plan");
    for (const Strategy &strategy : strategies()) {
        for (const TaskKind *kind : taskKinds()) {
            RunPlan plan = planOf(strategy, *kind);
            if (!takes(strategy, plan.task))
                continue;
            const auto row = [&] {
                QTest::addRow("%s, %d × %s %s", strategy.id, plan.count, plan.task.toUtf8().constData(),
                    plan.mode.toUtf8().constData())
                    << plan;
            };
            row();
            if (strategy.lanes(plan) == 1 || kind->modes().empty())
                continue; // who does them one by one meets nobody
            for (const TaskMode &mode : kind->modes().subspan(1)) {
                plan.mode = QLatin1String(mode.id);
                // Else the last to come to a barrier wait for others who don't: see tst_blocking.
                if (plan.mode == u"barrier"_s)
                    plan.count = std::min(plan.count, strategy.lanes(plan));
                row();
            }
        }
    }
}

void LimitsTest::runsTasks()
{
    QFETCH(RunPlan, plan);
    run(plan);
}

void LimitsTest::turnsKnobs_data()
{
    QTest::addColumn<RunPlan>("plan");
    for (const Strategy &strategy : strategies()) {
        for (const Limit &limit : knobLimits()) {
            if (!limit.most || !hasKnob(strategy, limit) || !takes(strategy, u"snooze"_s))
                continue;
            RunPlan plan = planOf(strategy, *findTaskKind("snooze"));
            plan.count = std::min(plan.count, 10);
            limit.most(plan);
            QTest::addRow("%s, %s", strategy.id, limit.name) << plan;
        }
    }
}

void LimitsTest::turnsKnobs()
{
    QFETCH(RunPlan, plan);
    run(plan);
}

void LimitsTest::refusesMore_data()
{
    QTest::addColumn<RunPlan>("plan");
    for (const Strategy &strategy : strategies()) {
        const RunPlan plan = planOf(strategy, *findTaskKind("snooze"));
        for (const Limit &limit : knobLimits()) {
            if (!hasKnob(strategy, limit))
                continue;
            RunPlan more = plan;
            limit.tooMuch(more);
            QTest::addRow("%s, %s", strategy.id, limit.name) << more;
        }
        // Where each task needs a thread or a process of its own, there may be fewer.
        RunPlan all = plan;
        all.count = limits::tasks;
        const Needs needs = strategy.needs(all);
        if (needs.threads >= limits::tasks || needs.processes >= limits::tasks) {
            all.count = strategy.isInPython && needs.threads > 0 ? limits::threadsOfAProcess + 1
                : needs.processes >= limits::tasks               ? limits::processes + 1
                                                                 : limits::threads + 1;
            QTest::addRow("%s, what its tasks need", strategy.id) << all;
        }
        for (const TaskKind *kind : taskKinds()) {
            if (!takes(strategy,
                    QString::fromUtf8(kind->id().data(), static_cast<qsizetype>(kind->id().size()))))
                continue;
            RunPlan more = planOf(strategy, *kind);
            more.increments = limits::updates / more.count + 1;
            if (kind->counts())
                QTest::addRow("%s, increments", strategy.id) << more;
            more = planOf(strategy, *kind);
            more.guards = limits::guards + 1;
            more.mode = u"semaphore"_s;
            if (kind->isGuarded())
                QTest::addRow("%s, guards", strategy.id) << more;
            more = planOf(strategy, *kind);
            more.timeout = limits::timeout * 1.01;
            if (kind->usesNetwork())
                QTest::addRow("%s, time-out of %s", strategy.id, more.task.toUtf8().constData()) << more;
        }
    }
}

void LimitsTest::refusesMore()
{
    QFETCH(RunPlan, plan);
    const auto problem = findProblem(plan);
    QVERIFY(problem);
    QVERIFY2(problem->text.contains(u':'), qPrintable(problem->text)); // what to do
    QVERIFY2(problem->text.contains(u"choose"_s), qPrintable(problem->text));
}

// Before anything is started.
void LimitsTest::refusesAtTheCommandLine_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *words, const char *says) {
        QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(says);
    };
    row("process-per-task --count 1000000",
        "The run would need 1,000,000 processes, and Hilera makes at most 1,000");
    row("python-processes --count 1000000",
        "The run would need 1,000,000 processes, and Hilera makes at most 1,000");
    row("thread-per-task --count 1000000",
        "The run would need 1,000,000 threads, and Hilera makes at most 20,000");
    row("global-lock --count 1000000",
        "The run would need 1,000,000 threads, and Hilera makes at most 20,000");
    row("python-threads --count 1001", "1,001 threads are too many for one process");
    row("queue-owner --workers 20000", "The run would need 20,001 threads");
    row("process-pool --workers 20000", "The run would need 20,000 processes");
    row("processes-with-threads --processes 1000 --threads 1000", "The run would need 1,000,000 threads");
}

void LimitsTest::refusesAtTheCommandLine()
{
    QFETCH(QString, words);
    QFETCH(QString, says);
    const Ended ended = test::run(split("run --strategy") + words.split(u' '));
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(QString::fromUtf8(ended.err).contains(says), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
}

QTEST_GUILESS_MAIN(LimitsTest)
#include "tst_limits.moc"
