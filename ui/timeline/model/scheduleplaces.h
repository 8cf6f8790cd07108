#pragma once

#include "core/plan/schedule.h"
#include "ui/timeline/model/timelinerows.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace hilera {

// An ideal schedule as timelines draw it: the slices of a worker behind each other.
struct DrawnSchedule {
    Schedule schedule;
    std::vector<TaskId> firstTasks; // of each worker
};

// Any thread: of a million tasks it takes a while.
[[nodiscard]] std::shared_ptr<const DrawnSchedule> drawn(Schedule schedule);

// On which tracks an ideal schedule's workers are drawn: that which ran its first task; until one has, the
// next track of a thread. With very many workers it is found piece by piece.
class SchedulePlaces {
public:
    static constexpr std::size_t workersOfPiece = 100'000; // in a few milliseconds

    void setSchedule(std::shared_ptr<const DrawnSchedule> schedule); // null: there is none
    [[nodiscard]] const Schedule &schedule() const;
    // Looks at some workers more; when all are placed, a further call begins anew.
    void advance(const Trace &trace, const TimelineRows &rows);
    [[nodiscard]] bool isUnderWay() const { return m_next > 0; }
    void beginAnew() { m_next = 0; } // with the next advance()
    void clear(); // nothing is drawn

    // By track, as of the last time that all were placed: its worker, or -1. It may be shorter.
    [[nodiscard]] const std::vector<int> &workers() const { return m_workers; }

private:
    bool take(TrackId track, std::size_t worker);

    std::shared_ptr<const DrawnSchedule> m_schedule;
    std::vector<int> m_workers;
    std::vector<int> m_found; // so far, for the same
    std::vector<std::uint32_t> m_unplaced; // workers, so far
    std::size_t m_next = 0; // worker
};

// When the first task was submitted: that is where a schedule starts.
[[nodiscard]] Nanoseconds scheduleStart(const Trace &trace);

} // namespace hilera
