#include "core/network/bodydecoder.h"

#include <array>
#include <utility>

#include <strings.h>

namespace hilera {

namespace {

constexpr std::size_t telling = 2; // bytes at the beginning
constexpr int bare = -MAX_WBITS; // as zlib has it
constexpr int asGzip = MAX_WBITS + 16;

bool isCoding(std::string_view coding, std::string_view other)
{
    return coding.size() == other.size() && strncasecmp(coding.data(), other.data(), other.size()) == 0;
}

bool beginsGzip(std::string_view input)
{
    return input.starts_with("\x1f\x8b");
}

bool beginsZlib(std::string_view input)
{
    constexpr int deflate = 8;
    const int first = static_cast<unsigned char>(input[0]);
    const int second = static_cast<unsigned char>(input[1]);
    return (first & 0xf) == deflate && (first * 256 + second) % 31 == 0;
}

} // namespace

bool BodyDecoder::knows(std::string_view coding)
{
    return isCoding(coding, "gzip") || isCoding(coding, "x-gzip") || isCoding(coding, "deflate");
}

BodyDecoder::BodyDecoder(std::string_view coding)
    : m_mayBeBare(isCoding(coding, "deflate"))
{
}

BodyDecoder::~BodyDecoder()
{
    inflateEnd(&m_stream); // of no effect where it was not begun
}

bool BodyDecoder::decode(std::string_view part, const Sink &sink)
{
    const std::string kept = std::exchange(m_rest, {}) + std::string(part);
    std::string_view input = kept;
    while (!input.empty() && m_state != State::Ended) {
        if (m_state != State::Inside && input.size() < telling) {
            m_rest = std::string(input);
            return true;
        }
        if (m_state != State::Inside)
            begin(input);
        if (m_state == State::Inside && !inflateInto(sink, input))
            return false;
        if (m_state == State::Broken)
            return false;
    }
    return true;
}

void BodyDecoder::begin(std::string_view input)
{
    if (m_state == State::BetweenMembers) {
        const bool goesOn = beginsGzip(input) && inflateReset(&m_stream) == Z_OK;
        m_state = goesOn ? State::Inside : State::Ended;
        return;
    }
    m_isGzip = beginsGzip(input);
    const bool isBare = !m_isGzip && !beginsZlib(input);
    const int window = m_isGzip ? asGzip : isBare ? bare : MAX_WBITS;
    const bool begins = (!isBare || m_mayBeBare) && inflateInit2(&m_stream, window) == Z_OK;
    m_state = begins ? State::Inside : State::Broken;
}

// Takes from the input what belongs to the member. False if the sink wants no more.
bool BodyDecoder::inflateInto(const Sink &sink, std::string_view &input)
{
    std::array<char, 16'384> output;
    // zlib writes nothing there.
    m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(input.data()));
    m_stream.avail_in = static_cast<uInt>(input.size());
    int status = Z_OK;
    do {
        m_stream.next_out = reinterpret_cast<Bytef *>(output.data());
        m_stream.avail_out = output.size();
        status = inflate(&m_stream, Z_NO_FLUSH);
        const std::size_t size = output.size() - m_stream.avail_out;
        if (size > 0 && !sink({output.data(), size}))
            return false;
    } while (status == Z_OK && (m_stream.avail_in > 0 || m_stream.avail_out == 0));
    input.remove_prefix(input.size() - m_stream.avail_in);
    if (status == Z_STREAM_END)
        m_state = m_isGzip ? State::BetweenMembers : State::Ended;
    else if (status != Z_OK && status != Z_BUF_ERROR) // which says that it needs more input
        m_state = State::Broken;
    return true;
}

} // namespace hilera
