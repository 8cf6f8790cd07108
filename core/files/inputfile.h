#pragma once

#include <QFile>

#include <stop_token>

namespace hilera {

// A file to be read, whatever stands in its place: opening it never waits, as opening a pipe that nobody
// writes would, and reading ends when it is asked to stop.
class InputFile : public QFile {
public:
    // Of a pipe, a device or a socket there may be no end.
    enum class Takes { FilesOnly, Anything };

    explicit InputFile(const QString &name, Takes takes = Takes::FilesOnly, std::stop_token stop = {});

    // For reading. False with an errorString() if it can't be opened, or is none of those that are taken.
    [[nodiscard]] bool open(OpenMode mode) override;
    // All there is, but no more than so many bytes.
    [[nodiscard]] QByteArray readUpTo(qint64 most);

protected:
    qint64 readData(char *data, qint64 most) override;

private:
    Takes m_takes;
    std::stop_token m_stop;
};

} // namespace hilera
