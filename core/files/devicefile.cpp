#include "core/files/devicefile.h"

#include "core/files/systemerror.h"

#include <QFile>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hilera {

namespace {

constexpr int waitInterval = 50; // ms between two looks whether to stop

// A pipe without a reader is an error to report, not the end of the program.
class NoPipeSignal {
public:
    NoPipeSignal()
    {
        sigemptyset(&m_signal);
        sigaddset(&m_signal, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_signal, &m_before);
    }
    ~NoPipeSignal()
    {
        constexpr timespec now{};
        if (sigismember(&m_before, SIGPIPE) == 0)
            sigtimedwait(&m_signal, nullptr, &now);
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    NoPipeSignal(const NoPipeSignal &) = delete;
    NoPipeSignal &operator=(const NoPipeSignal &) = delete;

private:
    sigset_t m_signal;
    sigset_t m_before;
};

bool isPipe(const QByteArray &name)
{
    struct stat status;
    return stat(name.constData(), &status) == 0 && S_ISFIFO(status.st_mode);
}

} // namespace

DeviceFile::DeviceFile(const QString &name, std::stop_token stop)
    : m_name(QFile::encodeName(name))
    , m_stop(std::move(stop))
{
}

DeviceFile::~DeviceFile()
{
    DeviceFile::close();
}

bool DeviceFile::fail(int error)
{
    setErrorString(systemErrorText(error));
    return false;
}

bool DeviceFile::open(OpenMode mode)
{
    // Opening a pipe without a reader fails.
    const auto open = [this] {
        m_file = ::open(m_name.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
        return m_file >= 0;
    };
    while (!open()) {
        if (errno != EINTR && !(errno == ENXIO && isPipe(m_name)))
            return fail(errno);
        if (m_stop.stop_requested())
            return fail(ECANCELED);
        poll(nullptr, 0, waitInterval);
    }
    return QIODevice::open(mode | Unbuffered);
}

void DeviceFile::close()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
    QIODevice::close();
}

qint64 DeviceFile::readData(char *, qint64)
{
    return -1;
}

qint64 DeviceFile::writeData(const char *data, qint64 size)
{
    const NoPipeSignal noSignal;
    qint64 written = 0;
    while (written < size) {
        if (m_stop.stop_requested())
            return -1;
        const ssize_t taken = ::write(m_file, data + written, static_cast<std::size_t>(size - written));
        if (taken > 0) {
            written += taken;
        } else if (taken < 0 && errno == EAGAIN) {
            pollfd room{m_file, POLLOUT, 0};
            poll(&room, 1, waitInterval);
        } else if (taken == 0 || errno != EINTR) {
            fail(taken == 0 ? EIO : errno);
            return -1;
        }
    }
    return written;
}

} // namespace hilera
