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

// The core the calling thread is on just now, numbered from 1; 0 where that is not known, or beyond 255.
// Some nanoseconds.
[[nodiscard]] std::uint8_t currentCore();

[[nodiscard]] constexpr double toSeconds(Nanoseconds duration)
{
    return static_cast<double>(duration) / nanosecondsPerSecond;
}

} // namespace hilera
