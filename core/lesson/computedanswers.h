#pragma once

#include "core/lesson/answers.h"

// The functions behind answers.h that compute from the plan. Times in seconds.
namespace hilera::computed {

std::optional<Answer> makespan(const RunPlan &plan);
std::optional<Answer> blockedTime(const RunPlan &plan);
std::optional<Answer> sum(const RunPlan &plan);
std::optional<Answer> longest(const RunPlan &plan);
std::optional<Answer> mean(const RunPlan &plan);
std::optional<Answer> first(const RunPlan &plan);
std::optional<Answer> cpuTime(const RunPlan &plan);
std::optional<Answer> coresBusy(const RunPlan &plan);
std::optional<Answer> speedup(const RunPlan &plan);
std::optional<Answer> heartbeats(const RunPlan &plan);
std::optional<Answer> threadsUsed(const RunPlan &plan);
std::optional<Answer> processesUsed(const RunPlan &plan);
std::optional<Answer> inFlight(const RunPlan &plan);
std::optional<Answer> tasksPerThread(const RunPlan &plan);
std::optional<Answer> tasksByOthers(const RunPlan &plan);
std::optional<Answer> turns(const RunPlan &plan);
std::optional<Answer> succeeded(const RunPlan &plan);
std::optional<Answer> resultsKnown(const RunPlan &plan);
std::optional<Answer> errorsRead(const RunPlan &plan);
std::optional<Answer> errorsUnread(const RunPlan &plan);
std::optional<Answer> counter(const RunPlan &plan);
std::optional<Answer> counterExpected(const RunPlan &plan);
std::optional<Answer> counterLeast(const RunPlan &plan);
std::optional<Answer> updatesLost(const RunPlan &plan);

} // namespace hilera::computed
