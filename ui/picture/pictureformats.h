#pragma once

#include "core/runlog/format.h"

namespace hilera {

// The painted formats, for the registry in core, which can't paint. Each is described in the file of its name
// in this folder.
[[nodiscard]] std::vector<Format> pictureFormats();

} // namespace hilera
