#pragma once

#include "core/run/runrecord.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

class QIODevice;

namespace hilera {

// A way to write a run log into a file. Described by the file of its name in this folder.
struct Format {
    const char *id = "";
    const char *name = ""; // for people; in English, translated where it is shown (context "Format")
    const char *suffix = ""; // of the file's name, with the dot: ".hilera.jsonl"
    const char *otherSuffix = ""; // a shorter one that is also taken, or ""

    // Any thread, on a record that no longer changes. False when the device refuses.
    bool (*write)(const RunRecord &record, QIODevice &device) = nullptr;

    [[nodiscard]] QString translatedName() const;
};

[[nodiscard]] std::span<const Format> formats();
// The one for a file of this name; null if there is none.
[[nodiscard]] const Format *formatOf(const QString &fileName);

// Why no run can be written into a file of this name, as far as that shows before it is written: no such
// format, no such folder, one that may not be written to.
[[nodiscard]] std::optional<Error> findExportProblem(const QString &fileName);

// Writes the run into the file, whole or not at all. Why it did not succeed, if so.
[[nodiscard]] std::optional<Error> exportRun(const RunRecord &record, const QString &fileName);

} // namespace hilera
