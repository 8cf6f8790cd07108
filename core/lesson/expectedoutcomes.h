#pragma once

#include "core/run/runplan.h"

#include <optional>

namespace hilera {

// How many of a plan's tasks will end in which way, by what is known of the practice network.
struct ExpectedOutcomes {
    int succeeded = 0;
    int failed = 0; // with an error of their own
    int timedOut = 0;
};

// Nothing for tasks on the internet.
[[nodiscard]] std::optional<ExpectedOutcomes> expectedOutcomes(const RunPlan &plan);

} // namespace hilera
