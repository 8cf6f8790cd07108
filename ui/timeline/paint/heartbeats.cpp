#include "ui/timeline/paint/rowspainter.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr std::size_t sample = 63;
constexpr Nanoseconds shortestGap = 10'000'000; // less is nothing a person could notice

} // namespace

Nanoseconds heartbeatInterval(const Track &track)
{
    const std::vector<Nanoseconds> &beats = track.heartbeats;
    if (beats.size() < 3)
        return 0;
    std::vector<Nanoseconds> intervals;
    const std::size_t stride = std::max<std::size_t>(1, beats.size() / sample);
    for (std::size_t i = 1; i < beats.size(); i += stride)
        intervals.push_back(beats[i] - beats[i - 1]);
    const auto middle = intervals.begin() + static_cast<std::ptrdiff_t>(intervals.size() / 2);
    std::nth_element(intervals.begin(), middle, intervals.end());
    return *middle;
}

std::vector<TimeRange> heartbeatGaps(const Track &track, const TimeRange &range, Nanoseconds now)
{
    const Nanoseconds interval = heartbeatInterval(track);
    if (interval == 0)
        return {};
    const Nanoseconds limit = std::max(3 * interval, shortestGap);
    const std::vector<Nanoseconds> &beats = track.heartbeats;
    std::vector<TimeRange> gaps;
    auto beat = std::upper_bound(beats.begin(), beats.end(), range.from);
    if (beat == beats.begin())
        ++beat;
    for (; beat != beats.end() && *(beat - 1) < range.to; ++beat) {
        if (*beat - *(beat - 1) > limit)
            gaps.push_back({*(beat - 1), *beat});
    }
    const Nanoseconds end = track.closed >= 0 ? std::min(now, track.closed) : now;
    if (beats.back() < range.to && end - beats.back() > limit)
        gaps.push_back({beats.back(), end});
    return gaps;
}

} // namespace hilera
