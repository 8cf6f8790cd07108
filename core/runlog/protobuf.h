#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace hilera {

// A message of Protocol Buffers, as it goes into a file.
class ProtobufMessage {
public:
    ProtobufMessage &number(std::uint32_t field, std::unsigned_integral auto value)
    {
        tag(field, 0);
        varint(value);
        return *this;
    }
    ProtobufMessage &number(std::uint32_t field, std::signed_integral auto value)
    {
        return number(field, static_cast<std::uint64_t>(value));
    }
    ProtobufMessage &fixed(std::uint32_t field, std::uint64_t value)
    {
        tag(field, 1);
        for (int shift = 0; shift < 64; shift += 8)
            m_bytes += static_cast<char>(value >> shift & 0xff);
        return *this;
    }
    ProtobufMessage &real(std::uint32_t field, double value)
    {
        return fixed(field, std::bit_cast<std::uint64_t>(value));
    }
    ProtobufMessage &text(std::uint32_t field, std::string_view text)
    {
        tag(field, 2);
        varint(text.size());
        m_bytes += text;
        return *this;
    }
    ProtobufMessage &message(std::uint32_t field, const ProtobufMessage &message)
    {
        return text(field, message.m_bytes);
    }

    [[nodiscard]] const std::string &bytes() const { return m_bytes; }

private:
    void tag(std::uint32_t field, std::uint32_t wireType) { varint(std::uint64_t(field) << 3 | wireType); }
    void varint(std::uint64_t value)
    {
        for (; value > 0x7f; value >>= 7)
            m_bytes += static_cast<char>((value & 0x7f) | 0x80);
        m_bytes += static_cast<char>(value);
    }

    std::string m_bytes;
};

} // namespace hilera
