#pragma once

#include "core/lesson/answers.h"

// The functions behind answers.h that compute from the plan. Times in seconds.
namespace hilera::computed {

using Compute = std::optional<Answer>(const RunPlan &plan);

Compute makespan, blockedTime, sum, longest, mean, first, cpuTime, coresBusy, speedup, heartbeats,
    threadsUsed, processesUsed, inFlight, tasksPerThread, tasksByOthers, turns, succeeded, resultsKnown,
    errorsRead, errorsUnread, counter, counterExpected, counterLeast, updatesLost;

} // namespace hilera::computed
