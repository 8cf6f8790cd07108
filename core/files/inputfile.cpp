#include "core/files/inputfile.h"

#include "core/files/systemerror.h"

#include <QCoreApplication>

#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hilera {

namespace {

struct InputFileText {
    Q_DECLARE_TR_FUNCTIONS(InputFile)
};

constexpr int lookInterval = 50; // ms between two looks whether to stop

// The reason why the file behind the descriptor is refused; empty if it is not.
QString problemOf(int descriptor, InputFile::Takes takes)
{
    struct stat status { };
    if (descriptor < 0 || fstat(descriptor, &status) != 0)
        return systemErrorText(errno);
    if (S_ISDIR(status.st_mode))
        return systemErrorText(EISDIR);
    if (takes == InputFile::Takes::FilesOnly && !S_ISREG(status.st_mode))
        return InputFileText::tr("It is a pipe or a device, and has to be a file");
    return {};
}

} // namespace

InputFile::InputFile(const QString &name, Takes takes, std::stop_token stop)
    : QFile(name)
    , m_takes(takes)
    , m_stop(std::move(stop))
{
}

bool InputFile::open(OpenMode mode)
{
    if (fileName().startsWith(QLatin1Char(':'))) // within the program
        return QFile::open(mode);
    const int descriptor =
        ::open(QFile::encodeName(fileName()).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    const QString problem = problemOf(descriptor, m_takes);
    if (problem.isEmpty() && QFile::open(descriptor, mode, AutoCloseHandle))
        return true;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!problem.isEmpty())
        setErrorString(problem);
    return false;
}

QByteArray InputFile::readUpTo(qint64 most)
{
    QByteArray all;
    for (QByteArray part = read(most); !part.isEmpty(); part = read(most - all.size()))
        all += part;
    return all;
}

// Only pipes and the like can block.
qint64 InputFile::readData(char *data, qint64 most)
{
    while (isSequential() && !m_stop.stop_requested()) {
        pollfd waiting{handle(), POLLIN, 0};
        if (poll(&waiting, 1, lookInterval) > 0)
            break;
    }
    return m_stop.stop_requested() ? -1 : QFile::readData(data, most);
}

} // namespace hilera
