#include "core/machine/controlgroups.h"
#include "core/machine/limits.h"
#include "core/machine/systemlimits.h"
#include "core/plan/runplantext.h"
#include "core/planning/planning.h"
#include "core/strategy/strategies.h"
#include "core/task/taskkind.h"

#include <algorithm>

namespace hilera {

namespace {

// What a run takes besides its workers: the caller, the collector, who stops it as planned, the practice
// network.
constexpr std::int64_t ownThreads = 6;
constexpr std::int64_t ownMemory = 48 << 20; // bytes
constexpr std::int64_t memoryOfTask = 1'500; // its events, and what is made of them
// What they use of a container's memory, which is less than their address space.
constexpr std::int64_t usedByThread = 24 << 10;
constexpr std::int64_t usedByProcess = 256 << 10;
constexpr std::int64_t usedByPython = 6 << 20;
constexpr std::int64_t mebibyte = 1 << 20;

// Those of tasks in this process. On the network each is under way at once, and on the practice network it
// has its other end here, too; others hold one where they block a thread, not on a loop.
int descriptorsOfTasks(const RunPlan &plan, const Strategy &strategy, const Needs &needs)
{
    const int atOnce = std::min(strategy.lanes(plan), plan.count);
    const int own = strategy.usesProcesses(plan) ? 0 : kindOf(plan)->descriptors();
    if (!usesNetwork(plan))
        return own * std::min(atOnce, needs.threads + needs.pooledThreads + 1);
    return atOnce * (own + (plan.network == Network::Practice ? 1 : 0));
}

std::optional<Error> checkDescriptors(const RunPlan &plan, const Strategy &strategy, const Needs &needs)
{
    // Two pipes a process and its end, and the event dispatcher that Qt gives each of a pool's threads.
    const int needed = limits::ownDescriptors + 3 * needs.processes + needs.pooledThreads
        + descriptorsOfTasks(plan, strategy, needs);
    const std::int64_t allowed = descriptorsAllowed();
    if (needed <= allowed)
        return {};
    return Error{RunPlanText::tr(
        "The run needs %L1 file descriptors and this system allows %L2: choose fewer tasks or "
        "workers, or raise the limit with “ulimit -n”.")
                     .arg(needed)
                     .arg(allowed)};
}

std::optional<Error> checkThreads(const Needs &needs)
{
    const std::int64_t needed = ownThreads + needs.threads + needs.pooledThreads + needs.processes;
    const std::int64_t left = threadsLeft(needed);
    if (needed <= left)
        return {};
    return Error{RunPlanText::tr(
        "The run needs %L1 threads and processes and this system has %L2 left: choose fewer tasks "
        "or workers, or raise the limit (“ulimit -u”, or that of the container).")
                     .arg(needed)
                     .arg(left)};
}

std::optional<Error> checkMemory(const RunPlan &plan, const Strategy &strategy, const Needs &needs)
{
    const std::int64_t left = memoryLeft();
    const int workers = strategy.usesProcesses(plan) ? 0 : needs.threads + needs.pooledThreads;
    const std::int64_t needed =
        ownMemory + (ownThreads + workers) * memoryOfThread() + plan.count * memoryOfTask;
    if (needed <= left)
        return {};
    return Error{RunPlanText::tr(
        "The run needs %L1 MiB of memory and this system has %L2 MiB left: choose fewer tasks or "
        "workers, or raise the limit with “ulimit -v”.")
                     .arg((needed + mebibyte - 1) / mebibyte)
                     .arg(left / mebibyte)};
}

std::optional<Error> checkMemoryOfGroups(const RunPlan &plan, const Strategy &strategy, const Needs &needs)
{
    const std::int64_t left = memoryLeftToGroups(groupsOfProcess(), groupRoot);
    const std::int64_t needed = plan.count * memoryOfTask
        + (needs.threads + needs.pooledThreads) * usedByThread
        + needs.processes * (strategy.isInPython ? usedByPython : usedByProcess);
    if (needed <= left)
        return {};
    return Error{
        RunPlanText::tr("The run needs %L1 MiB of memory and the container has %L2 MiB left: choose fewer "
                        "tasks or workers, or raise its limit.")
            .arg((needed + mebibyte - 1) / mebibyte)
            .arg(left / mebibyte)};
}

} // namespace

std::optional<Error> findRefusal(const RunPlan &plan)
{
    const Strategy &strategy = *findStrategy(plan.strategy);
    const Needs needs = strategy.needs(plan);
    if (auto problem = checkDescriptors(plan, strategy, needs))
        return problem;
    if (auto problem = checkThreads(needs))
        return problem;
    if (auto problem = checkMemory(plan, strategy, needs))
        return problem;
    return checkMemoryOfGroups(plan, strategy, needs);
}

} // namespace hilera
