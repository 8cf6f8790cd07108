#include "core/run/strategy.h"
#include "core/run/taskqueue.h"

#include <string>
#include <vector>

namespace hilera {

namespace {

// [shown
void run(Run &run)
{
    TaskQueue queue(run, run.plan().queueSize);
    std::jthread owner = run.thread("Owner", [&run, &queue] {
        while (const Task *task = queue.take())
            run.take(run.perform(*task));
    });

    std::vector<std::jthread> producers;
    const auto stride = static_cast<std::size_t>(run.plan().workers);
    for (std::size_t first = 0; first < stride; ++first) {
        const std::string role = "Producer " + std::to_string(first + 1);
        producers.push_back(run.thread(role, [&run, &queue, first, stride] {
            for (std::size_t i = first; i < run.tasks().size(); i += stride)
                queue.put(run.tasks()[i]);
        }));
    }

    for (std::jthread &producer : producers)
        run.join(producer);
    queue.close();
    run.join(owner);
}
// shown]

} // namespace

Strategy queueOwner()
{
    Strategy strategy;
    strategy.id = "queue-owner";
    strategy.name = QT_TRANSLATE_NOOP("Strategy", "A queue and its owner");
    strategy.summary = QT_TRANSLATE_NOOP(
        "Strategy", "Several producers put the tasks into a queue; one thread owns it and does them all.");
    strategy.parameters = {"workers", "queue_size"};
    strategy.lanes = [](const RunPlan &) { return 1; };
    strategy.needs = [](const RunPlan &plan) { return Needs{.threads = plan.workers + 1}; };
    strategy.run = run;
    strategy.source = ":/core/strategy/queueowner.cpp";
    return strategy;
}

} // namespace hilera
