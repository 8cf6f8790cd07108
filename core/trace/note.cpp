#include "core/trace/note.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

namespace hilera {

namespace {

constexpr char separator = '\x1f'; // "unit separator", which no text of ours contains

constexpr char textSeparator = '\n';

// What comes from a server may contain anything.
void appendPart(std::string &packed, std::string_view part)
{
    std::ranges::replace_copy(part, std::back_inserter(packed), separator, ' ');
}

} // namespace

Note prefixed(Note words, Note note)
{
    words.text += textSeparator + note.text;
    std::ranges::move(note.values, std::back_inserter(words.values));
    return words;
}

std::vector<std::string> textsOf(const Note &note)
{
    std::vector<std::string> texts;
    for (std::size_t begin = 0; begin <= note.text.size();) {
        const std::size_t end = std::min(note.text.find(textSeparator, begin), note.text.size());
        texts.push_back(note.text.substr(begin, end - begin));
        begin = end + 1;
    }
    return texts;
}

std::string noteSeconds(Nanoseconds duration)
{
    std::array<char, 32> text;
    // Not printf, which writes the decimal point of the user's language.
    const auto end =
        std::to_chars(text.begin(), text.end(), toSeconds(duration), std::chars_format::fixed, 3);
    return {text.begin(), end.ptr};
}

std::string packNote(const Note &note)
{
    std::string packed;
    appendPart(packed, note.text);
    for (const auto &[name, value] : note.values) {
        packed += separator;
        appendPart(packed, name);
        packed += separator;
        appendPart(packed, value);
    }
    return packed;
}

Note unpackNote(std::string_view packed)
{
    const auto takePart = [&packed] {
        const std::string_view part = packed.substr(0, packed.find(separator));
        packed.remove_prefix(std::min(part.size() + 1, packed.size()));
        return std::string(part);
    };
    Note note;
    note.text = takePart();
    while (!packed.empty()) {
        std::string name = takePart();
        note.values.emplace_back(std::move(name), takePart());
    }
    return note;
}

} // namespace hilera
