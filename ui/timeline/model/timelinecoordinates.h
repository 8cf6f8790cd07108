#pragma once

#include "core/trace/clock.h"

namespace hilera {

// A stretch of time, in nanoseconds since the start of the run.
struct TimeRange {
    Nanoseconds from = 0;
    Nanoseconds to = nanosecondsPerSecond;

    [[nodiscard]] constexpr Nanoseconds duration() const { return to - from; }
    [[nodiscard]] constexpr bool contains(Nanoseconds time) const { return time >= from && time < to; }
    [[nodiscard]] constexpr bool operator==(const TimeRange &) const = default;
};

inline constexpr Nanoseconds shortestRange = 50;
inline constexpr Nanoseconds longestRange = Nanoseconds(1) << 53;

// Maps a range of time to pixels from `left` on. Pixels and times outside map just as well.
struct TimeScale {
    TimeRange range;
    double left = 0;
    double width = 1;

    [[nodiscard]] constexpr double perPixel() const { return static_cast<double>(range.duration()) / width; }
    [[nodiscard]] constexpr double x(Nanoseconds time) const
    {
        return left + static_cast<double>(time - range.from) / perPixel();
    }
    [[nodiscard]] Nanoseconds time(double x) const;
};

// `factor` below 1 zooms in. The anchor keeps its place. Never beyond the shortest and the longest range.
[[nodiscard]] TimeRange zoomed(const TimeRange &range, Nanoseconds anchor, double factor);
[[nodiscard]] TimeRange panned(const TimeRange &range, Nanoseconds by);
// A little air around it.
[[nodiscard]] TimeRange padded(const TimeRange &range, double share);

// The distance of ticks that stand at least `spacing` pixels apart: 1, 2 or 5 of a unit, and round minutes
// and hours.
[[nodiscard]] Nanoseconds tickStep(const TimeScale &scale, double spacing);
// The first multiple of `step` at or after `time`.
[[nodiscard]] Nanoseconds firstTick(Nanoseconds time, Nanoseconds step);

} // namespace hilera
