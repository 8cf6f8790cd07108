#include "core/trace/clock.h"

#include <ctime>

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

} // namespace hilera
