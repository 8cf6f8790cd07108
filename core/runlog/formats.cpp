#include "core/runlog/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <array>

namespace hilera {

// One line a format, in the order they are shown: each is described in the file of its name.
using Description = Format();
Description jsonLines, text;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunLog)
};

QString suffixes()
{
    QStringList all;
    for (const Format &format : formats())
        all.append(QLatin1String(format.suffix));
    return all.join(QStringLiteral(", "));
}

Error writeError(const QString &fileName, const QString &reason)
{
    return Error{Text::tr("The run log %1 could not be written: %2. What was there before is unchanged.")
                     .arg(QDir::toNativeSeparators(fileName), reason)};
}

} // namespace

std::span<const Format> formats()
{
    static const std::array all = {
        jsonLines(),
        text(),
    };
    return all;
}

const Format *formatOf(const QString &fileName)
{
    const auto endsIn = [&fileName](const char *suffix) {
        return *suffix != '\0' && fileName.endsWith(QLatin1String(suffix), Qt::CaseInsensitive);
    };
    for (const Format &format : formats()) {
        if (endsIn(format.suffix))
            return &format;
    }
    for (const Format &format : formats()) {
        if (endsIn(format.otherSuffix))
            return &format;
    }
    return nullptr;
}

QString Format::translatedName() const
{
    return QCoreApplication::translate("Format", name);
}

std::optional<Error> findExportProblem(const QString &fileName)
{
    if (!formatOf(fileName)) {
        return Error{Text::tr("“%1” has no ending that is known for run logs: choose one of %2.")
                         .arg(QFileInfo(fileName).fileName().left(60), suffixes())};
    }
    const QFileInfo file(fileName);
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir()) {
        return Error{Text::tr("The run log %1 can’t be written: there is no folder %2. Make it first.")
                         .arg(fileName, folder.absoluteFilePath())};
    }
    if (file.isDir())
        return Error{Text::tr("The run log %1 can’t be written: that is a folder. Choose another name.")
                         .arg(fileName)};
    if (!folder.isWritable()) {
        return Error{Text::tr(
            "The run log %1 can’t be written: the folder %2 is read-only for you. Choose another one.")
                         .arg(fileName, folder.absoluteFilePath())};
    }
    return {};
}

std::optional<Error> exportRun(const RunRecord &record, const QString &fileName)
{
    if (auto problem = findExportProblem(fileName))
        return problem;
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(fileName, file.errorString());
    // QSaveFile::commit does not notice that what was left in the buffer could not be written (Qt 6.4).
    if (!formatOf(fileName)->write(record, file) || !file.flush() || !file.commit())
        return writeError(fileName, file.errorString());
    return {};
}

} // namespace hilera
