#pragma once

#include "core/trace/note.h"

#include <string>
#include <string_view>
#include <variant>

namespace hilera {

// What a service says of itself by VOSI availability, of whatever version. Times are as they came (ISO 8601
// if it keeps to it); empty where there is none.
struct Availability {
    bool available = false;
    std::string upSince = {};
    std::string downAt = {};
    std::string backAt = {};
    std::string notes = {}; // joined by "; "
};

// Or why it can't be told from the body of an answer. It may come from anybody: entities are not expanded,
// and depth and lengths are bounded.
[[nodiscard]] std::variant<Availability, Note> parseAvailability(std::string_view answer);

} // namespace hilera
