#pragma once

#include "app/commandline.h"

namespace hilera {

// Scripts that complete the words of a command line for a shell.
[[nodiscard]] QString bashCompletion(const Grammar &grammar);
[[nodiscard]] QString zshCompletion(const Grammar &grammar);
[[nodiscard]] QString fishCompletion(const Grammar &grammar);

} // namespace hilera
