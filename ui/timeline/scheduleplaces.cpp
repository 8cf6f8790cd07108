#include "ui/timeline/scheduleplaces.h"

#include <algorithm>

namespace hilera {

Schedule byWorker(Schedule schedule)
{
    if (!std::ranges::is_sorted(schedule.slices, {}, &PlannedSlice::worker))
        std::ranges::stable_sort(schedule.slices, {}, &PlannedSlice::worker);
    return schedule;
}

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
    std::vector<bool> isTaken(trace.tracks().size());
    const auto take = [&isTaken](TrackId track) {
        const bool isFree = track < isTaken.size() && !isTaken[track];
        if (isFree)
            isTaken[track] = true;
        return isFree;
    };
    for (std::size_t worker = 0; worker < places.size(); ++worker) {
        const TaskId task = m_firstTasks[worker];
        const TrackId track = task < trace.tasks().size() ? trace.tasks()[task].worker : noTrack;
        if (take(track))
            places[worker] = track;
    }
    int next = 0;
    std::size_t left = trace.trackCount(TrackKind::Thread); // most rows may be those of coroutines
    for (auto place = places.begin(); place != places.end() && left > 0; ++place) {
        for (; *place == noTrack && left > 0 && next < rows.count(); ++next) {
            const Track *track = trace.track(rows.row(next).track);
            if (!track || track->kind != TrackKind::Thread)
                continue;
            --left;
            if (take(track->id))
                *place = track->id;
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
