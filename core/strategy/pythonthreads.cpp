#include "core/machine/limits.h"
#include "core/process/pythonworker.h"
#include "core/process/workerprocesses.h"
#include "core/run/strategy.h"

#include <QCoreApplication>

namespace hilera {

namespace {

// [shown
void run(Run &run)
{
    WorkerProcesses python(run, 1, run.plan().count, Workers::InPython);
    for (const Task &task : run.tasks())
        python.submit(task);

    while (const auto done = python.nextDone())
        run.take(*done);
}
// shown]

// One process has to do with all the threads.
std::optional<Error> findThreadsProblem(const RunPlan &plan)
{
    if (plan.count > limits::threadsOfAProcess) {
        return Error{QCoreApplication::translate(
            "Strategy", "%L1 threads are too many for one process: choose at most %L2 tasks.")
                         .arg(plan.count)
                         .arg(limits::threadsOfAProcess)};
    }
    return findPythonProblem(plan);
}

} // namespace

Strategy pythonThreads()
{
    Strategy strategy;
    strategy.id = "python-threads";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "Python’s threads");
    strategy.summary = QT_TRANSLATE_NOOP("Strategy",
        "A thread of Python for each task, all in one process of this machine’s python3: the real GIL "
        "decides "
        "who computes.");
    strategy.parameters = {"switch_interval"};
    strategy.hasGlobalLock = true;
    strategy.isInPython = true;
    strategy.lanes = [](const RunPlan &plan) { return plan.count; };
    strategy.needs = [](const RunPlan &plan) { return Needs{.threads = plan.count, .processes = 1}; };
    strategy.problem = findThreadsProblem;
    strategy.lack = findPythonLack;
    strategy.run = run;
    strategy.source = ":/core/strategy/pythonthreads.cpp";
    return strategy;
}

} // namespace hilera
