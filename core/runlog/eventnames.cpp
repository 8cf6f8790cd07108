#include "core/runlog/eventnames.h"

#include <algorithm>
#include <array>

namespace hilera {

namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, eventTypeCount> eventTypeIds = {"track-opened", "track-identified",
    "track-closed", "state-entered", "task-submitted", "task-started", "task-ended", "line-reached",
    "heartbeat", "blocked-on", "counted", "updates-lost", "stop-asked", "named"};
constexpr std::array<std::string_view, stateCount> stateIds = {
    "idle", "queued", "starting", "running", "ready", "waiting", "blocked", "suspended"};
constexpr std::array<std::string_view, phaseCount> phaseIds = {
    "none", "connecting", "first-byte", "receiving", "global-lock"};
constexpr std::array<std::string_view, tallyCount> tallyIds = {"counter", "queue-length"};
constexpr std::array<std::string_view, outcomeCount> outcomeIds = {
    "pending", "succeeded", "failed", "timed-out", "cancelled", "killed"};
constexpr std::array<std::string_view, trackKindCount> trackKindIds = {
    "process", "gui", "caller", "thread", "coroutine", "async-task"};

constexpr std::array<std::string_view, stopRequestCount> stopRequestIds = {"stop", "kill"};

template <std::size_t count, typename Value>
const char *idOf(const std::array<std::string_view, count> &ids, Value value)
{
    const auto index = static_cast<std::size_t>(value);
    return index < count ? ids[index].data() : nullptr;
}

template <typename Value, std::size_t count>
std::optional<Value> find(const std::array<std::string_view, count> &ids, std::string_view id)
{
    const auto found = std::ranges::find(ids, id);
    if (found == ids.end())
        return {};
    return static_cast<Value>(found - ids.begin());
}

} // namespace

const char *eventTypeId(EventType type)
{
    return idOf(eventTypeIds, type);
}

const char *stateId(State state)
{
    return idOf(stateIds, state);
}

const char *phaseId(Phase phase)
{
    return idOf(phaseIds, phase);
}

const char *tallyId(Tally tally)
{
    return idOf(tallyIds, tally);
}

const char *outcomeId(Outcome outcome)
{
    return idOf(outcomeIds, outcome);
}

const char *trackKindId(TrackKind kind)
{
    return idOf(trackKindIds, kind);
}

const char *stopRequestId(StopRequest request)
{
    return idOf(stopRequestIds, request);
}

std::optional<EventType> findEventType(std::string_view id)
{
    return find<EventType>(eventTypeIds, id);
}

std::optional<State> findState(std::string_view id)
{
    return find<State>(stateIds, id);
}

std::optional<Phase> findPhase(std::string_view id)
{
    return find<Phase>(phaseIds, id);
}

std::optional<Tally> findTally(std::string_view id)
{
    return find<Tally>(tallyIds, id);
}

std::optional<Outcome> findOutcome(std::string_view id)
{
    return find<Outcome>(outcomeIds, id);
}

std::optional<TrackKind> findTrackKind(std::string_view id)
{
    return find<TrackKind>(trackKindIds, id);
}

std::optional<StopRequest> findStopRequest(std::string_view id)
{
    return find<StopRequest>(stopRequestIds, id);
}

} // namespace hilera
