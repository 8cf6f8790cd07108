#pragma once

#include <cstdint>

namespace hilera {

// Nanoseconds on the system-wide steady clock (CLOCK_MONOTONIC): the same axis in every process of this
// machine.
using Nanoseconds = std::int64_t;

inline constexpr Nanoseconds nanosecondsPerSecond = 1'000'000'000;

[[nodiscard]] Nanoseconds steadyNow();

// CPU time, user and system, that the calling thread has used so far. A system call: about 0.7 µs.
[[nodiscard]] Nanoseconds threadCpuNow();

// The kernel's ids of the calling process and thread.
[[nodiscard]] int processId();
[[nodiscard]] int threadId();

[[nodiscard]] constexpr double toSeconds(Nanoseconds duration)
{
    return static_cast<double>(duration) / nanosecondsPerSecond;
}

} // namespace hilera
