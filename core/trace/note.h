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

// One that a few words go before, as a text of their own: "redirected to {to}" and "timed out".
[[nodiscard]] Note prefixed(Note words, Note note);
// The texts of which it is made: each is translated by itself, and ": " joins them.
[[nodiscard]] std::vector<std::string> textsOf(const Note &note);

// As a value: seconds, to the millisecond, with a point in every language.
[[nodiscard]] std::string noteSeconds(Nanoseconds duration);

// As one text that travels with the events, and back.
[[nodiscard]] std::string packNote(const Note &note);
[[nodiscard]] Note unpackNote(std::string_view packed);

} // namespace hilera
