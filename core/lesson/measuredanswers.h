#pragma once

#include "core/run/runrecord.h"

#include <optional>

// The functions behind answers.h that measure. Times in seconds.
namespace hilera::measured {

std::optional<double> makespan(const RunRecord &record);
std::optional<double> blockedTime(const RunRecord &record);
std::optional<double> sum(const RunRecord &record);
std::optional<double> longest(const RunRecord &record);
std::optional<double> mean(const RunRecord &record);
std::optional<double> first(const RunRecord &record);
std::optional<double> cpuTime(const RunRecord &record);
std::optional<double> coresBusy(const RunRecord &record);
std::optional<double> speedup(const RunRecord &record);
std::optional<double> heartbeats(const RunRecord &record);
std::optional<double> threadsUsed(const RunRecord &record);
std::optional<double> processesUsed(const RunRecord &record);
std::optional<double> inFlight(const RunRecord &record);
std::optional<double> tasksPerThread(const RunRecord &record);
std::optional<double> tasksByOthers(const RunRecord &record);
std::optional<double> turns(const RunRecord &record);
std::optional<double> succeeded(const RunRecord &record);
std::optional<double> resultsKnown(const RunRecord &record);
std::optional<double> errorsRead(const RunRecord &record);
std::optional<double> errorsUnread(const RunRecord &record);
std::optional<double> counter(const RunRecord &record);
std::optional<double> counterExpected(const RunRecord &record);
std::optional<double> updatesLost(const RunRecord &record);

} // namespace hilera::measured
