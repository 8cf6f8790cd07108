#include "core/network/answerhead.h"

#include "core/network/boundedtext.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <system_error>

namespace hilera {

namespace {

constexpr std::size_t phraseLimit = 200; // bytes

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool isSame(std::string_view text, std::string_view lowered)
{
    const auto lower = [](unsigned char c) { return static_cast<char>(std::tolower(c)); };
    return std::ranges::equal(text, lowered, {}, lower);
}

// "HTTP/1.1 404 Not Found"
std::string phraseOf(std::string_view statusLine)
{
    const std::string_view line = trimmed(statusLine);
    const std::size_t status = line.find(' ');
    const std::size_t phrase = status == std::string_view::npos ? status : line.find(' ', status + 1);
    return phrase == std::string_view::npos ? std::string()
                                            : bounded(trimmed(line.substr(phrase)), phraseLimit);
}

// Takes the first off a list that commas separate.
std::string_view takeFirst(std::string_view &list)
{
    const std::size_t end = std::min(list.find(','), list.size());
    const std::string_view first = trimmed(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
    return first;
}

// A list with one more in it; one that changes nothing is left out.
void addCoding(std::string &codings, std::string_view coding)
{
    if (coding.empty() || isSame(coding, "identity"))
        return;
    codings += (codings.empty() ? "" : ", ") + bounded(coding, 40);
}

} // namespace

bool AnswerHead::redirects() const
{
    constexpr int notModified = 304;
    return m_isWhole && m_status / 100 == 3 && m_status != notModified && !m_location.empty();
}

void AnswerHead::take(std::string_view line, int status)
{
    if (isLast())
        return; // lines that follow the body
    if (m_isWhole || m_status == 0) {
        *this = {};
        m_status = status;
        m_phrase = phraseOf(line);
    } else if (line == "\r\n" || line == "\n") {
        m_isWhole = true;
    } else {
        takeField(line);
    }
}

void AnswerHead::takeField(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    const std::string_view name = trimmed(line.substr(0, colon));
    std::string_view value = trimmed(line.substr(colon + 1));
    const bool isTransfer = isSame(name, "transfer-encoding");
    if (isSame(name, "location") && m_location.empty()) {
        m_location = value;
    } else if (isSame(name, "content-length")) {
        takeSize(value);
    } else if (isTransfer || isSame(name, "content-encoding")) {
        while (!value.empty()) {
            const std::string_view coding = takeFirst(value);
            if (isTransfer && isSame(coding, "chunked"))
                m_isChunked = true;
            else
                addCoding(isTransfer ? m_transferCoding : m_contentCoding, coding);
        }
    }
}

// It may be said again, and be the same.
void AnswerHead::takeSize(std::string_view value)
{
    while (!value.empty()) {
        const std::string_view digits = takeFirst(value);
        std::int64_t size = -1;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
        const bool isNumber = error == std::errc() && end == digits.data() + digits.size() && size >= 0;
        m_hasSenselessSize |= !isNumber || (m_size >= 0 && size != m_size);
        m_size = size;
    }
}

} // namespace hilera
