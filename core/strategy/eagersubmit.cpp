#include "core/run/run.h"
#include "core/run/strategy.h"

#include <QtConcurrent>

#include <algorithm>
#include <vector>

namespace hilera {

namespace {

// [shown
QFuture<TaskResult> submit(Run &run, const TaskResult &result)
{
    return QtConcurrent::run(&run.pool(), [&run, result] {
        run.take(result); // all that is left for the pool to do
        return result;
    });
}

void run(Run &run)
{
    std::vector<QFuture<TaskResult>> futures;
    for (const Task &task : run.tasks())
        futures.push_back(submit(run, run.perform(task))); // f(x) is done before submit is called

    for (QFuture<TaskResult> &future : futures)
        run.await([&future] { future.waitForFinished(); });
}
// shown]

} // namespace

Strategy eagerSubmit()
{
    Strategy strategy;
    strategy.id = "eager-submit";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "submit(f(x))");
    strategy.summary = QT_TRANSLATE_NOOP("Strategy",
        "A classic mistake: the caller does each task itself, and hands the pool only its result.");
    strategy.parameters = {"workers"};
    strategy.callerWorks = true;
    strategy.lanes = [](const RunPlan &) { return 1; };
    strategy.needs = [](const RunPlan &plan) {
        return Needs{.pooledThreads = std::min(plan.workers, plan.count)};
    };
    strategy.run = run;
    strategy.source = ":/core/strategy/eagersubmit.cpp";
    return strategy;
}

} // namespace hilera
