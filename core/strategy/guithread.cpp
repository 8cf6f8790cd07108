#include "core/run/run.h"
#include "core/run/strategy.h"

namespace hilera {

namespace {

// [shown
void run(Run &run) // on the window's own thread
{
    for (const Task &task : run.tasks())
        run.take(run.perform(task));
}
// shown]

} // namespace

Strategy guiThread()
{
    Strategy strategy;
    strategy.id = "gui-thread";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "On the GUI thread");
    strategy.summary = QT_TRANSLATE_NOOP(
        "Strategy", "The window’s own thread does the tasks one by one, and the window freezes.");
    strategy.onGuiThread = true;
    strategy.callerWorks = true;
    strategy.lanes = [](const RunPlan &) { return 1; };
    strategy.needs = [](const RunPlan &) { return Needs(); };
    strategy.run = run;
    strategy.source = ":/core/strategy/guithread.cpp";
    return strategy;
}

} // namespace hilera
