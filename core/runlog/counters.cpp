#include "core/runlog/counters.h"

#include <algorithm>

namespace hilera {

namespace {

void eachValue(const NamedSeries &series, const CounterSeries::Tell &tell)
{
    for (const auto &[time, value] : series.values())
        tell(time, value);
}

void eachStep(const StepSeries &series, const CounterSeries::Tell &tell)
{
    for (const StepSeries::Step &step : series.steps())
        tell(step.time, step.value);
}

// CPU time is known for each slice only: its mean over short intervals.
void eachMean(const Trace &trace, const CounterSeries::Tell &tell)
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

CounterSeries counterOf(const NamedSeries &series)
{
    const std::size_t space = series.name().rfind(' ');
    const bool hasSubject = space != std::string::npos && space > 0;
    return {hasSubject ? series.name().substr(0, space) : "counter",
        hasSubject ? series.name().substr(space + 1) : series.name(),
        [&series](const CounterSeries::Tell &tell) { eachValue(series, tell); }};
}

// Counters shared by tasks; each child process has its own.
CounterSeries counterOf(const Trace::Tallied &what, int processId, const NamedSeries &series)
{
    const char *name = what.tally == Tally::Counter ? "counter" : "queue length";
    const bool isOwn = what.processId == processId;
    return {isOwn ? "shared" : "process " + std::to_string(what.processId), name,
        [&series](const CounterSeries::Tell &tell) { eachValue(series, tell); }};
}

} // namespace

std::vector<CounterSeries> counters(const Trace &trace)
{
    std::vector<CounterSeries> all;
    if (trace.isForeign()) {
        for (const NamedSeries &series : trace.series())
            all.push_back(counterOf(series));
        return all;
    }
    all = {
        {"tasks", "in flight",
            [&trace](const CounterSeries::Tell &tell) { eachStep(trace.inFlight(), tell); }},
        {"tasks", "queued", [&trace](const CounterSeries::Tell &tell) { eachStep(trace.queued(), tell); }},
        {"CPUs", "in use", [&trace](const CounterSeries::Tell &tell) { eachMean(trace, tell); }},
    };
    for (std::size_t i = 0; i < trace.series().size(); ++i)
        all.push_back(counterOf(trace.tallied()[i], trace.processId(), trace.series()[i]));
    return all;
}

} // namespace hilera
