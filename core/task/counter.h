#pragma once

#include "core/task/counterowner.h"
#include "core/task/rendezvous.h"
#include "core/task/turnlock.h"

namespace hilera {

// A number that tasks add to, and what may guard it. Any thread.
struct Counter {
    std::atomic<std::int64_t> value = 0;
    TurnLock lock;
    Rendezvous rendezvous;
    CounterOwner owner{value};
};

} // namespace hilera
