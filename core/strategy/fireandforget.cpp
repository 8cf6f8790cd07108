#include "core/run/run.h"
#include "core/run/strategy.h"

#include <QtConcurrent>

#include <algorithm>

namespace hilera {

namespace {

// [shown
void run(Run &run)
{
    for (const Task &task : run.tasks()) {
        run.submit(task);
        (void)QtConcurrent::run(&run.pool(), [&run, &task] { return run.perform(task); });
    }
} // the futures are gone, the tasks are not
// shown]

} // namespace

Strategy fireAndForget()
{
    Strategy strategy;
    strategy.id = "fire-and-forget";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "Fire and forget");
    strategy.summary = QT_TRANSLATE_NOOP(
        "Strategy", "The tasks go to a pool, and nobody waits for them or reads their results.");
    strategy.parameters = {"workers"};
    strategy.takesResults = false;
    strategy.lanes = [](const RunPlan &plan) { return plan.workers; };
    strategy.needs = [](const RunPlan &plan) {
        return Needs{.pooledThreads = std::min(plan.workers, plan.count)};
    };
    strategy.run = run;
    strategy.source = ":/core/strategy/fireandforget.cpp";
    return strategy;
}

} // namespace hilera
