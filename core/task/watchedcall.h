#pragma once

#include "core/task/taskkind.h"

namespace hilera {

// Tasks of a program that is watched: Hilera sees them done, and does none. Any task, then those of a Pool, a
// ProcessPoolExecutor, a ThreadPoolExecutor and asyncio, in the order of TaskSort.
[[nodiscard]] std::span<const TaskKind *const> watchedKinds();

} // namespace hilera
