#include "core/planning/planning.h"

#include "core/machine/host.h"
#include "core/plan/plannedstop.h"
#include "core/planning/guardedplan.h"
#include "core/strategy/strategies.h"
#include "core/task/taskkind.h"

#include <algorithm>

namespace hilera {

bool isHeeded(const Parameter &parameter, const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    const Strategy *strategy = findStrategy(plan.strategy);
    switch (parameter.owner) {
    case Parameter::Owner::Plan:
        break;
    case Parameter::Owner::Tasks:
        return kind && kind->heeds(parameter.id, modeOf(plan));
    case Parameter::Owner::Strategy:
        return strategy && strategy->heeds(parameter.id);
    }
    return true;
}

// On a thread that has no others beside it, what computes is done one by one, whoever waits meanwhile.
int lanesOf(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    if (!strategy)
        return 1;
    const Needs needs = strategy->needs(plan);
    const bool isAlone = needs.threads + needs.pooledThreads + needs.processes == 0;
    return isAlone && computes(plan) ? 1 : strategy->lanes(plan);
}

int tasksAtOnce(const RunPlan &plan)
{
    return std::clamp(lanesOf(plan), 1, std::max(plan.count, 1));
}

int coresFor(const RunPlan &plan, int cores)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    if (strategy && strategy->hasGlobalLock)
        return 1;
    return cores > 0 ? cores : thisHost().cores;
}

std::vector<Task> makeTasks(const RunPlan &plan, const QString &practiceNetwork)
{
    std::vector<Task> tasks = plannedTasks(plan, practiceNetwork);
    if (usesNetwork(plan))
        return tasks;
    const bool hasLowPriority =
        plan.lowPriority && computes(plan) && !findStrategy(plan.strategy)->onGuiThread;
    const int party = partyOf(plan);
    // Where all begin at once, threads may do so in any order. Else the first must not wait for a later one.
    const bool allAtOnce = party == plan.count;
    for (Task &task : tasks) {
        task.hasLowPriority = hasLowPriority;
        task.party = party;
        task.place = allAtOnce ? static_cast<int>(task.id) : byArrival;
    }
    return tasks;
}

Schedule idealSchedule(const RunPlan &plan, int cores)
{
    auto durations = taskDurations(plan);
    if (!durations)
        return {};
    if (isGuarded(plan))
        return guardedIdeal(plan);
    const Nanoseconds interval = startIntervalOf(plan);
    const auto schedule = [&] {
        if (takesTurns(plan)) // in each process
            return sharedSchedule(
                *durations, lanesOf(plan), findStrategy(plan.strategy)->needs(plan).processes, interval);
        return computes(plan) ? sharedSchedule(*durations, lanesOf(plan), coresFor(plan, cores), interval)
                              : listSchedule(*durations, lanesOf(plan), interval);
    };
    Schedule whole = schedule();
    const std::size_t begun = begunWhenAsked(whole, plan);
    if (begun < durations->size()) { // of those that don't begin, nobody gets a core
        durations->resize(begun);
        whole = schedule();
    }
    const Strategy *strategy = findStrategy(plan.strategy);
    return cutShort(std::move(whole), plan, strategy && strategy->usesProcesses(plan));
}

std::optional<Nanoseconds> idealMakespan(const RunPlan &plan, int cores)
{
    const Schedule ideal = idealSchedule(plan, cores);
    return ideal.slices.empty() ? std::nullopt : std::optional(ideal.makespan);
}

PreparedRun prepare(const RunPlan &plan)
{
    return {plan, findStrategy(plan.strategy), makeTasks, findRefusal};
}

} // namespace hilera
