#pragma once

#include "core/trace/event.h"

#include <optional>
#include <string_view>

namespace hilera {

// The words of files for what events say; never translated. Null for a value that is none of the enumeration.

[[nodiscard]] const char *eventTypeId(EventType type);
[[nodiscard]] const char *stateId(State state);
[[nodiscard]] const char *phaseId(Phase phase);
[[nodiscard]] const char *tallyId(Tally tally);
[[nodiscard]] const char *outcomeId(Outcome outcome);
[[nodiscard]] const char *trackKindId(TrackKind kind);
[[nodiscard]] const char *stopRequestId(StopRequest request);

// And back; nothing for any other word.

[[nodiscard]] std::optional<EventType> findEventType(std::string_view id);
[[nodiscard]] std::optional<State> findState(std::string_view id);
[[nodiscard]] std::optional<Phase> findPhase(std::string_view id);
[[nodiscard]] std::optional<Tally> findTally(std::string_view id);
[[nodiscard]] std::optional<Outcome> findOutcome(std::string_view id);
[[nodiscard]] std::optional<TrackKind> findTrackKind(std::string_view id);
[[nodiscard]] std::optional<StopRequest> findStopRequest(std::string_view id);

} // namespace hilera
