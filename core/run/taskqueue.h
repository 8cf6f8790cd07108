#pragma once

#include "core/run/run.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace hilera {

// A queue of tasks between the threads of a run: producers put them in, one owner takes them out. Where it
// has room for only so many, a producer that finds it full is blocked by the owner until there is room again.
class TaskQueue {
public:
    // Room for that many; 0: for all.
    TaskQueue(Run &run, int room);

    // Submits the task, as soon as there is room; not if the run is refused something meanwhile.
    void put(const Task &task, const Run::Location &where = Run::Location::current());
    // No more will come.
    void close();
    // Waits for the next; null when the queue is closed and empty, or empty and the run refused something.
    [[nodiscard]] const Task *take();

private:
    void count(TrackWriter &track) const;

    Run &m_run;
    std::size_t m_room;
    std::mutex m_mutex;
    std::condition_variable_any m_hasTask; // or is closed
    std::condition_variable_any m_hasRoom;
    std::deque<const Task *> m_tasks;
    TrackId m_owner = noTrack;
    bool m_isClosed = false;
};

} // namespace hilera
