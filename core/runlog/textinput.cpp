#include "core/runlog/textinput.h"

#include "core/runlog/runlogtext.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace hilera {

namespace {

constexpr std::size_t beginningSize = 1 << 16;
constexpr std::size_t partSize = 1 << 14; // of what is unpacked at once: of each byte come up to a thousand

// A text that begins with a letter of ASCII, or with a byte order mark, tells its encoding by its zeros.
QStringConverter::Encoding encodingOf(std::string_view text)
{
    using Encoding = QStringConverter::Encoding;
    if (text.starts_with(std::string_view("\xff\xfe\0\0", 4)))
        return Encoding::Utf32LE;
    if (text.starts_with(std::string_view("\0\0\xfe\xff", 4)))
        return Encoding::Utf32BE;
    if (text.starts_with("\xff\xfe"))
        return Encoding::Utf16LE;
    if (text.starts_with("\xfe\xff"))
        return Encoding::Utf16BE;
    if (text.size() < 4)
        return Encoding::Utf8;
    const std::array isZero = {text[0] == '\0', text[1] == '\0', text[2] == '\0', text[3] == '\0'};
    if (isZero == std::array{false, true, false, true})
        return Encoding::Utf16LE;
    if (isZero == std::array{true, false, true, false})
        return Encoding::Utf16BE;
    if (isZero == std::array{false, true, true, true})
        return Encoding::Utf32LE;
    if (isZero == std::array{true, true, true, false})
        return Encoding::Utf32BE;
    return Encoding::Utf8;
}

} // namespace

TextInput::TextInput(QIODevice &file, const ReadWatch &watch, std::uint64_t mostUnpacked)
    : m_file(file)
    , m_watch(watch)
    , m_mostUnpacked(mostUnpacked)
{
}

bool TextInput::open(OpenMode mode)
{
    std::string start;
    const auto readUpTo = [this, &start](std::size_t most) {
        qint64 read = 1;
        while (start.size() < most && read > 0) {
            const std::size_t size = start.size();
            start.resize(most);
            read = readFile(start.data() + size, static_cast<qint64>(most - size));
            start.resize(size + static_cast<std::size_t>(std::max<qint64>(read, 0)));
        }
    };
    readUpTo(partSize);
    constexpr std::string_view gzip = "\x1f\x8b\x08";
    if (start.starts_with(gzip)) {
        m_gzip.emplace("gzip");
        unpack(start);
        while (m_text.size() < beginningSize && readPart()) { }
    } else {
        readUpTo(beginningSize);
        m_text = std::move(start);
    }
    findEncoding();
    return !m_hasFailed && QIODevice::open(mode | Unbuffered);
}

qint64 TextInput::readFile(char *data, qint64 most)
{
    if (m_watch.progress) {
        const auto size = static_cast<double>(m_file.size());
        m_watch.progress(
            m_file.isSequential() || size <= 0 ? 0 : std::min(static_cast<double>(m_read) / size, 1.0));
    }
    const qint64 read = m_watch.stop.stop_requested() ? -1 : m_file.read(data, most);
    m_hasFailed = m_hasFailed || read < 0;
    m_read += std::max<qint64>(read, 0);
    return read;
}

qint64 TextInput::readData(char *data, qint64 most)
{
    if (m_used == m_text.size() && !isConverted())
        return readFile(data, most);
    while (m_used == m_text.size()) {
        m_text.clear();
        m_used = 0;
        if (!readPart())
            return m_hasFailed ? -1 : 0;
    }
    const std::size_t size = std::min(static_cast<std::size_t>(most), m_text.size() - m_used);
    m_text.copy(data, size, m_used);
    m_used += size;
    return static_cast<qint64>(size);
}

// Adds to the text, perhaps nothing yet. False at the end.
bool TextInput::readPart()
{
    if (!m_damage.isEmpty())
        return false;
    std::array<char, partSize> bytes;
    const qint64 size = readFile(bytes.data(), bytes.size());
    if (size <= 0) {
        endUnpacking();
        return false;
    }
    const std::string_view part(bytes.data(), static_cast<std::size_t>(size));
    if (m_gzip)
        unpack(part);
    else
        add(part);
    return true;
}

void TextInput::unpack(std::string_view part)
{
    const bool goesOn = m_gzip->decode(part, [this](std::string_view piece) {
        m_unpacked += piece.size();
        if (m_unpacked > m_mostUnpacked)
            return false;
        add(piece);
        return true;
    });
    if (m_gzip->isBroken())
        m_damage = RunLogText::tr("Its compressed data is damaged: what is before that is read.");
    else if (!goesOn)
        m_damage = RunLogText::tr("It unpacks to more than %1: what is before that is read.")
                       .arg(QLocale().formattedDataSize(static_cast<qint64>(m_mostUnpacked)));
}

void TextInput::endUnpacking()
{
    if (m_gzip && m_damage.isEmpty() && !m_gzip->isWhole() && !m_hasFailed)
        m_damage = RunLogText::tr("Its compressed data was cut off: what is before that is read.");
}

void TextInput::add(std::string_view bytes)
{
    if (!m_decoder.isValid()) {
        m_text += bytes;
        return;
    }
    const QString letters = m_decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    m_text += letters.toStdString();
}

// Of the text that has been read.
void TextInput::findEncoding()
{
    const QStringConverter::Encoding encoding = encodingOf(m_text);
    if (encoding == QStringConverter::Utf8)
        return;
    m_decoder = QStringDecoder(encoding);
    const std::string bytes = std::exchange(m_text, {});
    add(bytes);
}

} // namespace hilera
