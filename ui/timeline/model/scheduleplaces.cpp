#include "ui/timeline/model/scheduleplaces.h"

#include <algorithm>
#include <utility>

namespace hilera {

std::shared_ptr<const DrawnSchedule> drawn(Schedule schedule)
{
    auto drawn = std::make_shared<DrawnSchedule>(DrawnSchedule{std::move(schedule), {}});
    std::vector<PlannedSlice> &slices = drawn->schedule.slices;
    if (!std::ranges::is_sorted(slices, {}, &PlannedSlice::worker))
        std::ranges::stable_sort(slices, {}, &PlannedSlice::worker);
    for (const PlannedSlice &slice : slices) {
        const auto worker = static_cast<std::size_t>(std::max(slice.worker, 0));
        if (drawn->firstTasks.size() <= worker)
            drawn->firstTasks.resize(worker + 1, noTask);
        drawn->firstTasks[worker] = std::min(drawn->firstTasks[worker], slice.task);
    }
    return drawn;
}

void SchedulePlaces::setSchedule(std::shared_ptr<const DrawnSchedule> schedule)
{
    m_schedule = std::move(schedule);
    clear();
}

const Schedule &SchedulePlaces::schedule() const
{
    static const Schedule none;
    return m_schedule ? m_schedule->schedule : none;
}

void SchedulePlaces::clear()
{
    m_workers.clear();
    m_next = 0;
}

bool SchedulePlaces::take(TrackId track, std::size_t worker)
{
    if (track >= m_found.size() || m_found[track] >= 0)
        return false;
    m_found[track] = static_cast<int>(worker);
    return true;
}

void SchedulePlaces::advance(const Trace &trace, const TimelineRows &rows)
{
    if (!m_schedule)
        return;
    const std::size_t count = m_schedule->firstTasks.size();
    if (m_next == 0) {
        m_found.assign(trace.tracks().size(), -1);
        m_unplaced.clear();
    }
    m_found.resize(trace.tracks().size(), -1);
    const std::size_t end = std::min(m_next + workersOfPiece, count);
    for (; m_next < end; ++m_next) {
        const TaskId task = m_schedule->firstTasks[m_next];
        const TrackId track = task < trace.tasks().size() ? trace.tasks()[task].worker : noTrack;
        if (!take(track, m_next))
            m_unplaced.push_back(static_cast<std::uint32_t>(m_next));
    }
    if (m_next < count)
        return;

    std::size_t left = trace.trackCount(TrackKind::Thread); // most rows may be those of coroutines
    auto worker = m_unplaced.begin();
    for (int row = 0; row < rows.count() && worker != m_unplaced.end() && left > 0; ++row) {
        const TrackId track = rows.row(row).track;
        if (track >= trace.kinds().size() || trace.kinds()[track] != TrackKind::Thread)
            continue;
        --left;
        if (take(track, *worker))
            ++worker;
    }
    m_workers.swap(m_found);
    m_next = 0;
}

Nanoseconds scheduleStart(const Trace &trace)
{
    if (trace.isOfProgram())
        return 0; // its makespan counts from there
    for (const StepSeries *series : {&trace.queued(), &trace.inFlight()}) {
        if (!series->steps().empty())
            return series->steps().front().time;
    }
    return 0;
}

} // namespace hilera
