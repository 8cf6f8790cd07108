#pragma once

#include "core/metrics/schedule.h"
#include "core/run/runplan.h"

#include <QString>

namespace hilera {

// The plan's ideal schedule, and how its length comes about. Any thread.
struct Ideal {
    RunPlan plan;
    Schedule schedule;
    int lanes = 1; // tasks that it works on at once
    bool isUniform = false; // all tasks take as long
};

[[nodiscard]] Ideal idealOf(const RunPlan &plan);

// "⌈10 / 2⌉ · 5 s", "the longest of 10": in the language of the program.
[[nodiscard]] QString formulaText(const Ideal &ideal);

// Why there is no ideal of a plan that can run.
[[nodiscard]] QString unknownIdealText();

} // namespace hilera
