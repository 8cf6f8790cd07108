#pragma once

#include "core/plan/runplan.h"

#include <QString>

namespace hilera {

// Words in braces in a lesson's text that stand for values of the plan:
//   {count} {workers} …   the plan's number of that name (see parameter.h); a time as it is at the plan's
//   pace {duration}        how long a task takes, or from which to which {makespan} …      the computed
//   answer of that name, with its unit {makespan:formula}

// In the language of the program. An answer that can't be computed is “?”.
[[nodiscard]] QString fillWords(const QString &pattern, const RunPlan &plan);

// The first unknown word in braces; empty if there is none.
[[nodiscard]] QString findUnknownWord(const QString &pattern);

} // namespace hilera
