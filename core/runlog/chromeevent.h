#pragma once

#include "core/runlog/jsonscanner.h"
#include "core/trace/clock.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hilera {

// An event of a Chrome Trace of any producer. Texts are raw, numbers may be in quotes, and missing fields are
// empty.
struct ChromeEvent {
    std::string_view phase;
    std::string_view name;
    std::string_view category;
    std::string_view process;
    std::string_view thread;
    std::string_view id;
    std::string_view scope; // of the id
    bool isLocalId = false; // each process has its own
    std::string_view binding; // of an arrow's end
    std::string_view args; // a JSON object
    std::optional<Nanoseconds> time; // nothing also if it is no time that makes sense
    std::optional<Nanoseconds> duration;
};

// Returns false if there is no object: the scanner then stands at the error, or has run out.
[[nodiscard]] bool takeChromeEvent(JsonScanner &json, ChromeEvent &event);

// Calls `tell` with each key of an object and its value, both raw.
void eachMember(
    std::string_view object, const std::function<void(std::string_view key, std::string_view value)> &tell);
// The text of a string without its quotes; any other value as it is.
[[nodiscard]] std::string_view unquoted(std::string_view value);
// The text with its escapes resolved, cut to so many letters.
[[nodiscard]] std::string unescaped(std::string_view text, int mostLetters);

} // namespace hilera
