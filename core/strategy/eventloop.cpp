#include "core/run/eventloop.h"

#include "core/run/run.h"
#include "core/run/strategy.h"

namespace hilera {

namespace {

// [shown
void run(Run &run)
{
    EventLoop loop(run);
    const auto whenDone = [&run](const TaskResult &result) { run.take(result); };
    for (const Task &task : run.tasks())
        run.begin(task, TrackKind::AsyncTask, loop, whenDone);

    loop.run();
}
// shown]

} // namespace

Strategy eventLoop()
{
    Strategy strategy;
    strategy.id = "event-loop";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "Event loop");
    strategy.summary =
        QT_TRANSLATE_NOOP("Strategy", "One thread begins every task and is called back when one has ended.");
    strategy.callerWorks = true;
    strategy.lanes = [](const RunPlan &plan) { return plan.count; };
    strategy.needs = [](const RunPlan &) { return Needs(); };
    strategy.run = run;
    strategy.source = ":/core/strategy/eventloop.cpp";
    return strategy;
}

} // namespace hilera
