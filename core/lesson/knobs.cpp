#include "core/lesson/knobs.h"

#include "core/limits.h"
#include "core/run/guardedplan.h"
#include "core/run/plannedstop.h"
#include "core/strategy/strategy.h"
#include "core/task/taskkind.h"

#include <algorithm>
#include <array>

namespace hilera {

namespace {

constexpr double smallest = 0.001; // of those that have to be more than 0

template <auto member>
constexpr auto valueOf = [](const RunPlan &plan) { return std::optional<double>(plan.*member); };

template <Knob knob>
constexpr auto ofStrategy = [](const RunPlan &plan) {
    const Strategy *strategy = findStrategy(plan.strategy);
    return strategy && strategy->knobs.testFlag(knob);
};

bool always(const RunPlan &)
{
    return true;
}

bool hasDurations(const RunPlan &plan)
{
    return !usesNetwork(plan);
}

bool hasGuards(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    return kind && kind->hasGuards(modeOf(plan));
}

constexpr std::array knobs = {
    KnobKind{"count", 1, limits::tasks, true, valueOf<&RunPlan::count>, always},
    KnobKind{"seconds", 0, DurationSpec::limit, false,
        [](const RunPlan &) { return std::optional<double>(); }, hasDurations},
    KnobKind{"workers", 1, limits::threads, true, valueOf<&RunPlan::workers>, ofStrategy<Knob::Workers>},
    KnobKind{
        "processes", 1, limits::processes, true, valueOf<&RunPlan::processes>, ofStrategy<Knob::Processes>},
    KnobKind{
        "threads", 1, limits::threadsOfAProcess, true, valueOf<&RunPlan::threads>, ofStrategy<Knob::Threads>},
    KnobKind{"queue_size", 0, limits::tasks, true, valueOf<&RunPlan::queueSize>, ofStrategy<Knob::QueueSize>},
    KnobKind{"increments", 1, limits::increments, true, valueOf<&RunPlan::increments>, counts},
    KnobKind{"guards", 1, limits::guards, true, valueOf<&RunPlan::guards>, hasGuards},
    KnobKind{"switch_interval", smallest, limits::switchInterval, false, valueOf<&RunPlan::switchInterval>,
        ofStrategy<Knob::SwitchInterval>},
    KnobKind{"lock_timeout", 0, limits::timeout, false, valueOf<&RunPlan::lockTimeout>, isGuarded},
    KnobKind{"time_scale", smallest, limits::timeScale, false, valueOf<&RunPlan::timeScale>, hasDurations},
    KnobKind{"polling", 0, limits::stopping, false,
        [](const RunPlan &plan) {
            return plan.polling == never ? std::nullopt : std::optional(plan.polling);
        },
        // It stands among the rarer knobs unless it has been turned.
        [](const RunPlan &plan) { return canPoll(plan) && plan.polling != RunPlan().polling; }},
    KnobKind{"timeout", smallest, limits::timeout, false, valueOf<&RunPlan::timeout>, usesNetwork},
};

} // namespace

const KnobKind *findKnob(const QString &name)
{
    const auto found = std::ranges::find_if(
        knobs, [&name](const KnobKind &knob) { return name == QLatin1String(knob.name); });
    return found == knobs.end() ? nullptr : &*found;
}

QStringList knobNames()
{
    QStringList names;
    for (const KnobKind &knob : knobs)
        names.append(QLatin1String(knob.name));
    return names;
}

} // namespace hilera
