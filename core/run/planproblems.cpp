#include "core/limits.h"
#include "core/run/plannedstop.h"
#include "core/run/runplan.h"
#include "core/strategy/strategy.h"
#include "core/task/taskkind.h"

#include <QCoreApplication>

#include <algorithm>

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

std::optional<Error> findNetworkProblem(const RunPlan &plan)
{
    if (!(plan.timeout > 0 && plan.timeout <= limits::timeout)) { // nor is NaN
        return Error{Text::tr("A time-out of %1 s is out of range: choose more than 0 and at most %2.")
                         .arg(plan.timeout)
                         .arg(limits::timeout)};
    }
    if (plan.addresses.size() > limits::addresses) {
        return Error{Text::tr("There are %L1 addresses, and Hilera takes at most %L2: leave some out.")
                         .arg(plan.addresses.size())
                         .arg(limits::addresses)};
    }
    for (const QString &address : plan.addresses) {
        if (auto problem = findAddressProblem(address, plan.network))
            return problem;
    }
    return {};
}

std::optional<Error> findSharingProblem(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    const auto modes = kind->modes();
    if (!plan.mode.isEmpty()
        && std::ranges::find(modes, plan.mode.toStdString(), &TaskMode::id) == modes.end()) {
        QStringList ids;
        for (const TaskMode &mode : modes)
            ids.append(QLatin1String(mode.id));
        return Error{ids.isEmpty()
                ? Text::tr("Tasks of this kind have no mode: leave “%1” out.").arg(plan.mode.left(60))
                : Text::tr("There is no mode “%1”: choose one of %2.")
                      .arg(plan.mode.left(60), ids.join(QStringLiteral(", ")))};
    }
    if (kind->counts()) {
        if (auto problem = checkRange(Text::tr("Increments"), plan.increments, limits::increments))
            return problem;
        if (plan.increments > limits::increments / plan.count) {
            return Error{Text::tr(
                "%L1 tasks with %L2 increments each are more than %L3 increments in all: choose fewer "
                "tasks, or at most %L4 increments.")
                             .arg(plan.count)
                             .arg(plan.increments)
                             .arg(limits::increments)
                             .arg(std::max(1, limits::increments / plan.count))};
        }
    }
    if (kind->hasGuards(modeOf(plan))) {
        if (auto problem = checkRange(Text::tr("Locks or permits"), plan.guards, limits::guards))
            return problem;
    }
    if (plan.lockTimeout >= 0 && plan.lockTimeout <= limits::timeout) // NaN is not
        return {};
    return Error{Text::tr("A lock time-out of %1 s is out of range: choose 0, for none, to %2.")
                     .arg(plan.lockTimeout)
                     .arg(limits::timeout)};
}

} // namespace

std::optional<Error> findMistake(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    if (!strategy) {
        return Error{Text::tr("There is no strategy “%1”: “hilera list strategies” shows those there are.")
                         .arg(plan.strategy.left(60))};
    }
    if (!kindOf(plan)) {
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
    if (auto problem = findSharingProblem(plan))
        return problem;
    if (auto problem = findStopMistake(plan))
        return problem;
    if (auto problem = usesNetwork(plan) ? findNetworkProblem(plan) : std::nullopt)
        return problem;
    if (strategy->knobs & Knob::Workers) {
        if (auto problem = checkRange(Text::tr("Workers"), plan.workers, limits::threads))
            return problem;
    }
    const bool isQueueOutOfRange = plan.queueSize < 0 || plan.queueSize > limits::tasks;
    if (strategy->knobs & Knob::QueueSize && isQueueOutOfRange) {
        return Error{Text::tr("A queue size of %L1 is out of range: choose 0 (no bound) to %L2.")
                         .arg(plan.queueSize)
                         .arg(limits::tasks)};
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
    if (strategy->knobs & Knob::SwitchInterval
        && !(plan.switchInterval > 0 && plan.switchInterval <= limits::switchInterval)) { // nor is NaN
        return Error{Text::tr("A switch interval of %1 s is out of range: choose more than 0 and at most %2.")
                         .arg(plan.switchInterval)
                         .arg(limits::switchInterval)};
    }
    return {};
}

std::optional<Error> findProblem(const RunPlan &plan)
{
    if (auto mistake = findMistake(plan))
        return mistake;
    const Strategy *strategy = findStrategy(plan.strategy);
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
    return strategy->problem ? strategy->problem(plan) : std::nullopt;
}

} // namespace hilera
