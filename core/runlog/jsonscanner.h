#pragma once

#include <charconv>
#include <cstdint>
#include <string_view>
#include <system_error>

namespace hilera {

// Scans JSON in place, token by token, without copies or allocations. Every function skips blanks first, and
// does not advance if it finds something else.
class JsonScanner {
public:
    explicit JsonScanner(std::string_view text)
        : m_begin(text.data())
        , m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }

    // What comes next; '\0' at the end of the text.
    [[nodiscard, gnu::always_inline]] char peek()
    {
        if (m_at != m_end && *m_at > ' ') // mostly
            return *m_at;
        skipBlanks();
        return m_at == m_end ? '\0' : *m_at;
    }
    [[nodiscard]] bool take(char wanted)
    {
        if (peek() != wanted || m_at == m_end)
            return false;
        ++m_at;
        return true;
    }
    // The raw text between the quotes.
    [[nodiscard]] bool takeString(std::string_view &text)
    {
        if (peek() != '"')
            return false;
        const char *const start = m_at + 1;
        for (const char *at = start; at != m_end; ++at) {
            if (*at == '"') {
                text = {start, at};
                m_at = at + 1;
                return true;
            }
            if (*at == '\\' && ++at == m_end)
                break;
        }
        m_hasRunOut = true;
        return false;
    }
    // False also for a number that is not whole, or has more than 64 bits.
    [[nodiscard]] bool takeInteger(std::int64_t &number)
    {
        skipBlanks();
        const auto [end, error] = std::from_chars(m_at, m_end, number);
        if (error != std::errc())
            return false;
        m_at = end;
        return true;
    }

    // A number or a word such as true, raw.
    [[nodiscard]] bool takeScalar(std::string_view &text)
    {
        skipBlanks();
        const char *at = m_at;
        while (at != m_end && !isBlank(*at) && *at != ',' && *at != '}' && *at != ']' && *at != ':'
            && *at != '"')
            ++at;
        m_hasRunOut = m_hasRunOut || at == m_end;
        if (at == m_at || at == m_end)
            return false;
        text = {m_at, at};
        m_at = at;
        return true;
    }
    // Any value, raw. Brackets are counted, not matched: no nesting is too deep.
    [[nodiscard]] bool takeValue(std::string_view &value)
    {
        const char first = peek();
        const char *const start = m_at;
        std::string_view ignored;
        if (first != '{' && first != '[') {
            if (!(first == '"' ? takeString(ignored) : takeScalar(ignored)))
                return false;
            value = {start, m_at};
            return true;
        }
        std::size_t depth = 0;
        for (const char *at = start; at != m_end; ++at) {
            if (*at == '"') {
                m_at = at;
                if (!takeString(ignored))
                    break;
                at = m_at - 1;
            } else if (*at == '{' || *at == '[') {
                ++depth;
            } else if ((*at == '}' || *at == ']') && --depth == 0) {
                m_at = at + 1;
                value = {start, m_at};
                return true;
            }
        }
        m_at = start;
        m_hasRunOut = true;
        return false;
    }

    [[nodiscard]] bool isAtEnd() { return peek() == '\0' && m_at == m_end; }
    // The text ended inside a requested token.
    [[nodiscard]] bool hasRunOut() const { return m_hasRunOut || m_at == m_end; }
    // Bytes from the start of the text.
    [[nodiscard]] std::size_t position() const { return static_cast<std::size_t>(m_at - m_begin); }

private:
    static bool isBlank(char letter)
    {
        return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
    }
    [[gnu::noinline]] void skipBlanks() // so that peek() is short
    {
        while (m_at != m_end && isBlank(*m_at))
            ++m_at;
    }

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    bool m_hasRunOut = false;
};

} // namespace hilera
