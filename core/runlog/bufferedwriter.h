#pragma once

#include <QIODevice>

#include <array>
#include <charconv>
#include <concepts>
#include <string_view>
#include <utility>

namespace hilera {

// Collects many small writes into a few large ones.
class BufferedWriter {
public:
    explicit BufferedWriter(QIODevice &device)
        : m_device(device)
    {
    }

    void write(std::string_view text)
    {
        if (text.size() > m_buffer.size() - m_used)
            flush();
        if (text.size() > m_buffer.size()) {
            m_ok = m_ok
                && m_device.write(text.data(), static_cast<qint64>(text.size()))
                    == static_cast<qint64>(text.size());
            return;
        }
        m_used += text.copy(m_buffer.data() + m_used, text.size());
    }
    void writeUtf8(const QByteArray &text)
    {
        write(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    }
    void write(std::integral auto number)
    {
        std::array<char, 24> digits;
        const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
        write(std::string_view(digits.data(), end));
    }
    // With as many digits as it takes to read the same number again.
    void write(double number)
    {
        std::array<char, 32> digits;
        const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
        write(std::string_view(digits.data(), end));
    }

    // Writes what is left. False if any write failed.
    [[nodiscard]] bool finish()
    {
        flush();
        return m_ok;
    }

private:
    void flush()
    {
        const auto size = static_cast<qint64>(std::exchange(m_used, 0));
        m_ok = m_ok && m_device.write(m_buffer.data(), size) == size;
    }

    QIODevice &m_device;
    std::array<char, 1 << 16> m_buffer;
    std::size_t m_used = 0;
    bool m_ok = true;
};

} // namespace hilera
