#include "core/trace/taskrecords.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr TaskId mostTasks = 1'000'000; // of those that grow

} // namespace

TaskRecord *TaskRecords::find(TaskId id)
{
    if (m_grows && id >= m_tasks.size() && id < mostTasks)
        m_tasks.resize(id + std::size_t(1));
    return id < m_tasks.size() ? &m_tasks[id] : nullptr;
}

void TaskRecords::submit(TaskId id, Nanoseconds time)
{
    TaskRecord *task = find(id);
    if (!task)
        return;
    const bool left = task->started >= 0 || task->ended >= 0;
    if (!left) {
        if (task->submitted >= 0)
            return;
        setSubmitted(*task, time);
        m_queued.add(time, 1);
        return;
    }
    // It left the queue before this event came: it was in it until then.
    const Nanoseconds leftAt = task->started >= 0 ? task->started : task->ended;
    const Nanoseconds known = task->submitted >= 0 ? task->submitted : leftAt;
    setSubmitted(*task, std::min(time, known));
    if (task->submitted < known) {
        m_queued.add(task->submitted, 1);
        m_queued.add(known, -1);
    }
}

void TaskRecords::setSubmitted(TaskRecord &task, Nanoseconds time)
{
    task.submitted = time;
    m_firstSubmit = m_firstSubmit < 0 ? time : std::min(m_firstSubmit, time);
}

void TaskRecords::changeInFlight(Nanoseconds time, int delta)
{
    if (!m_grows)
        m_inFlight.add(time, delta);
}

bool TaskRecords::start(TaskId id, TrackId worker, Nanoseconds time)
{
    TaskRecord *task = find(id);
    if (!task || task->started >= 0)
        return false;
    const bool ended = task->ended >= 0;
    const bool queued = task->submitted >= 0;
    task->started = std::max(time, task->submitted);
    if (ended)
        task->started = std::min(task->started, task->ended);
    if (queued) {
        m_queued.add(task->started, -1);
        if (ended)
            m_queued.add(task->ended, 1); // that is when it had seemed to leave the queue
    } else {
        setSubmitted(*task, task->started);
    }
    changeInFlight(task->started, 1);
    task->worker = worker;
    if (ended)
        changeInFlight(task->ended, -1);
    return !ended;
}

bool TaskRecords::end(TaskId id, Outcome outcome, std::optional<TextId> note, Nanoseconds time)
{
    TaskRecord *task = find(id);
    if (!task || task->outcome != Outcome::Pending || outcome == Outcome::Pending)
        return false;
    task->outcome = outcome;
    task->ended = std::max({time, task->started, task->submitted});
    task->note = note;
    if (task->started >= 0)
        changeInFlight(task->ended, -1);
    else if (task->submitted >= 0)
        m_queued.add(task->ended, -1);
    ++m_ended;
    m_succeeded += outcome == Outcome::Succeeded ? 1 : 0;
    m_unread += outcome != Outcome::Succeeded && task->taken < 0 ? 1 : 0;
    m_lastEnd = std::max(m_lastEnd, task->ended);
    return true;
}

void TaskRecords::take(TaskId id, Nanoseconds time)
{
    TaskRecord *task = find(id);
    if (!task)
        return;
    const bool wasUnread = task->ended >= 0 && task->outcome != Outcome::Succeeded && task->taken < 0;
    m_unread -= wasUnread ? 1 : 0;
    task->taken = time;
}

void TaskRecords::settle()
{
    m_queued.settle();
    m_inFlight.settle();
}

} // namespace hilera
