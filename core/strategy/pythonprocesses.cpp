#include "core/process/pythonworker.h"
#include "core/process/workerprocesses.h"
#include "core/run/strategy.h"

namespace hilera {

namespace {

// [shown
void run(Run &run)
{
    WorkerProcesses pythons(run, Workers::InPython);
    for (const Task &task : run.tasks())
        pythons.start(task);

    while (const auto done = pythons.nextDone())
        run.take(*done);
}
// shown]

} // namespace

// Each is started by itself, as multiprocessing does by the method “spawn”: who forks has children that
// Hilera would not know of, and could not end.
Strategy pythonProcesses()
{
    Strategy strategy;
    strategy.id = "python-processes";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "Python’s processes");
    strategy.summary = QT_TRANSLATE_NOOP(
        "Strategy", "A process of this machine’s python3 for each task: each has a GIL of its own.");
    strategy.isInPython = true;
    strategy.lanes = [](const RunPlan &plan) { return plan.count; };
    strategy.needs = [](const RunPlan &plan) { return Needs{.processes = plan.count}; };
    strategy.problem = findPythonProblem;
    strategy.lack = findPythonLack;
    strategy.run = run;
    strategy.source = ":/core/strategy/pythonprocesses.cpp";
    return strategy;
}

} // namespace hilera
