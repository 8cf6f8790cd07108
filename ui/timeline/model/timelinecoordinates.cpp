#include "ui/timeline/model/timelinecoordinates.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hilera {

namespace {

constexpr Nanoseconds furthest = Nanoseconds(1) << 60;

Nanoseconds rounded(double time)
{
    constexpr double limit = static_cast<double>(furthest);
    return static_cast<Nanoseconds>(std::llround(std::clamp(time, -limit, limit)));
}

} // namespace

Nanoseconds TimeScale::time(double x) const
{
    return range.from + rounded((x - left) * perPixel());
}

TimeRange zoomed(const TimeRange &range, Nanoseconds anchor, double factor)
{
    const auto duration = static_cast<double>(range.duration());
    const double wanted =
        std::clamp(duration * factor, static_cast<double>(shortestRange), static_cast<double>(longestRange));
    const double share = static_cast<double>(anchor - range.from) / duration;
    const Nanoseconds from = anchor - rounded(share * wanted);
    return {from, from + rounded(wanted)};
}

TimeRange panned(const TimeRange &range, Nanoseconds by)
{
    const Nanoseconds from = std::clamp(range.from + by, -furthest, furthest);
    return {from, from + range.duration()};
}

TimeRange padded(const TimeRange &range, double share)
{
    const Nanoseconds air = rounded(static_cast<double>(range.duration()) * share);
    TimeRange wider{range.from - air, range.to + air};
    if (wider.duration() < shortestRange) {
        wider.from -= shortestRange / 2;
        wider.to = wider.from + shortestRange;
    }
    return wider;
}

Nanoseconds tickStep(const TimeScale &scale, double spacing)
{
    constexpr std::array<Nanoseconds, 10> longSteps{30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 18000};
    const double least = std::max(1.0, scale.perPixel() * spacing);
    const Nanoseconds inSeconds = nanosecondsPerSecond * 20;
    for (Nanoseconds decade = 1; decade <= inSeconds; decade *= 10) {
        for (const Nanoseconds step : {decade, decade * 2, decade * 5}) {
            if (static_cast<double>(step) >= least && step <= inSeconds)
                return step;
        }
    }
    for (const Nanoseconds seconds : longSteps) {
        if (static_cast<double>(seconds * nanosecondsPerSecond) >= least)
            return seconds * nanosecondsPerSecond;
    }
    Nanoseconds step = 36000 * nanosecondsPerSecond;
    while (static_cast<double>(step) < least)
        step *= 2;
    return step;
}

Nanoseconds firstTick(Nanoseconds time, Nanoseconds step)
{
    const Nanoseconds quotient = time / step;
    const bool between = time > 0 && time % step != 0;
    return (quotient + (between ? 1 : 0)) * step;
}

} // namespace hilera
