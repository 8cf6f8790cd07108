#include "core/trace/clock.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <limits>

#include <sched.h>
#include <unistd.h>

namespace hilera {

namespace {

Nanoseconds read(clockid_t clock)
{
    timespec now;
    clock_gettime(clock, &now);
    return now.tv_sec * nanosecondsPerSecond + now.tv_nsec;
}

} // namespace

Nanoseconds steadyNow()
{
    return read(CLOCK_MONOTONIC);
}

Nanoseconds threadCpuNow()
{
    return read(CLOCK_THREAD_CPUTIME_ID);
}

int processId()
{
    return getpid();
}

int threadId()
{
    return gettid();
}

std::uint8_t currentCore()
{
    const int core = sched_getcpu() + 1;
    return static_cast<std::uint8_t>(core <= std::numeric_limits<std::uint8_t>::max() ? core : 0);
}

Nanoseconds toNanoseconds(double seconds)
{
    constexpr auto limit = static_cast<double>(longestTime);
    return std::isnan(seconds) ? 0 : std::llround(std::clamp(seconds * nanosecondsPerSecond, -limit, limit));
}

} // namespace hilera
