#pragma once

#include "core/metrics/figures.h"

#include <optional>

// The functions behind answers.h that measure; the figures are those of the run. Times in seconds.
namespace hilera::measured {

std::optional<double> makespan(const RunRecord &record, const Figures &figures);
std::optional<double> blockedTime(const RunRecord &record, const Figures &figures);
std::optional<double> sum(const RunRecord &record, const Figures &figures);
std::optional<double> longest(const RunRecord &record, const Figures &figures);
std::optional<double> mean(const RunRecord &record, const Figures &figures);
std::optional<double> first(const RunRecord &record, const Figures &figures);
std::optional<double> cpuTime(const RunRecord &record, const Figures &figures);
std::optional<double> coresBusy(const RunRecord &record, const Figures &figures);
std::optional<double> speedup(const RunRecord &record, const Figures &figures);
std::optional<double> heartbeats(const RunRecord &record, const Figures &figures);
std::optional<double> threadsUsed(const RunRecord &record, const Figures &figures);
std::optional<double> processesUsed(const RunRecord &record, const Figures &figures);
std::optional<double> inFlight(const RunRecord &record, const Figures &figures);
std::optional<double> tasksPerThread(const RunRecord &record, const Figures &figures);
std::optional<double> tasksByOthers(const RunRecord &record, const Figures &figures);
std::optional<double> turns(const RunRecord &record, const Figures &figures);
std::optional<double> succeeded(const RunRecord &record, const Figures &figures);
std::optional<double> resultsKnown(const RunRecord &record, const Figures &figures);
std::optional<double> errorsRead(const RunRecord &record, const Figures &figures);
std::optional<double> errorsUnread(const RunRecord &record, const Figures &figures);
std::optional<double> counter(const RunRecord &record, const Figures &figures);
std::optional<double> counterExpected(const RunRecord &record, const Figures &figures);
std::optional<double> updatesLost(const RunRecord &record, const Figures &figures);

} // namespace hilera::measured
