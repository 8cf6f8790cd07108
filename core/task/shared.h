#pragma once

#include "core/task/counter.h"

namespace hilera {

// What the tasks of a run share in one process: each process has its own. Any thread.
struct Shared {
    Counter counter;
};

} // namespace hilera
