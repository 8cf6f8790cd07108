#pragma once

#include "core/plan/parameter.h"
#include "core/plan/plantasks.h"
#include "core/plan/schedule.h"
#include "core/run/preparedrun.h"

#include <optional>
#include <vector>

namespace hilera {

// What the strategy says of a plan.

// The strategy or the tasks of the plan heed the parameter: else its value changes nothing.
[[nodiscard]] bool isHeeded(const Parameter &parameter, const RunPlan &plan);

// The tasks of the plan as they are done by its strategy (see plannedTasks).
[[nodiscard]] std::vector<Task> makeTasks(const RunPlan &plan, const QString &practiceNetwork = {});

// How many tasks are worked on at once, if there are enough.
[[nodiscard]] int lanesOf(const RunPlan &plan);
// The same, of those that there are; at least 1.
[[nodiscard]] int tasksAtOnce(const RunPlan &plan);
// On how many cores the tasks can compute at once, of a machine of so many (0: this one).
[[nodiscard]] int coresFor(const RunPlan &plan, int cores = 0);
// When the tasks would run on a machine of so many cores (0: this one) if only they took time; empty where
// nobody knows how long they take.
[[nodiscard]] Schedule idealSchedule(const RunPlan &plan, int cores = 0);
// How long that would take.
[[nodiscard]] std::optional<Nanoseconds> idealMakespan(const RunPlan &plan, int cores);

// Why the plan can run nowhere, for people: an unknown word, a number out of range.
[[nodiscard]] std::optional<Error> findMistake(const RunPlan &plan);
// The same, or why Hilera can't run it, as far as it tells without files and programs being looked at.
[[nodiscard]] std::optional<Error> findProblem(const RunPlan &plan);
// Why the system would not give the run what it needs just now, for people: threads, processes, file
// descriptors, memory. Looks into files of /proc: not for the window's thread. What it can't know, such as
// what other programs take meanwhile, the run finds out.
[[nodiscard]] std::optional<Error> findRefusal(const RunPlan &plan);

// For the runner, of a plan that has no problem. At once: what takes a while the runner asks on its thread.
[[nodiscard]] PreparedRun prepare(const RunPlan &plan);

} // namespace hilera
