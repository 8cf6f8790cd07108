#pragma once

#include "core/lesson/expectedoutcomes.h"
#include "core/plan/runplan.h"
#include "core/plan/schedule.h"

#include <QString>

#include <vector>

// Formulas of answers with their values put in, for people, in the language of the program.
namespace hilera::formulas {

[[nodiscard]] QString makespan(const std::vector<Nanoseconds> &durations, int lanes);
// Of tasks that compute.
[[nodiscard]] QString computing(const std::vector<Nanoseconds> &durations, int lanes, int cores);
// Of tasks that share guards.
[[nodiscard]] QString guarded(const RunPlan &plan, Nanoseconds makespan);
// Of a plan that is stopped before its end.
[[nodiscard]] QString stopped(const Schedule &ideal, const RunPlan &plan);
// Of tasks that take turns of the interval.
[[nodiscard]] QString turns(const std::vector<Nanoseconds> &durations, Nanoseconds interval);
[[nodiscard]] QString sum(const std::vector<Nanoseconds> &durations);
[[nodiscard]] QString longest(const std::vector<Nanoseconds> &durations);
[[nodiscard]] QString ratio(Nanoseconds dividend, Nanoseconds divisor);
[[nodiscard]] QString times(Nanoseconds duration, const QString &factor);
[[nodiscard]] QString smaller(int one, int other);
[[nodiscard]] QString succeeded(const RunPlan &plan, const ExpectedOutcomes &expected);

} // namespace hilera::formulas
