#pragma once

#include "app/commandline.h"

namespace hilera {

// "hilera report RUNLOG... -o FILE.html"
[[nodiscard]] Command reportCommand();

} // namespace hilera
