#pragma once

#include "core/plan/guardedschedule.h"
#include "core/planning/planning.h"

#include <optional>

namespace hilera {

// What becomes of them. Nothing for tasks that share none, are submitted apart, are stopped before their end,
// would take longer than the longest time, or are so many that it takes long to tell.
[[nodiscard]] std::optional<GuardedSchedule> guardedSchedule(const RunPlan &plan);

// When they would run; empty where nobody can say, or tasks end in a deadlock.
[[nodiscard]] Schedule guardedIdeal(const RunPlan &plan);

// How many tasks are worked on at once in a process, if there are enough.
[[nodiscard]] int partyOf(const RunPlan &plan);

} // namespace hilera
