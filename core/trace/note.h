#pragma once

#include "core/trace/clock.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hilera {

// What there is to say of how a task ended: a text for people, in English and translated where it is shown
// (context "Note"), with {names} that stand for values; and the values, some of which no text names.
struct Note {
    using Values = std::vector<std::pair<std::string, std::string>>;

    std::string text = {};
    Values values = {};

    [[nodiscard]] bool isEmpty() const { return text.empty() && values.empty(); }
    [[nodiscard]] bool operator==(const Note &) const = default;
};

// As a value: seconds, to the millisecond, with a point in every language.
[[nodiscard]] std::string noteSeconds(Nanoseconds duration);

// As one text that travels with the events, and back.
[[nodiscard]] std::string packNote(const Note &note);
[[nodiscard]] Note unpackNote(std::string_view packed);

} // namespace hilera
