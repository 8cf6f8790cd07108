#pragma once

#include "core/task/task.h"

namespace hilera {

class Sleeper;
class TrackWriter;

// Does the task on the calling thread, as its kind does. Throws nothing: a task that the system refuses
// something fails, lets go of what it holds, and its result says what it lacked.
[[nodiscard]] TaskResult performTask(const Task &task, TrackWriter &track, Sleeper &sleeper);

} // namespace hilera
