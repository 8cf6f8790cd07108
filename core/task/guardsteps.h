#pragma once

#include "core/task/guardtable.h"
#include "core/task/task.h"

namespace hilera {

// How the tasks of a process share guards.
enum class GuardMode {
    OneLock, // all tasks one lock
    LockEach, // dealt out among several
    TwoOrders, // each needs two, and neighbours take them in opposite orders: a deadlock
    OneOrder, // the same two, the lower one first
    Semaphore, // so many at once
    ReadWrite, // some change what the others read
    Latch, // the first ones open it for the others
    Barrier, // all meet in the middle
    Condition // each finishes after the one that began before it
};
inline constexpr int guardModeCount = 9;

// A task is a few of these, one after the other.
struct GuardStep {
    enum class Kind { Work, Acquire, LetGo };
    Kind kind = Kind::Work;
    Nanoseconds duration = 0; // of work
    GuardTable::Wish wish = {}; // to acquire, or the guard to let go of
    int more = 0; // permits given to it
};

// In these modes each task counts, by when it began: it joins guard 0 before its first step.
[[nodiscard]] bool joins(GuardMode mode);
// `place`: how many tasks of its process have joined before it.
[[nodiscard]] std::vector<GuardStep> stepsOf(const Task &task, int place);
// Of a read-write lock.
[[nodiscard]] bool isWriter(TaskId task);

} // namespace hilera
