#pragma once

#include "core/plan/runplan.h"

#include <QString>
#include <QStringList>

namespace hilera {

// Words in braces in a lesson's text, that stand for what depends on the plan:
//   {count} {workers} …   the plan's number of that name (see parameter.h); a time as it is at the plan's
//   pace {duration}        how long a task takes, or from which to which {makespan} …      the computed
//   answer of that name, with its unit {makespan:formula}

// In the language of the program. An answer that nobody can compute is “?”.
[[nodiscard]] QString fillWords(const QString &pattern, const RunPlan &plan);

// The first word in braces that stands for nothing; empty if there is none.
[[nodiscard]] QString findUnknownWord(const QString &pattern);

} // namespace hilera
