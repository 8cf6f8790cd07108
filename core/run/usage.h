#pragma once

#include "core/trace/clock.h"

#include <cstdint>

struct rusage;

namespace hilera {

// What processes took of the machine.
struct Usage {
    Nanoseconds userCpu = 0;
    Nanoseconds systemCpu = 0;
    std::int64_t contextSwitches = 0; // voluntary and involuntary
    std::int64_t peakMemory = 0; // bytes resident; of several processes, the sum of their peaks

    Usage &operator+=(const Usage &other);
    [[nodiscard]] bool operator==(const Usage &) const = default;
};

[[nodiscard]] Usage toUsage(const rusage &usage);

// What this process used while this lives: from its making to `soFar`. Any thread; one at a time per process,
// since the peak of memory is counted anew at its making.
class UsageMeter {
public:
    UsageMeter();
    [[nodiscard]] Usage soFar() const;

private:
    Usage m_before;
};

} // namespace hilera
