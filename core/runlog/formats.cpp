#include "core/files/inputfile.h"
#include "core/runlog/filekind.h"
#include "core/runlog/format.h"
#include "core/runlog/runlogtext.h"
#include "core/runlog/textinput.h"

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

// "a.json" of "a.json.gz"
QString nameUnpacked(const QString &fileName)
{
    return fileName.endsWith(QLatin1String(".gz"), Qt::CaseInsensitive) ? fileName.chopped(3) : fileName;
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

Result<OpenedRun> readRun(QIODevice &file, const Format *byName, const ReadWatch &watch)
{
    TextInput text(file, watch);
    if (!text.open(QIODevice::ReadOnly))
        return Error{RunLogText::tr("It can’t be read.")};
    const FileKind kind = kindOf(text.beginning());
    const auto isOfKind = [&kind](const Format &format) { return kind.format == QLatin1String(format.id); };
    const auto known = std::ranges::find_if(allFormats(), isOfKind);
    if (known == allFormats().end() && !kind.otherwise.isEmpty())
        return Error{kind.otherwise};
    const bool isNamed = byName && byName->read;
    if (known == allFormats().end() && !isNamed && !kind.mayBeJson)
        return Error{RunLogText::tr("It is no run log that can be opened: those are %1, also packed by gzip.")
                         .arg(suffixes(&Format::read))};
    const Format format = known != allFormats().end() ? *known : isNamed ? *byName : chromeTrace();
    Result<OpenedRun> run = format.read(text, watch);
    const QString damage = text.damage();
    if (!run) {
        const QString note = !text.isConverted() ? QString()
            : damage.isEmpty() ? RunLogText::tr("Bytes are counted in its text, unpacked and as UTF-8.")
                               : damage;
        return note.isEmpty() ? std::move(run) : Error{run.error() + QLatin1Char(' ') + note};
    }
    if (!damage.isEmpty()) {
        (*run).isWhole = false;
        (*run).remark = QStringList{damage, run->remark}.join(QLatin1Char(' ')).trimmed();
    }
    return run;
}

Result<OpenedRun> openRun(const QString &fileName, const ReadWatch &watch)
{
    // Also from a pipe, such as the output of a decompressor.
    InputFile file(fileName, InputFile::Takes::Anything, watch.stop);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return openError(fileName, file.errorString() + QLatin1Char('.'));
    Result<OpenedRun> run = readRun(file, formatOf(nameUnpacked(fileName)), watch);
    if (watch.stop.stop_requested())
        return Error{RunLogText::tr("Opening %1 was cancelled.").arg(QDir::toNativeSeparators(fileName))};
    return run ? std::move(run) : openError(fileName, run.error());
}

} // namespace hilera
