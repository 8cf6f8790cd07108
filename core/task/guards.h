#pragma once

#include "core/task/guardtable.h"
#include "core/task/sleeper.h"
#include "core/task/task.h"
#include "core/task/taskloop.h"

#include <functional>
#include <mutex>

namespace hilera {

class TrackWriter;

// The guards that the tasks of a process share. Who does not get one at once is blocked: until it is handed
// over, the run stops, the task's time-out has passed, or it is found to be in a deadlock. Any thread.
class Guards {
public:
    struct Reply {
        Outcome outcome = Outcome::Succeeded; // else the task holds nothing any more
        Note note = {};
        Nanoseconds blocked = 0;
    };

    // See GuardTable.
    int join(int guard, const Task &task, TrackId track);
    void letGo(int guard, TaskId task, int more = 0);
    void letGoOfAll(TaskId task);

    // Blocks the calling thread, whose track it is.
    [[nodiscard]] Reply acquire(
        const Task &task, const GuardTable::Wish &wish, TrackWriter &track, Sleeper &sleeper);
    // Calls back instead, on the thread of the loop, perhaps before it returns. The track is the task's own.
    void acquire(const Task &task, const GuardTable::Wish &wish, const TrackWriter &track, TaskLoop &loop,
        std::function<void(const Reply &)> then);

private:
    class Request;
    class LoopRequest;

    std::mutex m_mutex;
    GuardTable m_table;
};

} // namespace hilera
