#include "core/run/taskqueue.h"

#include <limits>

namespace hilera {

TaskQueue::TaskQueue(Run &run, int room)
    : m_run(run)
    , m_room(room > 0 ? static_cast<std::size_t>(room) : std::numeric_limits<std::size_t>::max())
{
}

void TaskQueue::put(const Task &task, const Run::Location &where)
{
    m_run.waitUntilDue(task, where); // without the lock
    TrackWriter &track = m_run.currentTrack();
    std::unique_lock lock(m_mutex);
    const auto hasRoom = [this] { return m_tasks.size() < m_room; };
    if (!hasRoom()) {
        track.setLine(where.line());
        track.block(noTask, m_owner);
        const bool goesOn = m_hasRoom.wait(lock, m_run.refusal().token(), hasRoom);
        track.enter(State::Running);
        if (!goesOn)
            return;
    }
    m_run.submit(task, where);
    m_tasks.push_back(&task);
    count(track);
    m_hasTask.notify_one();
}

void TaskQueue::close()
{
    const std::scoped_lock lock(m_mutex);
    m_isClosed = true;
    m_hasTask.notify_one();
}

const Task *TaskQueue::take()
{
    TrackWriter &track = m_run.currentTrack();
    std::unique_lock lock(m_mutex);
    m_owner = track.id();
    m_hasTask.wait(lock, m_run.refusal().token(), [this] { return m_isClosed || !m_tasks.empty(); });
    if (m_tasks.empty())
        return nullptr;
    const Task *task = m_tasks.front();
    m_tasks.pop_front();
    count(track);
    m_hasRoom.notify_one(); // a producer for the place: all of them would wake for nothing
    return task;
}

// Without a bound it is as long as the tasks submitted and not started, which have a row of their own.
void TaskQueue::count(TrackWriter &track) const
{
    if (m_room < std::numeric_limits<std::size_t>::max())
        track.count(Tally::QueueLength, static_cast<std::int64_t>(m_tasks.size()));
}

} // namespace hilera
