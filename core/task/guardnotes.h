#pragma once

#include "core/task/guardtable.h"

namespace hilera {

// What there is to say of a task that was blocked.

// "A", "B" … "Z", "AA".
[[nodiscard]] std::string lockName(int guard);

// Each waits for the next, the last one for the first.
[[nodiscard]] Note deadlockNote(std::span<GuardTable::Waiter *const> cycle);
[[nodiscard]] Note behindDeadlockNote(int guard, TaskId holder);
[[nodiscard]] Note afterDeadlockNote();
[[nodiscard]] Note gaveUpNote(const GuardTable::Wish &wish, TaskId holder, Nanoseconds blocked);
// Of one that succeeded; empty if it never was blocked.
[[nodiscard]] Note blockedNote(Nanoseconds blocked);

} // namespace hilera
