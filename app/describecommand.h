#pragma once

#include "app/commandline.h"

namespace hilera {

// "hilera describe …": prints the man page, or what a shell completes words with.
[[nodiscard]] Command describeCommand();

} // namespace hilera
