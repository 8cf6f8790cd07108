#pragma once

#include "core/plan/parameter.h"
#include "core/plan/schedule.h"
#include "core/task/task.h"

#include <optional>
#include <vector>

namespace hilera {

// What the strategy and the kind of task say of a plan.

// The strategy or the tasks of the plan heed the parameter: else its value changes nothing.
[[nodiscard]] bool isHeeded(const Parameter &parameter, const RunPlan &plan);

// The first task of the plan, as far as its parameters tell: without what it shares with the others.
[[nodiscard]] Task exampleTask(const RunPlan &plan);
// The tasks of the plan; those on the practice network have the address that it is at put before their own.
[[nodiscard]] std::vector<Task> makeTasks(const RunPlan &plan, const QString &practiceNetwork = {});

// Between the submits of two tasks, at the pace of the plan.
[[nodiscard]] Nanoseconds startIntervalOf(const RunPlan &plan);
// How many tasks are worked on at once, if there are enough.
[[nodiscard]] int lanesOf(const RunPlan &plan);
// The same, of those that there are; at least 1.
[[nodiscard]] int tasksAtOnce(const RunPlan &plan);
// On how many cores the tasks can compute at once, of a machine of so many (0: this one).
[[nodiscard]] int coresFor(const RunPlan &plan, int cores = 0);
// How long each task takes by itself; nothing where nobody knows.
[[nodiscard]] std::optional<std::vector<Nanoseconds>> taskDurations(const RunPlan &plan);
// When the tasks would run on a machine of so many cores (0: this one) if only they took time; empty where
// nobody knows how long they take.
[[nodiscard]] Schedule idealSchedule(const RunPlan &plan, int cores = 0);

// Why the plan can run nowhere, for people: an unknown word, a number out of range.
[[nodiscard]] std::optional<Error> findMistake(const RunPlan &plan);
// The same, or why Hilera can't run it, as far as it tells without files and programs being looked at. What
// the system allows is asked before a run (see findRefusal).
[[nodiscard]] std::optional<Error> findProblem(const RunPlan &plan);

} // namespace hilera
