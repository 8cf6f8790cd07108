#pragma once

#include <QIODevice>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace hilera {

// Reads a file in large blocks and shows the unused part as one text. It does not map the file into memory:
// the program would be killed if another one truncated the file meanwhile.
class BlockReader {
public:
    explicit BlockReader(QIODevice &device)
        : m_device(device)
    {
    }

    // Valid until more is read.
    [[nodiscard]] std::string_view rest() const { return std::string_view(m_buffer).substr(m_begin); }
    void use(std::size_t bytes) { m_begin += bytes; }
    // Appends to the rest. False if there is no more, or it can't be read.
    [[nodiscard]] bool readMore()
    {
        m_buffer.erase(0, m_begin);
        m_usedBefore += m_begin;
        m_begin = 0;
        const std::size_t size = m_buffer.size();
        m_buffer.resize(size + blockSize);
        const qint64 read = m_device.read(m_buffer.data() + size, blockSize);
        m_buffer.resize(size + static_cast<std::size_t>(std::max<qint64>(read, 0)));
        m_hasFailed = read < 0;
        return read > 0;
    }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    // Bytes from the start.
    [[nodiscard]] std::uint64_t used() const { return m_usedBefore + m_begin; }

private:
    static constexpr qint64 blockSize = 1 << 20;

    QIODevice &m_device;
    std::string m_buffer;
    std::size_t m_begin = 0;
    std::uint64_t m_usedBefore = 0;
    bool m_hasFailed = false;
};

} // namespace hilera
