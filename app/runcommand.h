#pragma once

#include "app/commandline.h"

namespace hilera {

// "hilera run": runs a plan without a window.
[[nodiscard]] Command runCommand();

} // namespace hilera
