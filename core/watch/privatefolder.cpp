#include "core/watch/privatefolder.h"

#include "core/files/systemerror.h"
#include "core/watch/watchtext.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

#include <sys/statvfs.h>
#include <unistd.h>

namespace hilera {

namespace {

constexpr std::uint64_t enoughMemory = std::uint64_t(128) << 20; // bytes; a container has 64 MB
const QString prefix = QStringLiteral("hilera-watch-"); // then the id of this process

// Somebody may have put it elsewhere, as where containers share one.
QString sharedMemory()
{
    return qEnvironmentVariable("HILERA_SHARED_MEMORY", QStringLiteral("/dev/shm"));
}

bool hasRoom(const QString &folder)
{
    struct statvfs space { };
    return statvfs(QFile::encodeName(folder).constData(), &space) == 0
        && std::uint64_t(space.f_bavail) * space.f_frsize >= enoughMemory
        && access(QFile::encodeName(folder).constData(), W_OK | X_OK) == 0;
}

void removeLeftovers(const QString &folder)
{
    const QStringList names =
        QDir(folder).entryList({prefix + QLatin1Char('*')}, QDir::Dirs | QDir::NoSymLinks);
    for (const QString &name : names) {
        const int owner = name.mid(prefix.size()).section(QLatin1Char('-'), 0, 0).toInt();
        if (owner > 0 && kill(owner, 0) != 0 && errno == ESRCH)
            QDir(folder + QLatin1Char('/') + name).removeRecursively();
    }
}

} // namespace

Result<PrivateFolder> PrivateFolder::make()
{
    PrivateFolder made;
    made.m_isOnDisk = !hasRoom(sharedMemory());
    const QString parent = made.m_isOnDisk ? QDir::tempPath() : sharedMemory();
    removeLeftovers(parent);
    QByteArray path =
        QFile::encodeName(QStringLiteral("%1/%2%3-XXXXXX").arg(parent, prefix, QString::number(getpid())));
    if (!mkdtemp(path.data())) {
        return Error{WatchText::tr("No folder can be made under %1 for what the program tells: %2.")
                         .arg(parent, systemErrorText(errno))};
    }
    made.m_path = QFile::decodeName(path);
    return made;
}

PrivateFolder::PrivateFolder(PrivateFolder &&other) noexcept
{
    *this = std::move(other);
}

PrivateFolder &PrivateFolder::operator=(PrivateFolder &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_isOnDisk, other.m_isOnDisk);
    return *this;
}

PrivateFolder::~PrivateFolder()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
}

} // namespace hilera
