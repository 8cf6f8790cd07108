#pragma once

#include "core/trace/trace.h"

#include <functional>
#include <string>

namespace hilera {

// A number that changes during a run.
struct CounterSeries {
    using Tell = std::function<void(Nanoseconds time, double value)>;

    std::string subject; // "tasks"
    std::string name; // "in flight"
    std::function<void(const Tell &tell)> each; // of its values, and from when on; in order of time
};

// The counters of the run, or those that another program recorded. The trace outlives them.
[[nodiscard]] std::vector<CounterSeries> counters(const Trace &trace);

} // namespace hilera
