#pragma once

#include "core/plan/runplan.h"
#include "core/task/task.h"

#include <optional>
#include <vector>

namespace hilera {

// The tasks of a plan, as far as the plan and their kind tell: whatever strategy does them.

// The first of them, without what it shares with the others.
[[nodiscard]] Task exampleTask(const RunPlan &plan);
// All of them; those on the practice network have the address that it is at put before their own.
[[nodiscard]] std::vector<Task> plannedTasks(const RunPlan &plan, const QString &practiceNetwork = {});

// Between the submits of two tasks, at the pace of the plan.
[[nodiscard]] Nanoseconds startIntervalOf(const RunPlan &plan);
// How long each task takes by itself; nothing where nobody knows.
[[nodiscard]] std::optional<std::vector<Nanoseconds>> taskDurations(const RunPlan &plan);

} // namespace hilera
