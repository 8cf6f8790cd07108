#include "core/lesson/knobs.h"

#include "core/limits.h"

#include <algorithm>
#include <array>

namespace hilera {

namespace {

constexpr double smallest = 0.001; // of those that have to be more than 0

template <auto member>
constexpr auto valueOf = [](const RunPlan &plan) { return std::optional<double>(plan.*member); };

constexpr std::array knobs = {
    KnobKind{"count", 1, limits::tasks, true, valueOf<&RunPlan::count>},
    KnobKind{
        "seconds", 0, DurationSpec::limit, false, [](const RunPlan &) { return std::optional<double>(); }},
    KnobKind{"workers", 1, limits::threads, true, valueOf<&RunPlan::workers>},
    KnobKind{"processes", 1, limits::processes, true, valueOf<&RunPlan::processes>},
    KnobKind{"threads", 1, limits::threadsOfAProcess, true, valueOf<&RunPlan::threads>},
    KnobKind{"increments", 1, limits::increments, true, valueOf<&RunPlan::increments>},
    KnobKind{"guards", 1, limits::guards, true, valueOf<&RunPlan::guards>},
    KnobKind{"switch_interval", smallest, limits::switchInterval, false, valueOf<&RunPlan::switchInterval>},
    KnobKind{"time_scale", smallest, limits::timeScale, false, valueOf<&RunPlan::timeScale>},
    KnobKind{"polling", 0, limits::stopping, false,
        [](const RunPlan &plan) {
            return plan.polling == never ? std::nullopt : std::optional(plan.polling);
        }},
    KnobKind{"timeout", smallest, limits::timeout, false, valueOf<&RunPlan::timeout>},
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
