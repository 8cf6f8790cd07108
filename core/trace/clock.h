#pragma once

#include <cstdint>

namespace hilera {

// Nanoseconds on the system-wide steady clock (CLOCK_MONOTONIC): the same axis in every process of this
// machine.
using Nanoseconds = std::int64_t;

inline constexpr Nanoseconds nanosecondsPerMillisecond = 1'000'000;
inline constexpr Nanoseconds nanosecondsPerSecond = 1'000'000'000;

// 146 years: what takes longer is not reckoned with. Two of them can be added.
inline constexpr Nanoseconds longestTime = Nanoseconds(1) << 62;
// Of two times that are at most that. The sum, too, is at most that.
[[nodiscard]] constexpr Nanoseconds sumOf(Nanoseconds a, Nanoseconds b)
{
    return a < longestTime - b ? a + b : longestTime;
}

[[nodiscard]] Nanoseconds steadyNow();

// CPU time, user and system, that the calling thread has used so far. A system call: about 0.7 µs.
[[nodiscard]] Nanoseconds threadCpuNow();

// The kernel's ids of the calling process and thread.
[[nodiscard]] int processId();
[[nodiscard]] int threadId();

// The core the calling thread is on just now, numbered from 1; 0 where that is not known, or beyond 255.
// Some nanoseconds.
[[nodiscard]] std::uint8_t currentCore();

// Of any number of seconds; the longest time of too many.
[[nodiscard]] Nanoseconds toNanoseconds(double seconds);
[[nodiscard]] constexpr double toSeconds(Nanoseconds duration)
{
    return static_cast<double>(duration) / nanosecondsPerSecond;
}

} // namespace hilera
