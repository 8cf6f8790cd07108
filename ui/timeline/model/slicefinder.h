#pragma once

#include "ui/timeline/model/timelinescene.h"

#include <optional>

namespace hilera {

// The longest slice of a track that touches a stretch of time, and how many do. The open slice ends at `now`.
struct FoundSlice {
    Slice slice;
    std::size_t count = 0;
};
[[nodiscard]] std::optional<FoundSlice> longestSlice(
    const Track &track, const TimeRange &range, Nanoseconds now);

// The slice next to the one that starts at `start`, on the same track.
[[nodiscard]] std::optional<Slice> nextSlice(const Track &track, Nanoseconds start, Nanoseconds now);
[[nodiscard]] std::optional<Slice> previousSlice(const Track &track, Nanoseconds start);

// The slices of a task in order, on the track that ran it; first the stretch it was queued, on no track.
[[nodiscard]] std::vector<TimelineChoice::Chosen> stationsOf(
    const Trace &trace, TaskId task, Nanoseconds now);

// The longest of those on a track; the stretch it was queued if there is none.
[[nodiscard]] std::optional<TimelineChoice::Chosen> longestStation(
    const Trace &trace, TaskId task, Nanoseconds now);

// The one after the chosen one (direction 1) or before it (-1).
[[nodiscard]] std::optional<TimelineChoice::Chosen> nextStation(
    const Trace &trace, const TimelineChoice::Chosen &chosen, int direction, Nanoseconds now);

// The slice at the other end of an arrow that leaves the chosen one (direction 1) or reaches it (-1).
[[nodiscard]] std::optional<TimelineChoice::Chosen> sliceAlongArrow(
    const Trace &trace, const TimelineChoice::Chosen &chosen, int direction);

// An arrow leaves or reaches the slice at that time.
[[nodiscard]] bool isAt(const TimelineChoice::Chosen &chosen, TrackId track, Nanoseconds time);

// The edge of a slice in the rows in sight, a mark, now or the start that is nearest to `time`, no further
// than `reach`; else `time`.
[[nodiscard]] Nanoseconds snapped(
    const TimelineScene &scene, const TimelineGeometry &geometry, Nanoseconds time, Nanoseconds reach);

// What a range holds, for its measure.
struct Measure {
    std::size_t slices = 0;
    Nanoseconds least = 0;
    Nanoseconds most = 0;
    double mean = 0;
    bool isComplete = true; // false: so many that not all were looked at
};
// Of the slices that start in the range, on one track.
[[nodiscard]] Measure measure(const Track &track, const TimeRange &range);

// The tasks, or in another program's trace the names, that take the most of the range on one track, and their
// shares of it; none if not all slices were looked at.
[[nodiscard]] std::vector<std::pair<TaskId, double>> largestShares(
    const Track &track, const TimeRange &range, std::size_t most);

} // namespace hilera
