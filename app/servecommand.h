#pragma once

#include "app/commandline.h"

namespace hilera {

// "hilera serve": the practice network alone.
[[nodiscard]] Command serveCommand();

} // namespace hilera
