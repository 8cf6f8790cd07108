#pragma once

#include "core/machine/limits.h"
#include "core/network/bodydecoder.h"
#include "core/runlog/format.h"

#include <QIODevice>
#include <QStringDecoder>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hilera {

// The text of a file as UTF-8: unpacked if it is compressed by gzip, and converted if it is UTF-16 or UTF-32.
// Tells the progress of the file. Any thread, one at a time.
class TextInput : public QIODevice {
public:
    TextInput(QIODevice &file, const ReadWatch &watch, std::uint64_t mostUnpacked = limits::unpackedSize);

    // Reads the beginning. Returns false if the file can't be read.
    bool open(OpenMode mode) override;
    [[nodiscard]] bool isSequential() const override { return true; }

    // The beginning of the text, valid until it is read: some 64 KB, or all of it.
    [[nodiscard]] std::string_view beginning() const { return m_text; }
    // The reason why the compressed text ended early, for people; empty if it did not, or has not yet.
    [[nodiscard]] QString damage() const { return m_damage; }
    // The text is not what is in the file, byte for byte.
    [[nodiscard]] bool isConverted() const { return m_gzip || m_decoder.isValid(); }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    [[nodiscard]] qint64 readFile(char *data, qint64 most);
    [[nodiscard]] bool readPart();
    void unpack(std::string_view part);
    void endUnpacking();
    void add(std::string_view bytes);
    void findEncoding();

    QIODevice &m_file;
    const ReadWatch &m_watch;
    const std::uint64_t m_mostUnpacked;

    std::optional<BodyDecoder> m_gzip;
    QStringDecoder m_decoder; // invalid: it is UTF-8
    std::string m_text; // that is ready
    std::size_t m_used = 0; // of it
    std::uint64_t m_unpacked = 0; // bytes so far
    qint64 m_read = 0; // bytes of the file
    bool m_hasFailed = false;
    QString m_damage;
};

} // namespace hilera
