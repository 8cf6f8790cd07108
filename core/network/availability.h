#pragma once

#include "core/trace/note.h"

#include <string>
#include <string_view>
#include <variant>

namespace hilera {

// What a service says of itself by VOSI availability, version 1.0. Times are as they came (ISO 8601); empty
// where there is none.
struct Availability {
    bool available = false;
    std::string upSince = {};
    std::string downAt = {};
    std::string backAt = {};
    std::string notes = {}; // joined by "; "
};

// Or why the document is none. It may come from anybody: entities are not expanded, and depth and lengths are
// bounded.
[[nodiscard]] std::variant<Availability, Note> parseAvailability(std::string_view xml);

} // namespace hilera
