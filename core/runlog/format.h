#pragma once

#include "core/files/wholefile.h"
#include "core/record/runrecord.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>

class QIODevice;

namespace hilera {

// A run that was read from a file; finished.
struct OpenedRun {
    std::shared_ptr<const RunRecord> record;
    QString remark; // for people: what is missing or was left out, if anything
    bool isWhole = true; // else the file was cut off
};

// Stops a long read and follows its progress. Used by the reading thread. Formats look at the stop alone.
struct ReadWatch {
    std::stop_token stop; // requests an early end
    std::function<void(double share)> progress; // of the file, 0 to 1; may be null
};

// A file format of run logs. Each is described in the file of its name in this folder.
struct Format {
    const char *id = "";
    const char *name = ""; // for people; in English, translated where it is shown (context "Format")
    const char *suffix = ""; // of the file's name, with the dot: ".hilera.jsonl"
    const char *otherSuffix = ""; // a shorter one that is also taken, or ""

    bool needsEvents = false; // can't keep another program's trace, which has none
    bool needsFonts = false; // can be written only while there is a QGuiApplication

    // Any thread, on a finished record. Returns false when the device fails.
    bool (*write)(const RunRecord &record, QIODevice &device) = nullptr;
    // Any thread. The text is UTF-8. The error tells the place in it and what was expected there. Null if the
    // format can't be read.
    Result<OpenedRun> (*read)(QIODevice &text, const ReadWatch &watch) = nullptr;

    [[nodiscard]] QString translatedName() const;
};

// The formats of core, then the added ones.
[[nodiscard]] std::span<const Format> formats();
// Adds formats that core can't write, such as pictures. Call it once, before the first use of formats().
// Returns false and adds none if an id or a suffix is taken.
[[nodiscard]] bool addFormats(std::span<const Format> more);
// The format for a file of this name; null if there is none.
[[nodiscard]] const Format *formatOf(const QString &fileName);

// The reason why no run can be written to a file of this name: an unknown suffix, or what findPlaceProblem
// finds.
[[nodiscard]] std::optional<Error> findExportProblem(const QString &fileName, const QStringList &taken = {});

// Writes the whole run to the file, or nothing. Returns the error, if there was one.
[[nodiscard]] std::optional<Error> exportRun(
    const RunRecord &record, const QString &fileName, const WriteWatch &watch = {});

// Reads a run log of any format, also compressed by gzip, any thread. Its content tells the format; where
// that leaves it open, `byName` does, or the reader of Chrome Traces if it is null.
[[nodiscard]] Result<OpenedRun> readRun(QIODevice &file, const Format *byName, const ReadWatch &watch = {});
// The same for a file. The error names it.
[[nodiscard]] Result<OpenedRun> openRun(const QString &fileName, const ReadWatch &watch = {});

} // namespace hilera
