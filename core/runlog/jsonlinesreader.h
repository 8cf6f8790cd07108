#pragma once

#include "core/runlog/format.h"

namespace hilera {

// Reads a run log in JSON Lines as it comes, so that only the run itself takes memory. One that was cut off
// is read up to the last whole line.
[[nodiscard]] Result<OpenedRun> readJsonLines(QIODevice &device, const ReadWatch &watch);

} // namespace hilera
