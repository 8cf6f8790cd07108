#pragma once

#include "core/text/result.h"
#include "core/trace/event.h"

#include <optional>
#include <string_view>

namespace hilera {

// Takes an event from its line of a run log in JSON Lines, whose times count from `origin`. Why the line
// tells none, naming the key, if so.
[[nodiscard]] std::optional<Error> parseEventLine(std::string_view line, Nanoseconds origin, Event &event);

} // namespace hilera
