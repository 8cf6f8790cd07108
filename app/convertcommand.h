#pragma once

#include "app/commandline.h"

namespace hilera {

// "hilera convert": from one format to another.
[[nodiscard]] Command convertCommand();

} // namespace hilera
