#include "core/run/runplan.h"

#include "core/metrics/schedule.h"
#include "core/run/limits.h"
#include "core/strategy/strategy.h"
#include "core/task/taskkind.h"

#include <QCoreApplication>

#include <algorithm>

#include <sys/resource.h>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunPlan)
};

std::optional<Error> checkRange(const QString &what, int value, int limit)
{
    if (value >= 1 && value <= limit)
        return {};
    return Error{Text::tr("%1: %L2 is out of range: choose 1 to %L3.").arg(what).arg(value).arg(limit)};
}

std::optional<Error> checkDescriptors(const Needs &needs)
{
    // Two pipes a process, and the event dispatcher that Qt gives each of a pool's threads.
    const int needed = limits::ownDescriptors + 2 * needs.processes + needs.pooledThreads;
    rlimit descriptors;
    getrlimit(RLIMIT_NOFILE, &descriptors);
    if (descriptors.rlim_max >= static_cast<rlim_t>(needed))
        return {};
    return Error{Text::tr(
        "The run needs %L1 file descriptors and this system allows %L2: choose fewer workers, or raise "
        "the limit with “ulimit -n”.")
                     .arg(needed)
                     .arg(static_cast<qulonglong>(descriptors.rlim_max))};
}

} // namespace

std::vector<Task> makeTasks(const RunPlan &plan)
{
    const TaskKind *kind = findTaskKind(plan.task.toStdString());
    std::vector<Task> tasks;
    tasks.reserve(static_cast<std::size_t>(plan.count));
    for (const Nanoseconds duration : plan.durations.durations(plan.count, plan.timeScale))
        tasks.push_back({static_cast<TaskId>(tasks.size()), kind, duration});
    return tasks;
}

Schedule idealSchedule(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    return listSchedule(
        plan.durations.durations(plan.count, plan.timeScale), strategy ? strategy->lanes(plan) : 1);
}

std::optional<Error> findProblem(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    if (!strategy) {
        return Error{Text::tr("There is no strategy “%1”: “hilera list strategies” shows those there are.")
                         .arg(plan.strategy.left(60))};
    }
    if (!findTaskKind(plan.task.toStdString())) {
        return Error{Text::tr("There is no task “%1”: “hilera list tasks” shows those there are.")
                         .arg(plan.task.left(60))};
    }
    if (!(plan.timeScale > 0 && plan.timeScale <= limits::timeScale)) { // nor is NaN
        return Error{Text::tr("A time scale of %1 is out of range: choose more than 0 and at most %2.")
                         .arg(plan.timeScale)
                         .arg(limits::timeScale)};
    }

    if (auto problem = checkRange(Text::tr("Tasks"), plan.count, limits::tasks))
        return problem;
    if (strategy->knobs & Knob::Workers) {
        if (auto problem = checkRange(Text::tr("Workers"), plan.workers, limits::threads))
            return problem;
    }
    if (strategy->knobs & Knob::Processes) {
        if (auto problem = checkRange(Text::tr("Processes"), plan.processes, limits::processes))
            return problem;
    }
    if (strategy->knobs & Knob::Threads) {
        if (auto problem =
                checkRange(Text::tr("Threads of a process"), plan.threads, limits::threadsOfAProcess))
            return problem;
    }

    const Needs needs = strategy->needs(plan);
    const int threads = needs.threads + needs.pooledThreads;
    if (threads > limits::threads) {
        return Error{Text::tr(
            "The run would need %L1 threads, and Hilera makes at most %L2: choose fewer tasks or workers.")
                         .arg(threads)
                         .arg(limits::threads)};
    }
    if (needs.processes > limits::processes) {
        return Error{Text::tr(
            "The run would need %L1 processes, and Hilera makes at most %L2: choose fewer tasks or workers.")
                         .arg(needs.processes)
                         .arg(limits::processes)};
    }
    return checkDescriptors(needs);
}

} // namespace hilera
