#pragma once

#include "core/plan/runplan.h"

#include <optional>

namespace hilera {

// How many of a plan's tasks will end in which way, by what is known of the practice network.
struct ExpectedOutcomes {
    int succeeded = 0;
    int failed = 0; // with an error of their own
    int timedOut = 0;
    int stopped = 0; // cancelled or killed, as the plan has it

    [[nodiscard]] int errors() const { return failed + timedOut + stopped; }
};

// Nothing for tasks on the internet, or on a network and stopped.
[[nodiscard]] std::optional<ExpectedOutcomes> expectedOutcomes(const RunPlan &plan);

} // namespace hilera
