#include "core/plan/plantasks.h"

#include "core/plan/parameter.h"
#include "core/plan/plannedstop.h"
#include "core/practice/practicesite.h"
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

Task exampleTask(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    Task task{.kind = kind, .mode = modeOf(plan), .lookInterval = pollingOf(plan)};
    for (const Parameter &parameter : parameters()) {
        if (kind && kind->heeds(parameter.id, task.mode))
            parameter.give(task, plan);
    }
    return task;
}

std::vector<Task> plannedTasks(const RunPlan &plan, const QString &practiceNetwork)
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
    usual.deadlockCheck = static_cast<Nanoseconds>(deadlockCheck * plan.timeScale * nanosecondsPerSecond);
    for (const Nanoseconds duration : plan.durations.durations(plan.count, plan.timeScale)) {
        Task &task = tasks.emplace_back(usual);
        task.id = static_cast<TaskId>(tasks.size() - 1);
        task.duration = duration;
    }
    return tasks;
}

Nanoseconds startIntervalOf(const RunPlan &plan)
{
    return std::llround(plan.startInterval * plan.timeScale * nanosecondsPerSecond);
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

} // namespace hilera
