#include "core/run/usage.h"

#include "core/worker/peakmemory.h"

#include <sys/resource.h>

namespace hilera {

namespace {

Nanoseconds toNanoseconds(const timeval &time)
{
    return time.tv_sec * nanosecondsPerSecond + time.tv_usec * 1'000;
}

Usage ownUsage()
{
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return toUsage(usage);
}

} // namespace

Usage &Usage::operator+=(const Usage &other)
{
    userCpu += other.userCpu;
    systemCpu += other.systemCpu;
    contextSwitches += other.contextSwitches;
    peakMemory += other.peakMemory;
    return *this;
}

Usage toUsage(const rusage &usage)
{
    return {toNanoseconds(usage.ru_utime), toNanoseconds(usage.ru_stime), usage.ru_nvcsw + usage.ru_nivcsw,
        usage.ru_maxrss * 1024};
}

UsageMeter::UsageMeter()
{
    setPeakMemoryBack();
    m_before = ownUsage();
}

Usage UsageMeter::soFar() const
{
    const Usage now = ownUsage();
    return {now.userCpu - m_before.userCpu, now.systemCpu - m_before.systemCpu,
        now.contextSwitches - m_before.contextSwitches, peakMemory()};
}

} // namespace hilera
