#pragma once

#include "core/plan/runplan.h"

#include <optional>

namespace hilera {

// How many tasks of a plan will end in which way, as far as the practice network is known.
struct ExpectedOutcomes {
    int succeeded = 0;
    int failed = 0; // with an error of their own
    int timedOut = 0;
    int stopped = 0; // cancelled or killed, as the plan has it

    [[nodiscard]] int errors() const { return failed + timedOut + stopped; }
};

// Nothing for tasks on the internet, or for tasks on a network that are stopped.
[[nodiscard]] std::optional<ExpectedOutcomes> expectedOutcomes(const RunPlan &plan);

} // namespace hilera
