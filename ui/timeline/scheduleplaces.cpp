#include "ui/timeline/scheduleplaces.h"

#include <algorithm>

namespace hilera {

void SchedulePlaces::setSchedule(const Schedule &schedule)
{
    m_firstTasks.clear();
    for (const PlannedSlice &slice : schedule.slices) {
        const auto worker = static_cast<std::size_t>(std::max(slice.worker, 0));
        if (m_firstTasks.size() <= worker)
            m_firstTasks.resize(worker + 1, noTask);
        m_firstTasks[worker] = std::min(m_firstTasks[worker], slice.task);
    }
}

std::vector<TrackId> SchedulePlaces::tracks(const Trace &trace, const TimelineRows &rows) const
{
    std::vector<TrackId> places(m_firstTasks.size(), noTrack);
    std::unordered_set<TrackId> taken;
    for (std::size_t worker = 0; worker < places.size(); ++worker) {
        const TaskId task = m_firstTasks[worker];
        const TrackId track = task < trace.tasks().size() ? trace.tasks()[task].worker : noTrack;
        if (track != noTrack && taken.insert(track).second)
            places[worker] = track;
    }
    int next = 0;
    for (TrackId &place : places) {
        for (; place == noTrack && next < rows.count(); ++next) {
            const Track *track = trace.track(rows.row(next).track);
            if (track && track->kind == TrackKind::Thread && taken.insert(track->id).second)
                place = track->id;
        }
    }
    return places;
}

Nanoseconds scheduleStart(const Trace &trace)
{
    for (const StepSeries *series : {&trace.queued(), &trace.inFlight()}) {
        if (!series->steps().empty())
            return series->steps().front().time;
    }
    return 0;
}

} // namespace hilera
