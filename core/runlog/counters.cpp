#include "core/runlog/counters.h"

#include <algorithm>
#include <array>

namespace hilera {

namespace {

using Tell = std::function<void(Nanoseconds, double)>;

void eachStep(const StepSeries &series, const Tell &tell)
{
    for (const StepSeries::Step &step : series.steps())
        tell(step.time, step.value);
}

void eachInFlight(const Trace &trace, const Tell &tell)
{
    eachStep(trace.inFlight(), tell);
}

void eachQueued(const Trace &trace, const Tell &tell)
{
    eachStep(trace.queued(), tell);
}

// CPU time is known by slices: its mean over short times.
void eachCpus(const Trace &trace, const Tell &tell)
{
    constexpr Nanoseconds most = 1'000; // values
    constexpr Nanoseconds shortest = 1'000'000;
    const Nanoseconds end = trace.lastEvent();
    const Nanoseconds length = std::max(shortest, (end + most - 1) / most);
    for (Nanoseconds from = 0; from < end; from += length)
        tell(from, trace.onCpu().mean(from, std::min(from + length, end)));
    if (end > 0)
        tell(end, 0);
}

constexpr std::array all = {
    Counter{"tasks", "in flight", eachInFlight},
    Counter{"tasks", "queued", eachQueued},
    Counter{"CPUs", "in use", eachCpus},
};

} // namespace

std::span<const Counter> counters()
{
    return all;
}

} // namespace hilera
