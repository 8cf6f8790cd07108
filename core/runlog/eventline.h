#pragma once

#include "core/text/result.h"
#include "core/trace/event.h"

#include <optional>
#include <string_view>

namespace hilera {

class BufferedWriter;

// An event as a line of a run log in JSON Lines, whose times count from `origin`. What is at its default is
// left out; what has a meaning of its own in an event of a type has a name of its own.
void writeEventLine(BufferedWriter &writer, const Event &event, Nanoseconds origin);

// Takes an event from its line. Why the line tells none, naming the key, if so.
[[nodiscard]] std::optional<Error> parseEventLine(std::string_view line, Nanoseconds origin, Event &event);

} // namespace hilera
