#pragma once

#include "core/trace/trace.h"

#include <functional>
#include <string_view>

namespace hilera {

// A number that changes while a run is on.
struct Counter {
    std::string_view subject; // "tasks"
    std::string_view name; // "in flight"
    // Every value it takes, and from when on, in order of time.
    void (*each)(const Trace &trace, const std::function<void(Nanoseconds time, double value)> &tell);
};

[[nodiscard]] std::span<const Counter> counters();

} // namespace hilera
