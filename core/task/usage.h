#pragma once

#include "core/trace/clock.h"

#include <cstdint>

struct rusage;

namespace hilera {

// What the workers of a run took of the machine: the threads that carry it, and its child processes.
struct Usage {
    Nanoseconds userCpu = 0;
    Nanoseconds systemCpu = 0;
    std::int64_t contextSwitches = 0; // voluntary and involuntary
    // Bytes: the most that this program and the children held at one instant, less what this program had held
    // before, and about what its record of the run held.
    std::int64_t peakMemory = 0;

    Usage &operator+=(const Usage &other); // but for the memory
    [[nodiscard]] bool operator==(const Usage &) const = default;
};

// CPU time and context switches.
[[nodiscard]] Usage toUsage(const rusage &usage);

} // namespace hilera
