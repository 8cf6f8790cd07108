#pragma once

#include "core/trace/event.h"

#include <array>
#include <string_view>

namespace hilera {

// The words of files for what events say, in the order of the enumerations; never translated.

inline constexpr std::array<std::string_view, eventTypeCount> eventTypeIds = {"track-opened",
    "track-identified", "track-closed", "state-entered", "task-submitted", "task-started", "task-ended",
    "line-reached", "heartbeat", "blocked-on", "counted", "updates-lost", "stop-asked", "named", "printed"};
inline constexpr std::array<std::string_view, stateCount> stateIds = {
    "idle", "queued", "starting", "running", "ready", "waiting", "blocked", "suspended", "global-lock"};
inline constexpr std::array<std::string_view, phaseCount> phaseIds = {
    "none", "connecting", "first-byte", "receiving"};
inline constexpr std::array<std::string_view, tallyCount> tallyIds = {"counter", "queue-length"};
inline constexpr std::array<std::string_view, outcomeCount> outcomeIds = {
    "pending", "succeeded", "failed", "timed-out", "cancelled", "killed"};
inline constexpr std::array<std::string_view, trackKindCount> trackKindIds = {
    "process", "gui", "caller", "thread", "coroutine", "async-task"};
inline constexpr std::array<std::string_view, stopRequestCount> stopRequestIds = {"stop", "kill"};
inline constexpr std::array<std::string_view, printSourceCount> printSourceIds = {
    "stdout", "stderr", "stdin", "hilera"};

[[nodiscard]] constexpr const char *stateId(State state)
{
    return stateIds.at(static_cast<std::size_t>(state)).data();
}
[[nodiscard]] constexpr const char *phaseId(Phase phase)
{
    return phaseIds.at(static_cast<std::size_t>(phase)).data();
}
[[nodiscard]] constexpr const char *outcomeId(Outcome outcome)
{
    return outcomeIds.at(static_cast<std::size_t>(outcome)).data();
}
[[nodiscard]] constexpr const char *stopRequestId(StopRequest request)
{
    return stopRequestIds.at(static_cast<std::size_t>(request)).data();
}

} // namespace hilera
