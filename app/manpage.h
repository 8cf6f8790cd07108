#pragma once

#include "app/commandline.h"

namespace hilera {

// The man page in the language of the program, as troff.
[[nodiscard]] QString manPage(const Grammar &grammar);

} // namespace hilera
