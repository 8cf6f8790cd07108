#pragma once

#include "core/task/counter.h"
#include "core/task/guards.h"

namespace hilera {

// What the tasks of a run share in one process: each process has its own. Any thread.
struct Shared {
    Guards guards;
    Counter counter;
};

} // namespace hilera
