#include "core/task/usage.h"

#include <sys/resource.h>

namespace hilera {

namespace {

Nanoseconds toNanoseconds(const timeval &time)
{
    return time.tv_sec * nanosecondsPerSecond + time.tv_usec * 1'000;
}

} // namespace

Usage &Usage::operator+=(const Usage &other)
{
    userCpu += other.userCpu;
    systemCpu += other.systemCpu;
    contextSwitches += other.contextSwitches;
    return *this;
}

Usage toUsage(const rusage &usage)
{
    return {toNanoseconds(usage.ru_utime), toNanoseconds(usage.ru_stime), usage.ru_nvcsw + usage.ru_nivcsw};
}

} // namespace hilera
