#include "core/files/wholefile.h"

#include "core/files/devicefile.h"
#include "core/files/systemerror.h"
#include "core/text/refusedby.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <exception>

#include <unistd.h>

namespace hilera {

namespace {

struct WholeFileText {
    Q_DECLARE_TR_FUNCTIONS(RunLog)
};

// A pipe or a device, or a link to one.
bool isDevice(const QString &fileName)
{
    const QFileInfo file(fileName);
    return file.exists() && !file.isFile() && !file.isDir();
}

// The real path, with all links resolved.
QString placeOf(const QString &fileName)
{
    const QFileInfo file(fileName);
    return file.exists() ? file.canonicalFilePath()
                         : QFileInfo(file.absolutePath()).canonicalFilePath() + u'/' + file.fileName();
}

Error cannotWrite(const QString &fileName, const QString &reason)
{
    return Error{WholeFileText::tr("The file %1 can’t be written: %2. Choose another one.")
                     .arg(QDir::toNativeSeparators(fileName), reason)};
}

// Creates a file beside it and removes it, since permissions alone do not tell: root has all of them.
std::optional<Error> findFolderProblem(const QString &fileName)
{
    if (access(QFile::encodeName(fileName).constData(), F_OK) != 0 && errno != ENOENT)
        return cannotWrite(fileName, systemErrorText(errno));
    QSaveFile probe(fileName);
    if (probe.open(QIODevice::WriteOnly))
        return {};
    const int error = errno;
    if (error != EACCES && error != EROFS && error != EPERM)
        return cannotWrite(fileName, systemErrorText(error));
    return Error{WholeFileText::tr(
        "The file %1 can’t be written: the folder %2 is read-only for you. Choose another one.")
                     .arg(fileName, QFileInfo(placeOf(fileName)).path())};
}

// Adds what happened to the existing file.
Error notWritten(const QString &sentence, bool wasThere)
{
    return Error{
        wasThere ? sentence + u' ' + WholeFileText::tr("What was there before is unchanged.") : sentence};
}

// A file that refuses writes once a stop is requested.
template <typename File> class Watched : public File {
public:
    template <typename... Arguments>
    explicit Watched(const WriteWatch &watch, Arguments... arguments)
        : File(arguments...)
        , m_watch(watch)
    {
    }

    // errno of the first piece that was not written as a whole; QSaveFile then says “Unknown error” (Qt 6.4).
    [[nodiscard]] int failure() const { return m_failure; }

protected:
    qint64 writeData(const char *data, qint64 length) override
    {
        if (m_watch.stop.stop_requested())
            return -1;
        const qint64 written = File::writeData(data, length);
        if (written != length && m_failure == 0)
            m_failure = errno;
        m_written += std::max<qint64>(written, 0);
        if (m_watch.progress)
            m_watch.progress(m_written);
        return written;
    }

private:
    const WriteWatch &m_watch;
    qint64 m_written = 0;
    int m_failure = 0;
};

std::optional<Error> writeToDevice(
    const QString &fileName, const std::function<bool(QIODevice &device)> &write, const WriteWatch &watch)
{
    Watched<DeviceFile> file(watch, fileName, watch.stop);
    const bool isWritten = file.open(QIODevice::WriteOnly) && write(file);
    const QString name = QDir::toNativeSeparators(fileName);
    if (watch.stop.stop_requested())
        return Error{WholeFileText::tr("Writing to %1 was cancelled.").arg(name)};
    if (!isWritten)
        return Error{WholeFileText::tr("%1 is no file, and could not be written to: %2.")
                         .arg(name, file.errorString())};
    return {};
}

} // namespace

std::optional<Error> findPlaceProblem(const QString &fileName, const QStringList &taken)
{
    const QFileInfo file(fileName);
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir()) {
        return Error{WholeFileText::tr("The file %1 can’t be written: there is no folder %2. Make it first.")
                         .arg(fileName, folder.absoluteFilePath())};
    }
    if (file.isDir())
        return Error{WholeFileText::tr("The file %1 can’t be written: that is a folder. Choose another name.")
                         .arg(fileName)};
    const auto isHere = [&fileName](const QString &other) { return placeOf(other) == placeOf(fileName); };
    if (std::ranges::any_of(taken, isHere)) {
        return Error{WholeFileText::tr(
            "The file %1 can’t be written: it is named twice, to be read or written. Choose "
            "another name.")
                         .arg(fileName)};
    }
    if (file.exists() && !file.isWritable())
        return cannotWrite(fileName, WholeFileText::tr("it is read-only for you"));
    // A device or a pipe is not opened: that may block, and the program at its other end would notice.
    return isDevice(fileName) ? std::nullopt : findFolderProblem(fileName);
}

std::optional<Error> writeWhole(
    const QString &fileName, const std::function<bool(QIODevice &device)> &write, const WriteWatch &watch)
{
    if (auto problem = findPlaceProblem(fileName))
        return problem;
    if (isDevice(fileName))
        return writeToDevice(fileName, write, watch);
    const QString name = QDir::toNativeSeparators(fileName);
    const bool wasThere = QFileInfo::exists(fileName);
    Watched<QSaveFile> file(watch, fileName);
    bool isMade = false;
    try {
        isMade = file.open(QIODevice::WriteOnly) && write(file);
    } catch (const std::exception &error) {
        const QString reason = QString::fromStdString(refusedBy(error));
        return notWritten(
            WholeFileText::tr("The file %1 could not be written: %2.").arg(name, reason), wasThere);
    }
    if (watch.stop.stop_requested())
        return notWritten(WholeFileText::tr("Writing %1 was cancelled.").arg(name), wasThere);
    // QSaveFile::commit does not notice that what was left in the buffer could not be written (Qt 6.4).
    errno = 0;
    if (isMade && file.flush() && file.commit())
        return {};
    const int error = file.failure() != 0 ? file.failure() : errno;
    const QString reason = error != 0 ? systemErrorText(error) : file.errorString();
    return notWritten(WholeFileText::tr("The file %1 could not be written: %2.").arg(name, reason), wasThere);
}

} // namespace hilera
