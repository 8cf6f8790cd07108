#pragma once

#include "core/metrics/figures.h"

#include <optional>

// The functions behind answers.h that measure; the figures are those of the run. Times in seconds.
namespace hilera::measured {

using Measure = std::optional<double>(const RunRecord &record, const Figures &figures);

Measure makespan, blockedTime, sum, longest, mean, first, cpuTime, coresBusy, speedup, heartbeats,
    threadsUsed, processesUsed, inFlight, tasksPerThread, tasksByOthers, turns, succeeded, resultsKnown,
    errorsRead, errorsUnread, counter, counterExpected, updatesLost;

} // namespace hilera::measured
