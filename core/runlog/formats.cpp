#include "core/inputfile.h"
#include "core/runlog/devicefile.h"
#include "core/runlog/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <functional>
#include <vector>

namespace hilera {

// One line a format, in the order they are shown: each is described in the file of its name.
using Description = Format();
Description jsonLines, chromeTrace, perfetto, slicesCsv, countersCsv, text;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunLog)
};

template <typename Predicate> QString suffixes(Predicate isMeant)
{
    QStringList all;
    for (const Format &format : formats()) {
        if (std::invoke(isMeant, format))
            all.append(QLatin1String(format.suffix));
    }
    return all.join(QStringLiteral(", "));
}

Error writeError(const QString &fileName, const QString &reason)
{
    return Error{Text::tr("The file %1 could not be written: %2. What was there before is unchanged.")
                     .arg(QDir::toNativeSeparators(fileName), reason)};
}

// A pipe or a device, or a link to one.
bool isDevice(const QString &fileName)
{
    const QFileInfo file(fileName);
    return file.exists() && !file.isFile() && !file.isDir();
}

Error openError(const QString &fileName, const QString &reason)
{
    return Error{
        Text::tr("The run log %1 can’t be opened. %2").arg(QDir::toNativeSeparators(fileName), reason)};
}

// A file that refuses what comes after it was asked to stop.
template <typename File> class Watched : public File {
public:
    template <typename... Arguments>
    explicit Watched(const WriteWatch &watch, Arguments... arguments)
        : File(arguments...)
        , m_watch(watch)
    {
    }

    // Of a piece that is not written as a whole QSaveFile says “Unknown error” (Qt 6.4).
    [[nodiscard]] QString reason() const
    {
        return m_failure != 0 ? qt_error_string(m_failure) : File::errorString();
    }

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
    int m_failure = 0; // errno
};

std::optional<Error> writeToDevice(
    const QString &fileName, const std::function<bool(QIODevice &device)> &write, const WriteWatch &watch)
{
    Watched<DeviceFile> file(watch, fileName, watch.stop);
    const bool isWritten = file.open(QIODevice::WriteOnly) && write(file);
    const QString name = QDir::toNativeSeparators(fileName);
    if (watch.stop.stop_requested())
        return Error{Text::tr("Writing to %1 was cancelled.").arg(name)};
    if (!isWritten)
        return Error{
            Text::tr("%1 is no file, and could not be written to: %2.").arg(name, file.errorString())};
    return {};
}

std::vector<Format> &allFormats()
{
    static std::vector<Format> all = {
        jsonLines(),
        chromeTrace(),
        perfetto(),
        slicesCsv(),
        countersCsv(),
        text(),
    };
    return all;
}

bool clash(const Format &a, const Format &b)
{
    const auto has = [&b](QLatin1String suffix) {
        return suffix.size() > 0
            && (suffix == QLatin1String(b.suffix) || suffix == QLatin1String(b.otherSuffix));
    };
    return QLatin1String(a.id) == QLatin1String(b.id) || has(QLatin1String(a.suffix))
        || has(QLatin1String(a.otherSuffix));
}

} // namespace

std::span<const Format> formats()
{
    return allFormats();
}

bool addFormats(std::span<const Format> more)
{
    std::vector<Format> all = allFormats();
    for (const Format &format : more) {
        if (std::ranges::any_of(all, [&format](const Format &other) { return clash(format, other); }))
            return false;
        all.push_back(format);
    }
    allFormats() = std::move(all);
    return true;
}

const Format *formatOf(const QString &fileName)
{
    const Format *found = nullptr;
    qsizetype longest = 0;
    for (const Format &format : formats()) {
        for (const QLatin1String suffix : {QLatin1String(format.suffix), QLatin1String(format.otherSuffix)}) {
            if (suffix.size() > longest && fileName.endsWith(suffix, Qt::CaseInsensitive)) {
                found = &format;
                longest = suffix.size();
            }
        }
    }
    return found;
}

QString Format::translatedName() const
{
    return QCoreApplication::translate("Format", name);
}

std::optional<Error> findExportProblem(const QString &fileName)
{
    if (!formatOf(fileName)) {
        return Error{Text::tr("“%1” has no ending that is known for run logs: choose one of %2.")
                         .arg(QFileInfo(fileName).fileName().left(60), suffixes(&Format::write))};
    }
    const QFileInfo file(fileName);
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir()) {
        return Error{Text::tr("The file %1 can’t be written: there is no folder %2. Make it first.")
                         .arg(fileName, folder.absoluteFilePath())};
    }
    if (file.isDir())
        return Error{
            Text::tr("The file %1 can’t be written: that is a folder. Choose another name.").arg(fileName)};
    if (!folder.isWritable() && !isDevice(fileName)) {
        return Error{
            Text::tr("The file %1 can’t be written: the folder %2 is read-only for you. Choose another one.")
                .arg(fileName, folder.absoluteFilePath())};
    }
    return {};
}

std::optional<Error> exportRun(const RunRecord &record, const QString &fileName, const WriteWatch &watch)
{
    if (auto problem = findExportProblem(fileName))
        return problem;
    if (record.trace().isForeign() && formatOf(fileName)->needsEvents) {
        return Error{
            Text::tr("“%1” can keep runs of Hilera alone, and this is another program’s: choose one of %2.")
                .arg(QFileInfo(fileName).fileName().left(60),
                    suffixes([](const Format &format) { return format.write && !format.needsEvents; }))};
    }
    const auto write = formatOf(fileName)->write;
    return writeWhole(
        fileName, [&record, write](QIODevice &device) { return write(record, device); }, watch);
}

std::optional<Error> writeWhole(
    const QString &fileName, const std::function<bool(QIODevice &device)> &write, const WriteWatch &watch)
{
    if (isDevice(fileName))
        return writeToDevice(fileName, write, watch);
    Watched<QSaveFile> file(watch, fileName);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(fileName, file.errorString());
    // QSaveFile::commit does not notice that what was left in the buffer could not be written (Qt 6.4).
    const bool isWritten = write(file) && file.flush();
    if (watch.stop.stop_requested()) {
        return Error{Text::tr("Writing %1 was cancelled. What was there before is unchanged.")
                         .arg(QDir::toNativeSeparators(fileName))};
    }
    if (!isWritten || !file.commit())
        return writeError(fileName, file.reason());
    return {};
}

Result<OpenedRun> openRun(const QString &fileName, const ReadWatch &watch)
{
    const Format *format = formatOf(fileName);
    if (!format || !format->read) {
        return Error{Text::tr("“%1” has no ending of a run log that can be opened: those are %2.")
                         .arg(QFileInfo(fileName).fileName().left(60), suffixes(&Format::read))};
    }
    // From a pipe as well, as a program that unpacks it writes one.
    InputFile file(fileName, InputFile::Takes::Anything, watch.stop);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return openError(fileName, file.errorString() + QLatin1Char('.'));
    Result<OpenedRun> run = format->read(file, watch);
    if (watch.stop.stop_requested())
        return Error{Text::tr("Opening %1 was cancelled.").arg(QDir::toNativeSeparators(fileName))};
    return run ? std::move(run) : openError(fileName, run.error());
}

} // namespace hilera
