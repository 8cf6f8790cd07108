#include "core/run/coroutine.h"
#include "core/run/eventloop.h"
#include "core/run/strategy.h"

namespace hilera {

namespace {

// [shown
Coroutine perform(Run &run, const Task &task, EventLoop &loop)
{
    const TaskResult result = co_await performAsync(run, task, loop);
    run.take(result);
}

void run(Run &run)
{
    EventLoop loop(run);
    for (const Task &task : run.tasks())
        perform(run, task, loop);

    loop.run();
}
// shown]

} // namespace

Strategy coroutines()
{
    Strategy strategy;
    strategy.id = "coroutines";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "Coroutines");
    strategy.summary =
        QT_TRANSLATE_NOOP("Strategy", "One thread; each coroutine gives it away while it waits.");
    strategy.callerWorks = true;
    strategy.lanes = [](const RunPlan &plan) { return plan.count; };
    strategy.needs = [](const RunPlan &) { return Needs(); };
    strategy.run = run;
    strategy.source = ":/core/strategy/coroutines.cpp";
    return strategy;
}

} // namespace hilera
