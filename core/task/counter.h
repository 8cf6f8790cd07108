#pragma once

#include "core/task/counterowner.h"
#include "core/task/guardtable.h"
#include "core/task/rendezvous.h"

namespace hilera {

// The lock that may guard it, of those that the tasks share.
inline constexpr GuardTable::Wish counterLock;

// A number that tasks add to. Any thread.
struct Counter {
    std::atomic<std::int64_t> value = 0;
    Rendezvous rendezvous;
    CounterOwner owner{value};
};

} // namespace hilera
