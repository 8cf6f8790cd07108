#pragma once

#include "core/runlog/jsonscanner.h"
#include "core/trace/clock.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hilera {

// An event of a Chrome Trace, whoever wrote it. Texts are as they stand in the file, numbers in quotes or
// not; what is not there is empty.
struct ChromeEvent {
    std::string_view phase;
    std::string_view name;
    std::string_view category;
    std::string_view process;
    std::string_view thread;
    std::string_view id;
    std::string_view binding; // of an arrow's end
    std::string_view args; // a JSON object
    std::optional<Nanoseconds> time; // nothing also if it is no time that makes sense
    std::optional<Nanoseconds> duration;
};

// False if it is no object: the scanner stands where it stops being one, or has run out.
[[nodiscard]] bool takeChromeEvent(JsonScanner &json, ChromeEvent &event);

// Each key of an object and its value, as they stand.
void eachMember(
    std::string_view object, const std::function<void(std::string_view key, std::string_view value)> &tell);
// A string's text; of anything else, the value as it stands.
[[nodiscard]] std::string_view unquoted(std::string_view value);
// The text that is meant by a string's, with its escapes taken for what they are; at most so many letters of
// it.
[[nodiscard]] std::string unescaped(std::string_view text, int mostLetters);

} // namespace hilera
