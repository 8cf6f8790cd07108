#pragma once

#include "core/lesson/lesson.h"

#include <optional>

namespace hilera {

// The first lesson with this plan, at any pace: as its own, or else in one of its steps.
[[nodiscard]] std::optional<Lesson> lessonOfPlan(const std::vector<Lesson> &lessons, const RunPlan &plan);
// The same of all lessons there are, in the language of the program.
[[nodiscard]] std::optional<Lesson> lessonOfPlan(const RunPlan &plan);

} // namespace hilera
