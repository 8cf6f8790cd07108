#pragma once

#include "core/metrics/runcomparison.h"
#include "core/runlog/format.h"

#include <QStringList>

class QIODevice;

namespace hilera {

// A table of runs for spreadsheets: a row for each run, by RFC 4180. Times in seconds, memory in bytes; a
// cell is empty where a figure is not known. `names`: one for each run. False when the device refuses.
[[nodiscard]] bool writeComparison(
    const RunComparison &comparison, const QStringList &names, QIODevice &device);

// The same into a file, as a run log is; any thread. Why it did not succeed, if so.
[[nodiscard]] std::optional<Error> exportComparison(const RunComparison &comparison, const QStringList &names,
    const QString &fileName, const WriteWatch &watch = {});

} // namespace hilera
