#pragma once

#include <QFile>

#include <stop_token>

namespace hilera {

// A file to read. Opening never blocks, even on a pipe without a writer, and reading ends when a stop is
// requested.
class InputFile : public QFile {
public:
    // A pipe, a device or a socket may be endless.
    enum class Takes { FilesOnly, Anything };

    explicit InputFile(const QString &name, Takes takes = Takes::FilesOnly, std::stop_token stop = {});

    // For reading. Returns false and sets errorString() if the file can't be opened or is of a kind not
    // accepted.
    [[nodiscard]] bool open(OpenMode mode) override;
    // Reads to the end, but at most so many bytes.
    [[nodiscard]] QByteArray readUpTo(qint64 most);

protected:
    qint64 readData(char *data, qint64 most) override;

private:
    Takes m_takes;
    std::stop_token m_stop;
};

} // namespace hilera
