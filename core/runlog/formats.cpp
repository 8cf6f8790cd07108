#include "core/files/inputfile.h"
#include "core/runlog/format.h"
#include "core/runlog/runlogtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <vector>

namespace hilera {

// One line for each format, in the order of menus; each is described in the file of its name.
using Description = Format();
Description jsonLines, chromeTrace, perfetto, slicesCsv, countersCsv, text;

namespace {

template <typename Predicate> QString suffixes(Predicate isMeant)
{
    QStringList all;
    for (const Format &format : formats()) {
        if (std::invoke(isMeant, format))
            all.append(QLatin1String(format.suffix));
    }
    return all.join(QStringLiteral(", "));
}

Error openError(const QString &fileName, const QString &reason)
{
    return Error{
        RunLogText::tr("The run log %1 can’t be opened. %2").arg(QDir::toNativeSeparators(fileName), reason)};
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

std::optional<Error> findExportProblem(const QString &fileName, const QStringList &taken)
{
    if (!formatOf(fileName)) {
        return Error{RunLogText::tr("“%1” has no ending that is known for run logs: choose one of %2.")
                         .arg(QFileInfo(fileName).fileName().left(60), suffixes(&Format::write))};
    }
    return findPlaceProblem(fileName, taken);
}

std::optional<Error> exportRun(const RunRecord &record, const QString &fileName, const WriteWatch &watch)
{
    if (auto problem = findExportProblem(fileName))
        return problem;
    if (record.trace().isForeign() && formatOf(fileName)->needsEvents) {
        return Error{RunLogText::tr(
            "“%1” can keep runs of Hilera alone, and this is another program’s: choose one of %2.")
                         .arg(QFileInfo(fileName).fileName().left(60), suffixes([](const Format &format) {
                             return format.write && !format.needsEvents;
                         }))};
    }
    const auto write = formatOf(fileName)->write;
    return writeWhole(
        fileName, [&record, write](QIODevice &device) { return write(record, device); }, watch);
}

Result<OpenedRun> openRun(const QString &fileName, const ReadWatch &watch)
{
    const Format *format = formatOf(fileName);
    if (!format || !format->read) {
        return Error{RunLogText::tr("“%1” has no ending of a run log that can be opened: those are %2.")
                         .arg(QFileInfo(fileName).fileName().left(60), suffixes(&Format::read))};
    }
    // Also from a pipe, such as the output of a decompressor.
    InputFile file(fileName, InputFile::Takes::Anything, watch.stop);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return openError(fileName, file.errorString() + QLatin1Char('.'));
    Result<OpenedRun> run = format->read(file, watch);
    if (watch.stop.stop_requested())
        return Error{RunLogText::tr("Opening %1 was cancelled.").arg(QDir::toNativeSeparators(fileName))};
    return run ? std::move(run) : openError(fileName, run.error());
}

} // namespace hilera
