#pragma once

#include "core/trace/event.h"

#include <span>
#include <vector>

namespace hilera {

// When a task would run, and on which of the workers, if nothing but the tasks took time.
struct PlannedSlice {
    TaskId task = noTask;
    int worker = 0; // counts from 0
    Nanoseconds start = 0;
    Nanoseconds end = 0;
    bool isCut = false; // it is stopped then, and not done

    [[nodiscard]] bool operator==(const PlannedSlice &) const = default;
};

// Empty where nobody knows, as of what takes longer than the longest time.
struct Schedule {
    std::vector<PlannedSlice> slices; // by task
    Nanoseconds makespan = 0;
};

// Tasks taken in order, each by the worker that is free first (list scheduling, Graham 1966).
// Durations in nanoseconds; `workers` of at least 1. Tasks are submitted an interval apart. Any thread.
[[nodiscard]] Schedule listSchedule(
    std::span<const Nanoseconds> durations, int workers, Nanoseconds interval = 0);
// The same of tasks that compute: workers that are more than the cores share these evenly (processor sharing,
// Kleinrock 1967).
[[nodiscard]] Schedule sharedSchedule(
    std::span<const Nanoseconds> durations, int workers, int cores, Nanoseconds interval = 0);

} // namespace hilera
