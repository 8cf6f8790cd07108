#pragma once

#include "core/plan/runplan.h"

#include <QJsonObject>

namespace hilera {

// A run plan in a lesson, in a run log, on standard output: {"strategy": "threads", "count": 10, "seconds":
// "5", …}.

[[nodiscard]] QJsonObject planToJson(const RunPlan &plan);

// What is not there stays as in RunPlan. Why there is no plan, naming the key: a key that is unknown, a value
// of another type, a duration that is none. Whether the plan can run is for findProblem to say.
[[nodiscard]] Result<RunPlan> planFromJson(const QJsonObject &json);

} // namespace hilera
