#pragma once

#include "core/task/task.h"

#include <exception>
#include <string>

namespace hilera {

class Sleeper;
class TrackWriter;

// What the system refused, by the exception that tells of it: "eventfd: Too many open files".
[[nodiscard]] std::string refusedBy(const std::exception &error);

// Does the task on the calling thread, as its kind does. Throws nothing: a task that the system refuses
// something fails, lets go of what it holds, and its result says what it lacked.
[[nodiscard]] TaskResult performTask(const Task &task, TrackWriter &track, Sleeper &sleeper);

} // namespace hilera
