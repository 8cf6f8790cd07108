#pragma once

#include "core/plan/schedule.h"
#include "core/task/task.h"

#include <vector>

namespace hilera {

// What becomes of tasks that share guards (see guardsteps.h), if nothing but their work and their waiting for
// each other takes time.
struct GuardedSchedule {
    Schedule schedule;
    std::vector<Outcome> outcomes; // by task; Pending: it waits for ever
    Nanoseconds blocked = 0; // of all tasks together
};

// Taken in order by processes of so many threads each, by the one with the fewest tasks first; each process
// has guards of its own. They are submitted at this interval. Plays it through, in a time of its own. Empty
// if that would take longer than the longest time. Any thread.
[[nodiscard]] GuardedSchedule guardedSchedule(
    const std::vector<Task> &tasks, int processes, int threadsOfEach, Nanoseconds interval);

} // namespace hilera
