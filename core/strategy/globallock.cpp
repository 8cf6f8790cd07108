#include "core/concurrency/globallock.h"

#include "core/run/run.h"
#include "core/run/strategy.h"

#include <vector>

namespace hilera {

namespace {

// [shown
void run(Run &run)
{
    GlobalLock lock(run.plan().switchInterval);
    std::vector<std::jthread> threads;
    for (const Task &task : run.tasks()) {
        run.submit(task);
        threads.push_back(run.thread([&run, &task, &lock] { run.take(run.perform(task, lock)); }));
    }

    for (std::jthread &thread : threads)
        run.join(thread);
}
// shown]

} // namespace

Strategy globalLock()
{
    Strategy strategy;
    strategy.id = "global-lock";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "Threads under one lock");
    strategy.summary = QT_TRANSLATE_NOOP("Strategy",
        "A thread for each task, but only who has the one lock computes: an emulation of the GIL in "
        "CPython’s "
        "default build. It is let go of while waiting, and handed over after each switch interval.");
    strategy.parameters = {"switch_interval"};
    strategy.hasGlobalLock = true;
    strategy.lanes = [](const RunPlan &plan) { return plan.count; };
    strategy.needs = [](const RunPlan &plan) { return Needs{.threads = plan.count}; };
    strategy.run = run;
    strategy.source = ":/core/strategy/globallock.cpp";
    return strategy;
}

} // namespace hilera
