#include "core/run/run.h"
#include "core/run/strategy.h"

#include <vector>

namespace hilera {

namespace {

// [shown
void run(Run &run)
{
    std::vector<std::jthread> threads;
    for (const Task &task : run.tasks()) {
        run.submit(task);
        threads.push_back(run.thread([&run, &task] { run.take(run.perform(task)); }));
    }

    for (std::jthread &thread : threads)
        run.join(thread);
}
// shown]

} // namespace

Strategy threadPerTask()
{
    Strategy strategy;
    strategy.id = "thread-per-task";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "A thread for each task");
    strategy.summary =
        QT_TRANSLATE_NOOP("Strategy", "Every task gets a thread of its own; then all are waited for.");
    strategy.lanes = [](const RunPlan &plan) { return plan.count; };
    strategy.needs = [](const RunPlan &plan) { return Needs{.threads = plan.count}; };
    strategy.run = run;
    strategy.source = ":/core/strategy/threadpertask.cpp";
    return strategy;
}

} // namespace hilera
