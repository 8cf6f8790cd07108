#pragma once

#include "core/runlog/format.h"

namespace hilera {

// Reads a Chrome Trace of any producer as it comes: a list of events, whole or cut off, or an object with
// one. In any order; what it can't show it leaves out, and tells how much.
[[nodiscard]] Result<OpenedRun> readChromeTrace(QIODevice &device, const ReadWatch &watch);

} // namespace hilera
