#pragma once

#include "core/run/strategy.h"

#include <span>

namespace hilera {

// Every strategy, in the order it is shown.
[[nodiscard]] std::span<const Strategy> strategies();
// Null if there is none of that id.
[[nodiscard]] const Strategy *findStrategy(const QString &id);

} // namespace hilera
