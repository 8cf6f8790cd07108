#include "core/machine/systemlimits.h"

#include "core/machine/controlgroups.h"
#include "core/machine/limits.h"
#include "core/task/bell.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <latch>
#include <limits>
#include <new>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

namespace hilera {

namespace {

std::int64_t limitOf(__rlimit_resource_t resource, rlim_t rlimit::*value = &rlimit::rlim_cur)
{
    rlimit limit;
    const bool isSet = getrlimit(resource, &limit) == 0 && limit.*value != RLIM_INFINITY;
    return isSet ? static_cast<std::int64_t>(std::min<rlim_t>(limit.*value, unlimited)) : unlimited;
}

// All threads of the system, by “running/all” of /proc/loadavg.
std::int64_t threadsOfSystem()
{
    std::ifstream file("/proc/loadavg");
    std::string word;
    double load = 0;
    std::int64_t running = 0, all = 0;
    char slash = 0;
    file >> load >> load >> load >> running >> slash >> all;
    return all;
}

// Threads of the user, as RLIMIT_NPROC counts them.
std::int64_t threadsOfUser()
{
    const auto user = static_cast<std::int64_t>(getuid());
    std::int64_t count = 0;
    std::error_code ended;
    for (const auto &entry : std::filesystem::directory_iterator("/proc", ended)) {
        if (const std::string name = entry.path().filename(); name.front() < '0' || name.front() > '9')
            continue;
        std::ifstream status(entry.path() / "status");
        std::int64_t owner = -1;
        for (std::string line; std::getline(status, line);) {
            if (line.starts_with("Uid:"))
                owner = std::stoll(line.substr(4));
            else if (line.starts_with("Threads:") && owner == user)
                count += std::stoll(line.substr(8));
        }
    }
    return count;
}

// Of a limit for each user, which root does not have. Those of all users are fewer to count.
std::int64_t threadsLeftToUser(std::int64_t wanted)
{
    const std::int64_t limit = geteuid() == 0 ? unlimited : limitOf(RLIMIT_NPROC);
    if (limit == unlimited || limit - threadsOfSystem() >= wanted)
        return unlimited;
    return limit - threadsOfUser();
}

} // namespace

std::int64_t threadsLeft(std::int64_t wanted)
{
    const std::int64_t ofSystem =
        std::min(boundIn("/proc/sys/kernel/threads-max"), boundIn("/proc/sys/kernel/pid_max"));
    return std::max<std::int64_t>(0,
        std::min({ofSystem - threadsOfSystem(), threadsLeftToUser(wanted),
            threadsLeftToGroups(groupsOfProcess(), groupRoot)}));
}

std::int64_t memoryOfThread()
{
    pthread_attr_t attributes;
    std::size_t stack = 0, guard = 0;
    if (pthread_getattr_default_np(&attributes) != 0)
        return 0;
    pthread_attr_getstacksize(&attributes, &stack);
    pthread_attr_getguardsize(&attributes, &guard);
    pthread_attr_destroy(&attributes);
    return static_cast<std::int64_t>(stack + guard);
}

// The first number of statm counts pages.
std::int64_t memoryLeft()
{
    const std::int64_t limit = limitOf(RLIMIT_AS);
    if (limit == unlimited)
        return unlimited;
    return std::max<std::int64_t>(0, limit - boundIn("/proc/self/statm") * sysconf(_SC_PAGESIZE));
}

std::int64_t stackAllowed()
{
    return limitOf(RLIMIT_STACK);
}

std::int64_t descriptorsAllowed()
{
    return limitOf(RLIMIT_NOFILE, &rlimit::rlim_max); // see prepareProcess
}

void requireThread()
{
    const Bell ofDispatcher;
    requireThreads(1);
}

void requireThreads(int count)
{
    std::latch done(1);
    std::vector<std::jthread> threads;
    try {
        for (int i = 0; i < count; ++i)
            threads.emplace_back([&done] { done.wait(); });
    } catch (const std::system_error &error) {
        done.count_down();
        throw std::system_error(error.code(), "thread");
    }
    done.count_down();
}

void requireDescriptors(int count)
{
    std::vector<int> taken;
    int refusal = 0;
    for (int i = 0; i < count && refusal == 0; ++i) {
        if (const int descriptor = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0); descriptor >= 0)
            taken.push_back(descriptor);
        else
            refusal = errno;
    }
    for (const int descriptor : taken)
        close(descriptor);
    if (refusal != 0)
        throw std::system_error(refusal, std::generic_category(), "file descriptor");
}

void requireMemory(std::int64_t bytes)
{
    if (memoryLeft() < bytes)
        throw std::bad_alloc();
}

} // namespace hilera
