#pragma once

#include "core/runlog/format.h"

namespace hilera {

// Reads a Chrome Trace of any producer as a stream: a list of events, complete or truncated, or an object
// that contains one. Events may be in any order; what can't be shown is left out and counted.
[[nodiscard]] Result<OpenedRun> readChromeTrace(QIODevice &text, const ReadWatch &watch);

} // namespace hilera
