#include "core/process/workerprocesses.h"
#include "core/run/strategy.h"

namespace hilera {

namespace {

// [shown
void run(Run &run)
{
    WorkerProcesses pool(run, run.plan().processes, run.plan().threads);
    for (const Task &task : run.tasks())
        pool.submit(task);

    while (const auto done = pool.nextDone())
        run.take(*done);
}
// shown]

} // namespace

Strategy processesWithThreads()
{
    Strategy strategy;
    strategy.id = "processes-with-threads";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "Processes with threads");
    strategy.summary =
        QT_TRANSLATE_NOOP("Strategy", "A few processes with a few threads each take the tasks.");
    strategy.parameters = {"processes", "threads"};
    strategy.lanes = [](const RunPlan &plan) { return plan.processes * plan.threads; };
    strategy.needs = [](const RunPlan &plan) {
        return Needs{.threads = plan.processes * plan.threads, .processes = plan.processes};
    };
    strategy.run = run;
    strategy.source = ":/core/strategy/processeswiththreads.cpp";
    return strategy;
}

} // namespace hilera
