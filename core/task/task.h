#pragma once

#include "core/trace/event.h"
#include "core/trace/note.h"

#include <limits>
#include <string>

namespace hilera {

class TaskKind;

// Between two looks of a task whether it is to stop: it hears that at once, or looks every so often, or it
// is deaf.
inline constexpr Nanoseconds hearsAtOnce = 0;
inline constexpr Nanoseconds neverLooks = std::numeric_limits<Nanoseconds>::max();

// One unit of submitted work.
struct Task {
    TaskId id = 0;
    const TaskKind *kind = nullptr;
    Nanoseconds duration = 0; // of a snooze; of a burn, in CPU time on this machine
    std::string address = {}; // of a task on the network: a URL
    Nanoseconds timeout = 0; // of a task on the network
    std::uint64_t rounds = 0; // of a burn: its work
    bool hasLowPriority = false; // who computes it does so at the lowest priority
    Nanoseconds polling = hearsAtOnce; // of a snooze or a burn
};

// How a task ended.
struct TaskResult {
    TaskId task = noTask;
    Outcome outcome = Outcome::Succeeded;
    Note note = {};
};

} // namespace hilera
