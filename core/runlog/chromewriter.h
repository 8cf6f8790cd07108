#pragma once

#include "core/record/runrecord.h"

class QIODevice;

namespace hilera {

// Writes the run as a Chrome Trace. False when the device fails.
[[nodiscard]] bool writeChromeTrace(const RunRecord &record, QIODevice &device);

} // namespace hilera
