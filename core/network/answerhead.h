#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hilera {

// The status line and the header lines of an answer, as far as they matter here.
class AnswerHead {
public:
    // The next line, and the status as libcurl has read it. A new head follows one of a status below 200.
    void take(std::string_view line, int status);

    [[nodiscard]] int status() const { return m_status; } // 0: nothing came
    [[nodiscard]] const std::string &phrase() const { return m_phrase; } // "Not Found"
    // The empty line came that ends it.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    // Whole, and not one of those that go before another.
    [[nodiscard]] bool isLast() const { return m_isWhole && m_status >= 200; }
    [[nodiscard]] bool redirects() const;
    [[nodiscard]] const std::string &location() const { return m_location; }
    // As they are written; empty if the body is sent as it is.
    [[nodiscard]] const std::string &contentCoding() const { return m_contentCoding; }
    [[nodiscard]] const std::string &transferCoding() const { return m_transferCoding; }
    [[nodiscard]] bool isChunked() const { return m_isChunked; }
    // The size of the body is said, and makes no sense: libcurl reads on to the end of the connection then,
    // or believes one of two.
    [[nodiscard]] bool hasSenselessSize() const { return m_hasSenselessSize && !m_isChunked; }

private:
    void takeField(std::string_view line);
    void takeSize(std::string_view value);

    int m_status = 0;
    std::string m_phrase;
    std::string m_location;
    std::string m_contentCoding;
    std::string m_transferCoding; // besides chunks
    std::int64_t m_size = -1; // of the body, as it is said; -1 if it is not
    bool m_hasSenselessSize = false;
    bool m_isChunked = false;
    bool m_isWhole = false;
};

} // namespace hilera
