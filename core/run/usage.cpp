#include "core/run/usage.h"

#include <fstream>
#include <limits>
#include <string>
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

// VmHWM of proc(5): unlike getrusage's figure it can be set back.
std::int64_t peakResidentBytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word; status.ignore(std::numeric_limits<std::streamsize>::max(), '\n')) {
        if (std::int64_t kibibytes = 0; word == "VmHWM:" && status >> kibibytes)
            return kibibytes * 1024;
    }
    return 0;
}

void resetPeak()
{
    std::ofstream("/proc/self/clear_refs") << 5;
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
    resetPeak();
    m_before = ownUsage();
}

Usage UsageMeter::soFar() const
{
    const Usage now = ownUsage();
    return {now.userCpu - m_before.userCpu, now.systemCpu - m_before.systemCpu,
        now.contextSwitches - m_before.contextSwitches, peakResidentBytes()};
}

} // namespace hilera
