#pragma once

#include "app/arguments.h"
#include "core/plan/runplan.h"

namespace hilera {

// What is to be run: the plan of the lesson that is named, or else the usual one, with what the options say.
// It has no problem.
[[nodiscard]] Result<RunPlan> planFrom(const Arguments &arguments);

} // namespace hilera
