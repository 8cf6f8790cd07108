#include "core/process/workerprocesses.h"
#include "core/run/strategy.h"

namespace hilera {

namespace {

// [shown
void run(Run &run)
{
    WorkerProcesses pool(run, run.plan().workers);
    for (const Task &task : run.tasks())
        pool.submit(task);

    while (const auto done = pool.nextDone())
        run.take(*done);
}
// shown]

} // namespace

Strategy processPool()
{
    Strategy strategy;
    strategy.id = "process-pool";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "Process pool");
    strategy.summary = QT_TRANSLATE_NOOP("Strategy", "A few processes take the tasks, each one at a time.");
    strategy.parameters = {"workers"};
    strategy.lanes = [](const RunPlan &plan) { return plan.workers; };
    strategy.needs = [](const RunPlan &plan) { return Needs{.processes = plan.workers}; };
    strategy.run = run;
    strategy.source = ":/core/strategy/processpool.cpp";
    return strategy;
}

} // namespace hilera
