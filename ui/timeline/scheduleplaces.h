#pragma once

#include "core/metrics/schedule.h"
#include "ui/timeline/timelinerows.h"

#include <vector>

namespace hilera {

// On which tracks an ideal schedule's workers are drawn.
class SchedulePlaces {
public:
    void setSchedule(const Schedule &schedule);

    // By worker: the track that ran its first task; until one has, the next track of a thread. noTrack where
    // there is none.
    [[nodiscard]] std::vector<TrackId> tracks(const Trace &trace, const TimelineRows &rows) const;

private:
    std::vector<TaskId> m_firstTasks; // of each worker
};

// In the order that timelines draw its slices: those of a worker behind each other. Any thread: of a million
// tasks it takes a while.
[[nodiscard]] Schedule byWorker(Schedule schedule);

// When the first task was submitted: that is where a schedule starts.
[[nodiscard]] Nanoseconds scheduleStart(const Trace &trace);

} // namespace hilera
