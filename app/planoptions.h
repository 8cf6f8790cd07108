#pragma once

#include "app/arguments.h"
#include "core/plan/runplan.h"

namespace hilera {

// The plan to run: that of the named lesson, or else the default one, changed by the options. It is valid.
[[nodiscard]] Result<RunPlan> planFrom(const Arguments &arguments);

} // namespace hilera
