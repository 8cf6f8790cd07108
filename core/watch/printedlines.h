#pragma once

#include "core/trace/event.h"

#include <string>
#include <string_view>
#include <vector>

namespace hilera {

// What a program prints to a terminal, as lines of plain text: escape sequences are left out, and what a
// carriage return or a backspace goes over is gone, as on a screen.
class PrintedLines {
public:
    struct Line {
        Nanoseconds time = 0;
        PrintSource source = PrintSource::Output;
        std::string text; // UTF-8
    };

    explicit PrintedLines(PrintSource source)
        : m_source(source)
    {
    }

    void add(std::string_view bytes, Nanoseconds time, std::vector<Line> &lines);
    // A line that has not ended, as that of a question, if it is older than `since`.
    void takeRest(Nanoseconds since, std::vector<Line> &lines);
    [[nodiscard]] bool hasRest() const { return !m_rest.empty(); }
    // Lines that were too many to keep.
    [[nodiscard]] std::int64_t leftOut() const { return m_leftOut; }

private:
    enum class Sequence { None, Begun, Control, Text, TextMayEnd, OneMore };

    void addToSequence(char byte);
    void addLetter(char byte, Nanoseconds time);
    void endLine(std::vector<Line> &lines);

    PrintSource m_source;
    Sequence m_sequence = Sequence::None;
    std::string m_rest;
    Nanoseconds m_since = 0; // of the rest
    bool m_returns = false; // what comes goes over the rest
    std::int64_t m_lines = 0;
    std::int64_t m_leftOut = 0;
};

} // namespace hilera
