#pragma once

#include "app/commandline.h"

namespace hilera {

// "hilera list": what there is to choose from.
[[nodiscard]] Command listCommand();

} // namespace hilera
