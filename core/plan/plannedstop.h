#pragma once

#include "core/plan/schedule.h"
#include "core/trace/trace.h"

#include <optional>

namespace hilera {

struct RunPlan;

// What a plan says of an end before its end: how its tasks look whether to stop, and when they are asked.

// Between two looks of a task (see task.h), at the pace of the plan; tasks on the network, or that share
// something, hear it at once.
[[nodiscard]] Nanoseconds pollingOf(const RunPlan &plan);

struct PlannedStop {
    std::optional<Nanoseconds> stop; // since the strategy began; nothing if nobody asks
    std::optional<Nanoseconds> kill; // which is a stop as well

    // The first of the two.
    [[nodiscard]] std::optional<Nanoseconds> asked() const;
};
[[nodiscard]] PlannedStop plannedStop(const RunPlan &plan);

// Nobody stopped it earlier, or in another way.
[[nodiscard]] bool wasStoppedAsPlanned(const std::vector<StopMark> &marks, const RunPlan &plan);

// What is left of a schedule of the plan's tasks when they are stopped as planned: those that have begun by
// then, each up to its end, or until it is killed if it can be. Of tasks that share a core, as if who is left
// had got no more of it.
[[nodiscard]] Schedule cutShort(Schedule schedule, const RunPlan &plan, bool canBeKilled);
// How many of the tasks have begun when the run is asked to stop.
[[nodiscard]] std::size_t begunWhenAsked(const Schedule &schedule, const RunPlan &plan);

} // namespace hilera
