#pragma once

#include "core/record/runrecord.h"

#include <initializer_list>

namespace hilera::test {

// Runs of tasks that share guards, and what their slices say.

struct Interval {
    Nanoseconds start = 0;
    Nanoseconds end = 0;
};

[[nodiscard]] RunPlan guardedPlan(
    const char *mode, const QString &strategy, int count, double seconds = 0.02);

// Slices of each task in one of the states, as they are on its track.
[[nodiscard]] std::vector<std::vector<Interval>> slicesOf(
    const RunRecord &record, std::initializer_list<State> states);
// When each worked.
[[nodiscard]] std::vector<std::vector<Interval>> workOf(const RunRecord &record);
[[nodiscard]] Nanoseconds blockedIn(const RunRecord &record);

// How many are under way at once, at most.
[[nodiscard]] int mostAtOnce(const std::vector<Interval> &intervals);
// From a task's first work to its last.
[[nodiscard]] Interval spanOf(const std::vector<Interval> &work);

[[nodiscard]] int countOf(const RunRecord &record, Outcome outcome);

// Strategies where all tasks share their guards; and those of them where all are under way at once.
[[nodiscard]] QStringList strategiesInOneProcess();
[[nodiscard]] QStringList strategiesOfAllAtOnce();

} // namespace hilera::test
