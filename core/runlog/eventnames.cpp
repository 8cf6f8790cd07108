#include "core/runlog/eventnames.h"

#include <array>

namespace hilera {

namespace {

// In the order of the enumerations.
constexpr std::array<const char *, eventTypeCount> eventTypeIds = {"track-opened", "track-identified",
    "track-closed", "state-entered", "task-submitted", "task-started", "task-ended", "line-reached",
    "heartbeat"};
constexpr std::array<const char *, stateCount> stateIds = {
    "idle", "queued", "starting", "running", "ready", "waiting", "blocked", "suspended"};
constexpr std::array<const char *, phaseCount> phaseIds = {"none", "connecting", "first-byte", "receiving"};
constexpr std::array<const char *, outcomeCount> outcomeIds = {
    "pending", "succeeded", "failed", "timed-out", "cancelled", "killed"};
constexpr std::array<const char *, trackKindCount> trackKindIds = {
    "process", "gui", "caller", "thread", "coroutine", "async-task"};

template <std::size_t count, typename Value>
const char *find(const std::array<const char *, count> &ids, Value value)
{
    const auto index = static_cast<std::size_t>(value);
    return index < count ? ids[index] : nullptr;
}

} // namespace

const char *eventTypeId(EventType type)
{
    return find(eventTypeIds, type);
}

const char *stateId(State state)
{
    return find(stateIds, state);
}

const char *phaseId(Phase phase)
{
    return find(phaseIds, phase);
}

const char *outcomeId(Outcome outcome)
{
    return find(outcomeIds, outcome);
}

const char *trackKindId(TrackKind kind)
{
    return find(trackKindIds, kind);
}

} // namespace hilera
