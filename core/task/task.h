#pragma once

#include "core/trace/event.h"

#include <string>

namespace hilera {

class TaskKind;

// One unit of submitted work.
struct Task {
    TaskId id = 0;
    const TaskKind *kind = nullptr;
    Nanoseconds duration = 0;
};

// How a task ended; the reason is for people, and empty when it succeeded.
struct TaskResult {
    Outcome outcome = Outcome::Succeeded;
    std::string reason = {};
};

} // namespace hilera
