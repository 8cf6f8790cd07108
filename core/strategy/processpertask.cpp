#include "core/process/workerprocesses.h"
#include "core/run/strategy.h"

namespace hilera {

namespace {

// [shown
void run(Run &run)
{
    WorkerProcesses processes(run);
    for (const Task &task : run.tasks())
        processes.start(task);

    while (const auto done = processes.nextDone())
        run.take(*done);
}
// shown]

} // namespace

Strategy processPerTask()
{
    Strategy strategy;
    strategy.id = "process-per-task";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "A process for each task");
    strategy.summary = QT_TRANSLATE_NOOP("Strategy", "Every task gets a process of its own.");
    strategy.lanes = [](const RunPlan &plan) { return plan.count; };
    strategy.needs = [](const RunPlan &plan) { return Needs{.processes = plan.count}; };
    strategy.run = run;
    strategy.source = ":/core/strategy/processpertask.cpp";
    return strategy;
}

} // namespace hilera
