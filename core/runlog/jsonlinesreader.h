#pragma once

#include "core/runlog/format.h"

namespace hilera {

// Reads a run log in JSON Lines as a stream: only the run itself takes memory. A truncated log is read up to
// its last complete line.
[[nodiscard]] Result<OpenedRun> readJsonLines(QIODevice &device, const ReadWatch &watch);

} // namespace hilera
