#include "core/watch/printedlines.h"

#include <QString>

#include <utility>

namespace hilera {

namespace {

constexpr std::int64_t mostLines = 200'000; // of a source
constexpr std::size_t longestLine = 8'000; // bytes
constexpr char escape = '\x1b';

} // namespace

void PrintedLines::add(std::string_view bytes, Nanoseconds time, std::vector<Line> &lines)
{
    for (const char byte : bytes) {
        if (m_sequence != Sequence::None)
            addToSequence(byte);
        else if (byte == escape)
            m_sequence = Sequence::Begun;
        else if (byte == '\r')
            m_returns = true;
        else if (byte == '\n') {
            if (m_rest.empty())
                m_since = time;
            endLine(lines);
        } else
            addLetter(byte, time);
    }
}

void PrintedLines::addToSequence(char byte)
{
    switch (m_sequence) {
    case Sequence::Begun:
        m_sequence = byte == '['                                                      ? Sequence::Control
            : byte == ']' || byte == 'P' || byte == 'X' || byte == '^' || byte == '_' ? Sequence::Text
            : byte >= ' ' && byte <= '/'                                              ? Sequence::OneMore
                                                                                      : Sequence::None;
        break;
    case Sequence::Control:
        if (byte < ' ' || byte >= '@')
            m_sequence = Sequence::None;
        break;
    case Sequence::Text:
        if (byte == '\a')
            m_sequence = Sequence::None;
        else if (byte == escape)
            m_sequence = Sequence::TextMayEnd;
        break;
    default:
        m_sequence = Sequence::None;
        break;
    }
}

void PrintedLines::addLetter(char byte, Nanoseconds time)
{
    if (byte == '\b') {
        const auto isInLetter = [](char unit) { return (unit & 0xc0) == 0x80; }; // of UTF-8, not its first
        while (!m_rest.empty() && isInLetter(m_rest.back()))
            m_rest.pop_back();
        if (!m_rest.empty())
            m_rest.pop_back();
    }
    if ((byte >= 0 && byte < ' ' && byte != '\t') || byte == '\x7f')
        return;
    if (std::exchange(m_returns, false))
        m_rest.clear();
    if (m_rest.empty())
        m_since = time;
    if (m_rest.size() < longestLine)
        m_rest += byte;
}

void PrintedLines::endLine(std::vector<Line> &lines)
{
    m_returns = false;
    if (++m_lines > mostLines)
        ++m_leftOut;
    else
        lines.push_back({m_since, m_source, QString::fromUtf8(m_rest).toStdString()});
    m_rest.clear();
}

void PrintedLines::takeRest(Nanoseconds since, std::vector<Line> &lines)
{
    if (hasRest() && m_since <= since)
        endLine(lines);
}

} // namespace hilera
