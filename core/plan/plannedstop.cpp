#include "core/plan/plannedstop.h"

#include "core/plan/runplan.h"
#include "core/task/taskkind.h"

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

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

} // namespace

Nanoseconds pollingOf(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    if (!kind || !kind->heeds("polling", modeOf(plan)) || plan.polling <= 0)
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

Schedule cutShort(Schedule schedule, const RunPlan &plan, bool canBeKilled)
{
    const PlannedStop planned = plannedStop(plan);
    const auto asked = planned.asked();
    if (!asked)
        return schedule;
    std::erase_if(schedule.slices, [&asked](const PlannedSlice &slice) { return slice.start >= *asked; });
    const Nanoseconds polling = pollingOf(plan);
    schedule.makespan = 0;
    for (PlannedSlice &slice : schedule.slices) {
        const Nanoseconds heard = heardBy(slice.start, *asked, polling);
        const Nanoseconds last = canBeKilled && planned.kill ? std::min(heard, *planned.kill) : heard;
        slice.isCut = last < slice.end;
        slice.end = std::min(slice.end, last);
        schedule.makespan = std::max(schedule.makespan, slice.end);
    }
    return schedule;
}

} // namespace hilera
