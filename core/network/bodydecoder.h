#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <zlib.h>

namespace hilera {

// Unpacks a body that came compressed by gzip or deflate, and knows whether it came whole: libcurl, which
// could unpack it, does not tell, and takes no gzip of several members.
class BodyDecoder {
public:
    // What servers are asked for.
    static constexpr const char *accepted = "gzip, deflate";
    [[nodiscard]] static bool knows(std::string_view coding);

    explicit BodyDecoder(std::string_view coding);
    ~BodyDecoder();
    BodyDecoder(const BodyDecoder &) = delete;
    BodyDecoder &operator=(const BodyDecoder &) = delete;

    // Takes what is unpacked; false: no more.
    using Sink = std::function<bool(std::string_view)>;
    // False if the sink wants no more, or if it is broken.
    [[nodiscard]] bool decode(std::string_view part, const Sink &sink);

    [[nodiscard]] bool isBroken() const { return m_state == State::Broken; }
    // Its end has come; what may follow is padding.
    [[nodiscard]] bool isWhole() const { return m_state == State::BetweenMembers || m_state == State::Ended; }

private:
    enum class State { Beginning, Inside, BetweenMembers, Ended, Broken };

    void begin(std::string_view input);
    [[nodiscard]] bool inflateInto(const Sink &sink, std::string_view &input);

    bool m_mayBeBare; // deflate without what zlib puts around it
    State m_state = State::Beginning;
    bool m_isGzip = false;
    std::string m_rest; // a byte that alone does not tell what begins
    z_stream m_stream{};
};

} // namespace hilera
