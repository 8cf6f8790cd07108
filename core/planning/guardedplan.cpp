#include "core/planning/guardedplan.h"

#include "core/plan/plannedstop.h"
#include "core/planning/planning.h"
#include "core/strategy/strategies.h"
#include "core/task/taskkind.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr int mostPlayed = 10'000; // tasks, on the window's thread

// 1 if it has but its main thread.
int threadsOfEachProcess(const RunPlan &plan)
{
    return findStrategy(plan.strategy)->heeds("threads") ? plan.threads : 1;
}

} // namespace

std::optional<GuardedSchedule> guardedSchedule(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    if (!isGuarded(plan) || !strategy || plan.count > mostPlayed || plannedStop(plan).asked())
        return {};
    const bool usesProcesses = strategy->usesProcesses(plan);
    const int processes = usesProcesses ? std::min(strategy->needs(plan).processes, plan.count) : 1;
    const int threads =
        usesProcesses ? threadsOfEachProcess(plan) : std::min(strategy->lanes(plan), plan.count);
    GuardedSchedule played = guardedSchedule(makeTasks(plan), processes, threads, startIntervalOf(plan));
    return played.outcomes.empty() ? std::nullopt : std::optional(std::move(played));
}

Schedule guardedIdeal(const RunPlan &plan)
{
    const auto guarded = guardedSchedule(plan);
    const auto isLost = [](Outcome outcome) {
        return outcome == Outcome::Pending || outcome == Outcome::Failed;
    };
    return guarded && std::ranges::none_of(guarded->outcomes, isLost) ? guarded->schedule : Schedule();
}

int partyOf(const RunPlan &plan)
{
    if (!findStrategy(plan.strategy)->usesProcesses(plan))
        return tasksAtOnce(plan);
    const int processes = std::clamp(plan.processes, 1, std::max(plan.count, 1)); // a log may say anything
    const int ofEach = (plan.count + processes - 1) / processes;
    return std::min(threadsOfEachProcess(plan), ofEach);
}

} // namespace hilera
