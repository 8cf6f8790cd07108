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
    QString remark; // for people: what is missing, or was left out, if anything
    bool isWhole = true; // else the file was cut off
};

// Whoever waits for a reading that may take long. Used by the thread that reads.
struct ReadWatch {
    std::stop_token stop; // asks it to end early
    std::function<void(double share)> progress; // of the file, 0 to 1; may be null
};

// A way to keep a run log in a file. Described by the file of its name in this folder.
struct Format {
    const char *id = "";
    const char *name = ""; // for people; in English, translated where it is shown (context "Format")
    const char *suffix = ""; // of the file's name, with the dot: ".hilera.jsonl"
    const char *otherSuffix = ""; // a shorter one that is also taken, or ""

    bool needsEvents = false; // can't keep another program's trace, which has none
    bool needsFonts = false; // can be written only while there is a QGuiApplication

    // Any thread, on a record that no longer changes. False when the device refuses.
    bool (*write)(const RunRecord &record, QIODevice &device) = nullptr;
    // Any thread. The error says where in the file it is, and what was expected there. Null: can't be read.
    Result<OpenedRun> (*read)(QIODevice &device, const ReadWatch &watch) = nullptr;

    [[nodiscard]] QString translatedName() const;
};

// Those of core, then those that were added.
[[nodiscard]] std::span<const Format> formats();
// Takes in what core can't do, such as painting. Once, before anybody looks at them. False, and none of them
// is added, if an id or an ending is taken already.
[[nodiscard]] bool addFormats(std::span<const Format> more);
// The one for a file of this name; null if there is none.
[[nodiscard]] const Format *formatOf(const QString &fileName);

// Why no run can be written into a file of this name: no such format, or what findPlaceProblem finds.
[[nodiscard]] std::optional<Error> findExportProblem(const QString &fileName, const QStringList &taken = {});

// Writes the run into the file, whole or not at all. Why it did not succeed, if so.
[[nodiscard]] std::optional<Error> exportRun(
    const RunRecord &record, const QString &fileName, const WriteWatch &watch = {});

// Reads the run log, any thread. Why that can't be, naming the file, if so.
[[nodiscard]] Result<OpenedRun> openRun(const QString &fileName, const ReadWatch &watch = {});

} // namespace hilera
