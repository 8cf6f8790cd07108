#pragma once

#include "core/trace/event.h"
#include "core/trace/note.h"

#include <limits>
#include <string>

namespace hilera {

class TaskKind;
struct Shared;

// Between two looks of a task whether it is to stop: it hears that at once, or looks every so often, or it
// is deaf.
inline constexpr Nanoseconds hearsAtOnce = 0;
inline constexpr Nanoseconds neverLooks = std::numeric_limits<Nanoseconds>::max();

// A place among the tasks that wait for each other that is not dealt out before they begin.
inline constexpr int byArrival = -1;

// One unit of submitted work.
struct Task {
    TaskId id = 0;
    const TaskKind *kind = nullptr;
    Nanoseconds duration = 0; // of a snooze; of a burn, in CPU time on this machine
    std::string address = {}; // of a task on the network: a URL
    Nanoseconds timeout = 0; // of a task on the network; of who is blocked, 0: it never gives up
    std::uint64_t rounds = 0; // of a burn: its work
    bool hasLowPriority = false; // who computes it does so at the lowest priority
    int mode = 0; // one of its kind's
    int repeats = 1; // of a count: how many times it adds
    int guards = 0; // how many of them there are: locks, permits
    Nanoseconds deadlockCheck = 0; // who is blocked for so long looks whether it is in a deadlock
    int party = 0; // how many tasks of the run are worked on at once in a process
    int place = byArrival; // among those that wait for each other
    Shared *shared = nullptr; // with the other tasks of its process
    Nanoseconds lookInterval = hearsAtOnce; // whether to stop; of a snooze or a burn
};

// How a task ended.
struct TaskResult {
    TaskId task = noTask;
    Outcome outcome = Outcome::Succeeded;
    Note note = {};
    std::string refused = {}; // what the system refused it; it failed for that
};

} // namespace hilera
