#pragma once

#include "core/task/taskkind.h"

namespace hilera {

// The kinds that need no network, in the order they are shown.
[[nodiscard]] TaskKinds localKinds();

} // namespace hilera
