#include "core/run/run.h"
#include "core/run/strategy.h"

namespace hilera {

namespace {

// [shown
void run(Run &run)
{
    for (const Task &task : run.tasks())
        run.take(run.perform(task));
}
// shown]

} // namespace

Strategy sequential()
{
    Strategy strategy;
    strategy.id = "sequential";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "One after another");
    strategy.summary = QT_TRANSLATE_NOOP("Strategy", "One thread does the tasks one by one.");
    strategy.callerWorks = true;
    strategy.lanes = [](const RunPlan &) { return 1; };
    strategy.needs = [](const RunPlan &) { return Needs(); };
    strategy.run = run;
    strategy.source = ":/core/strategy/sequential.cpp";
    return strategy;
}

} // namespace hilera
