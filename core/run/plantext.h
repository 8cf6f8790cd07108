#pragma once

#include "core/run/runplan.h"

#include <QString>

#include <vector>

namespace hilera {

// What a plan says, for people, in the language of the program. Any thread.

// "Process pool × snooze"
[[nodiscard]] QString planTitle(const RunPlan &plan);

// "10 tasks of 500 ms · 2 workers": all that matters to its strategy and task.
[[nodiscard]] QString planLine(const RunPlan &plan);

} // namespace hilera
