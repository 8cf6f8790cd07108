#pragma once

#include "core/metrics/runcomparison.h"
#include "core/runlog/format.h"

#include <QStringList>

class QIODevice;

namespace hilera {

// A table of runs for spreadsheets, by RFC 4180, with a row for each run. Times in seconds, memory in bytes;
// a cell is empty where a figure is unknown. `names`: one for each run. False when the device fails.
[[nodiscard]] bool writeComparison(
    const RunComparison &comparison, const QStringList &names, QIODevice &device);

// Writes it to a file, as exportRun does; any thread. Returns the error, if there was one.
[[nodiscard]] std::optional<Error> exportComparison(const RunComparison &comparison, const QStringList &names,
    const QString &fileName, const WriteWatch &watch = {});

} // namespace hilera
