#pragma once

#include "core/trace/event.h"

namespace hilera {

// The words of files for what events say; never translated. Null for a value that is none of the enumeration.

[[nodiscard]] const char *eventTypeId(EventType type);
[[nodiscard]] const char *stateId(State state);
[[nodiscard]] const char *phaseId(Phase phase);
[[nodiscard]] const char *outcomeId(Outcome outcome);
[[nodiscard]] const char *trackKindId(TrackKind kind);

} // namespace hilera
