#include "core/concurrency/blockingqueue.h"
#include "core/run/run.h"
#include "core/run/strategy.h"

#include <QtConcurrent>

#include <algorithm>

namespace hilera {

namespace {

// [shown
void run(Run &run)
{
    BlockingQueue<TaskResult> completed;
    for (const Task &task : run.tasks()) {
        run.submit(task);
        QtConcurrent::run(&run.pool(), [&run, &task] {
            return run.perform(task);
        }).then([&completed](const TaskResult &result) { completed.put(result); });
    }

    for (std::size_t taken = 0; taken < run.tasks().size(); ++taken)
        run.take(*run.await([&completed] { return completed.take(); }));
}
// shown]

} // namespace

Strategy threadPool()
{
    Strategy strategy;
    strategy.id = "thread-pool";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "Thread pool with futures");
    strategy.summary = QT_TRANSLATE_NOOP(
        "Strategy", "A few threads take the tasks; their results are taken as they complete.");
    strategy.parameters = {"workers"};
    strategy.lanes = [](const RunPlan &plan) { return plan.workers; };
    strategy.needs = [](const RunPlan &plan) {
        return Needs{.pooledThreads = std::min(plan.workers, plan.count)};
    };
    strategy.run = run;
    strategy.source = ":/core/strategy/threadpool.cpp";
    return strategy;
}

} // namespace hilera
