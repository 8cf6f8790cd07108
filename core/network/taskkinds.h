#pragma once

#include "core/task/taskkind.h"

namespace hilera {

// Every kind, in the order they are shown: those that need no network, and those that do.
[[nodiscard]] TaskKinds taskKinds();
// Null if there is none of that id.
[[nodiscard]] const TaskKind *findTaskKind(std::string_view id);

} // namespace hilera
