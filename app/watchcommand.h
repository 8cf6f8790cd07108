#pragma once

#include "app/commandline.h"

namespace hilera {

// "hilera watch": watches a program of the user's own, without a window.
[[nodiscard]] Command watchCommand();

} // namespace hilera
