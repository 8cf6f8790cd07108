#include "core/run/planning.h"

#include "core/machine/host.h"
#include "core/plan/plannedstop.h"
#include "core/planning/guardedplan.h"
#include "core/practice/practicesite.h"
#include "core/strategy/strategy.h"
#include "core/task/taskkind.h"

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

// Seconds. Most who are blocked are in no deadlock, so they look only after a while (PostgreSQL’s
// deadlock_timeout).
constexpr double deadlockCheck = 5;

// Nothing if that of one of the tasks is not known.
std::optional<std::vector<Nanoseconds>> ownTimes(const RunPlan &plan)
{
    std::vector<Nanoseconds> times = plan.durations.durations(plan.count, plan.timeScale);
    const TaskKind *kind = kindOf(plan);
    Task task = exampleTask(plan);
    for (Nanoseconds &time : times) {
        task.duration = time;
        const auto own = kind ? kind->ownTime(task) : time;
        if (!own)
            return {};
        time = *own;
    }
    return times;
}

} // namespace

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

Task exampleTask(const RunPlan &plan)
{
    Task task{.kind = kindOf(plan), .mode = modeOf(plan), .lookInterval = pollingOf(plan)};
    for (const Parameter &parameter : parameters()) {
        if (isHeeded(parameter, plan))
            parameter.give(task, plan);
    }
    return task;
}

Nanoseconds startIntervalOf(const RunPlan &plan)
{
    return std::llround(plan.startInterval * plan.timeScale * nanosecondsPerSecond);
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

// By what is known of the practice network; a task that never ends takes until its time-out.
std::optional<std::vector<Nanoseconds>> taskDurations(const RunPlan &plan)
{
    if (!usesNetwork(plan))
        return ownTimes(plan);
    if (plan.network == Network::Internet)
        return {};
    // Once an address, not once a task: the figures of a run that is on ask again and again.
    const Nanoseconds timeout = exampleTask(plan).timeout;
    std::vector<Nanoseconds> ofAddresses;
    for (const QString &address : addressesOf(plan)) {
        const std::string requested = kindOf(plan)->requestAddress(address.toStdString());
        const auto duration = practiceDuration(QString::fromStdString(requested));
        ofAddresses.push_back(std::min(duration.value_or(timeout), timeout));
    }
    std::vector<Nanoseconds> durations(static_cast<std::size_t>(std::max(plan.count, 0)));
    for (std::size_t i = 0; i < durations.size(); ++i)
        durations[i] = ofAddresses[i % ofAddresses.size()];
    return durations;
}

std::vector<Task> makeTasks(const RunPlan &plan, const QString &practiceNetwork)
{
    std::vector<Task> tasks;
    tasks.reserve(static_cast<std::size_t>(plan.count));
    Task usual = exampleTask(plan);
    if (usesNetwork(plan)) {
        const QStringList addresses = addressesOf(plan);
        const QString before = plan.network == Network::Practice ? practiceNetwork : QString();
        for (int i = 0; i < plan.count; ++i) {
            usual.id = static_cast<TaskId>(i);
            usual.address = (before + addresses[i % addresses.size()]).toStdString();
            tasks.push_back(usual);
        }
        return tasks;
    }
    usual.hasLowPriority = plan.lowPriority && computes(plan) && !findStrategy(plan.strategy)->onGuiThread;
    usual.deadlockCheck = static_cast<Nanoseconds>(deadlockCheck * plan.timeScale * nanosecondsPerSecond);
    usual.party = partyOf(plan);
    // Where all begin at once, threads may do so in any order. Else the first must not wait for a later one.
    const bool allAtOnce = usual.party == plan.count;
    for (const Nanoseconds duration : plan.durations.durations(plan.count, plan.timeScale)) {
        Task &task = tasks.emplace_back(usual);
        task.id = static_cast<TaskId>(tasks.size() - 1);
        task.place = allAtOnce ? static_cast<int>(task.id) : byArrival;
        task.duration = duration;
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
    return cutShort(std::move(whole), plan);
}

} // namespace hilera
