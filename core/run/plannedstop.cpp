#include "core/run/plannedstop.h"

#include "core/limits.h"
#include "core/run/guardedplan.h"
#include "core/run/runplan.h"
#include "core/strategy/strategy.h"
#include "core/task/taskkind.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunPlan)
};

constexpr Nanoseconds shortestPolling = 1'000'000; // else who polls does nothing else

std::optional<Nanoseconds> atPace(const RunPlan &plan, double seconds)
{
    if (std::isinf(seconds))
        return {};
    return std::llround(seconds * plan.timeScale * nanosecondsPerSecond);
}

// The first look after the stop, counted from the start of the task.
Nanoseconds heardBy(Nanoseconds start, Nanoseconds asked, Nanoseconds polling)
{
    if (polling == hearsAtOnce || polling == neverLooks)
        return polling == hearsAtOnce ? asked : neverLooks;
    return start + (asked - start + polling - 1) / polling * polling;
}

std::optional<Error> checkSpan(const QString &what, double seconds, bool isZeroPossible)
{
    const bool isInRange = seconds <= limits::stopping && (isZeroPossible ? seconds >= 0 : seconds > 0);
    if (isInRange || seconds == never) // NaN is neither
        return {};
    return Error{(isZeroPossible
            ? Text::tr("%1: %2 s is out of range: choose 0 to %L3, or “never”.")
            : Text::tr("%1: %2 s is out of range: choose more than 0 and at most %L3, or “never”."))
                     .arg(what)
                     .arg(seconds)
                     .arg(limits::stopping)};
}

} // namespace

std::optional<double> parseSecondsOrNever(const QString &text)
{
    if (text == QLatin1String(neverWord))
        return never;
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    return isNumber && std::isfinite(seconds) ? std::optional(seconds) : std::nullopt;
}

bool canPoll(const RunPlan &plan)
{
    return !usesNetwork(plan) && !isGuarded(plan) && !counts(plan);
}

Nanoseconds pollingOf(const RunPlan &plan)
{
    if (!canPoll(plan) || plan.polling <= 0)
        return hearsAtOnce;
    const auto polling = atPace(plan, plan.polling);
    return polling ? std::max(*polling, shortestPolling) : neverLooks;
}

std::optional<Nanoseconds> PlannedStop::asked() const
{
    return stop && kill ? std::min(stop, kill) : stop ? stop : kill;
}

PlannedStop plannedStop(const RunPlan &plan)
{
    return {atPace(plan, plan.stopAfter), atPace(plan, plan.killAfter)};
}

bool wasStoppedAsPlanned(const std::vector<StopMark> &marks, const RunPlan &plan)
{
    const PlannedStop planned = plannedStop(plan);
    return std::ranges::all_of(marks, [&planned](const StopMark &mark) {
        const auto time = mark.request == StopRequest::Kill ? planned.kill : planned.stop;
        return time && mark.time >= *time;
    });
}

std::size_t begunWhenAsked(const Schedule &schedule, const RunPlan &plan)
{
    const auto asked = plannedStop(plan).asked();
    if (!asked)
        return schedule.slices.size();
    return static_cast<std::size_t>(std::ranges::count_if(
        schedule.slices, [&asked](const PlannedSlice &slice) { return slice.start < *asked; }));
}

Schedule cutShort(Schedule schedule, const RunPlan &plan)
{
    const PlannedStop planned = plannedStop(plan);
    const auto asked = planned.asked();
    if (!asked)
        return schedule;
    std::erase_if(schedule.slices, [&asked](const PlannedSlice &slice) { return slice.start >= *asked; });
    const Strategy *strategy = findStrategy(plan.strategy);
    const bool canBeKilled = planned.kill && strategy && strategy->usesProcesses(plan);
    const Nanoseconds polling = pollingOf(plan);
    schedule.makespan = 0;
    for (PlannedSlice &slice : schedule.slices) {
        const Nanoseconds heard = heardBy(slice.start, *asked, polling);
        const Nanoseconds last = canBeKilled ? std::min(heard, *planned.kill) : heard;
        slice.isCut = last < slice.end;
        slice.end = std::min(slice.end, last);
        schedule.makespan = std::max(schedule.makespan, slice.end);
    }
    return schedule;
}

std::optional<Error> findStopMistake(const RunPlan &plan)
{
    for (auto problem : {checkSpan(Text::tr("Polling"), plan.polling, true),
             checkSpan(Text::tr("Stop after"), plan.stopAfter, false),
             checkSpan(Text::tr("Kill after"), plan.killAfter, false)}) {
        if (problem)
            return problem;
    }
    return {};
}

} // namespace hilera
