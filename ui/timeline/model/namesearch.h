#pragma once

#include "ui/timeline/model/timelinescene.h"

#include <optional>

namespace hilera {

// The next task (direction 1) or the one before (-1) whose name holds the text and that has been somewhere;
// goes round. Without `from`: from the first or the last one on.
[[nodiscard]] std::optional<TaskId> nextTaskNamed(
    const TimelineScene &scene, const QString &text, std::optional<TaskId> from, int direction);

// The same for slices of another program's trace, in the order they begin.
[[nodiscard]] std::optional<TimelineChoice::Chosen> nextSliceNamed(const TimelineScene &scene,
    const QString &text, const std::optional<TimelineChoice::Chosen> &from, int direction);

// The same for rows, from the current one on: their tracks' names and ids, or their counters.
[[nodiscard]] std::optional<int> nextRowNamed(const TimelineScene &scene, const QString &text, int direction);

} // namespace hilera
