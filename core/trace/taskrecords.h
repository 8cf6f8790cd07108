#pragma once

#include "core/trace/event.h"
#include "core/trace/stepseries.h"

#include <optional>
#include <utility>
#include <vector>

namespace hilera {

// What became of a task.
struct TaskRecord {
    Nanoseconds submitted = -1;
    Nanoseconds started = -1;
    Nanoseconds ended = -1;
    Outcome outcome = Outcome::Pending;
    TrackId worker = noTrack;
    std::optional<TextId> note; // what there is to say of how it ended
    Nanoseconds taken = -1; // when somebody took in what became of it
};

// What became of the tasks of a run, by events that come a little out of order. Of tasks that there are not
// it keeps nothing. Times as those of a record.
class TaskRecords {
public:
    explicit TaskRecords(std::size_t count)
        : m_tasks(count)
    {
        m_inFlight.reserve(2 * count);
        m_queued.reserve(2 * count);
    }

    // From now on there are as many as are spoken of, up to a million: nobody knows beforehand. How many are
    // in flight is told.
    void letGrow() { m_grows = true; }
    [[nodiscard]] bool grows() const { return m_grows; }
    void setInFlight(int count, Nanoseconds time)
    {
        m_inFlight.add(time, count - std::exchange(m_inFlightTold, count));
    }
    // False if there is no such task, and there won't be.
    [[nodiscard]] bool has(TaskId id) { return find(id) != nullptr; }

    void submit(TaskId id, Nanoseconds time);
    // True if from then on its worker is at it.
    bool start(TaskId id, TrackId worker, Nanoseconds time);
    // False if that is not known to be an end, or not the first.
    bool end(TaskId id, Outcome outcome, std::optional<TextId> note, Nanoseconds time);
    void take(TaskId id, Nanoseconds time);
    // What StepSeries asks for, of both.
    void settle();

    [[nodiscard]] const std::vector<TaskRecord> &all() const { return m_tasks; }
    // What a look at all of them would find: a run that is on is measured again and again.
    [[nodiscard]] std::size_t ended() const { return m_ended; }
    [[nodiscard]] std::size_t succeeded() const { return m_succeeded; }
    [[nodiscard]] std::size_t unread() const { return m_unread; } // did not succeed, and nobody took that in
    [[nodiscard]] Nanoseconds firstSubmit() const { return m_firstSubmit; } // -1 if there was none
    [[nodiscard]] Nanoseconds lastEnd() const { return m_lastEnd; } // -1 if there was none
    [[nodiscard]] const StepSeries &inFlight() const { return m_inFlight; } // started, not ended
    [[nodiscard]] const StepSeries &queued() const { return m_queued; } // submitted, not started

private:
    void changeInFlight(Nanoseconds time, int delta);
    void setSubmitted(TaskRecord &task, Nanoseconds time);
    [[nodiscard]] TaskRecord *find(TaskId id);

    std::vector<TaskRecord> m_tasks;
    bool m_grows = false;
    int m_inFlightTold = 0;
    std::size_t m_ended = 0;
    std::size_t m_succeeded = 0;
    std::size_t m_unread = 0;
    Nanoseconds m_firstSubmit = -1;
    Nanoseconds m_lastEnd = -1;
    StepSeries m_inFlight;
    StepSeries m_queued;
};

} // namespace hilera
