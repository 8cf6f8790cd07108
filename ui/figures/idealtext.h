#pragma once

#include "core/plan/runplan.h"

#include <QString>

#include <memory>

namespace hilera {

struct DrawnSchedule;

// The plan's ideal schedule, on a machine of so many cores (0: this one). Any thread.
struct Ideal {
    RunPlan plan;
    std::shared_ptr<const DrawnSchedule> schedule;
};

[[nodiscard]] Ideal idealOf(const RunPlan &plan, int cores);

// Why there is no ideal of a plan that can run.
[[nodiscard]] QString unknownIdealText(const RunPlan &plan);

} // namespace hilera
