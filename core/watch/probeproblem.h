#pragma once

#include "core/watch/probefile.h"

#include <QString>

namespace hilera {

// For people: why what the probe of that process writes can't be read, and what that means.
[[nodiscard]] QString toString(ProbeProblem problem, int process, int systemError);

} // namespace hilera
