#include "core/run/systemlimits.h"

#include "core/machine/controlgroups.h"
#include "core/machine/limits.h"
#include "core/run/planning.h"
#include "core/strategy/strategy.h"
#include "core/task/bell.h"
#include "core/task/taskkind.h"

#include <QCoreApplication>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>
#include <thread>

#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunPlan)
};

// What a run takes besides its workers: the caller, the collector, who stops it as planned, the practice
// network.
constexpr std::int64_t ownThreads = 6;
constexpr std::int64_t ownMemory = 48 << 20; // bytes
constexpr std::int64_t memoryOfTask = 1'500; // its events, and what is made of them
// What they use of a container's memory, which is less than their address space.
constexpr std::int64_t usedByThread = 24 << 10;
constexpr std::int64_t usedByProcess = 256 << 10;
constexpr std::int64_t usedByPython = 6 << 20;
constexpr std::int64_t mebibyte = 1 << 20;

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

std::int64_t threadsLeft(std::int64_t wanted)
{
    const std::int64_t ofSystem =
        std::min(boundIn("/proc/sys/kernel/threads-max"), boundIn("/proc/sys/kernel/pid_max"));
    return std::max<std::int64_t>(0,
        std::min({ofSystem - threadsOfSystem(), threadsLeftToUser(wanted),
            threadsLeftToGroups(groupsOfProcess(), groupRoot)}));
}

// Of a thread: its stack, and the page that guards it.
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

// Of the address space, which is what is limited; the first number of statm counts its pages.
std::int64_t memoryLeft()
{
    const std::int64_t limit = limitOf(RLIMIT_AS);
    if (limit == unlimited)
        return unlimited;
    return std::max<std::int64_t>(0, limit - boundIn("/proc/self/statm") * sysconf(_SC_PAGESIZE));
}

// Those of tasks in this process. On the network each is under way at once, and on the practice network it
// has its other end here, too; others hold one where they block a thread, not on a loop.
int descriptorsOfTasks(const RunPlan &plan, const Strategy &strategy, const Needs &needs)
{
    const int atOnce = std::min(strategy.lanes(plan), plan.count);
    const int own = strategy.usesProcesses(plan) ? 0 : kindOf(plan)->descriptors();
    if (!usesNetwork(plan))
        return own * std::min(atOnce, needs.threads + needs.pooledThreads + 1);
    return atOnce * (own + (plan.network == Network::Practice ? 1 : 0));
}

std::optional<Error> checkDescriptors(const RunPlan &plan, const Strategy &strategy, const Needs &needs)
{
    // Two pipes a process and its end, and the event dispatcher that Qt gives each of a pool's threads.
    const int needed = limits::ownDescriptors + 3 * needs.processes + needs.pooledThreads
        + descriptorsOfTasks(plan, strategy, needs);
    const std::int64_t allowed = limitOf(RLIMIT_NOFILE, &rlimit::rlim_max); // see prepareProcess
    if (needed <= allowed)
        return {};
    return Error{Text::tr(
        "The run needs %L1 file descriptors and this system allows %L2: choose fewer workers, or raise "
        "the limit with “ulimit -n”.")
                     .arg(needed)
                     .arg(allowed)};
}

std::optional<Error> checkThreads(const Needs &needs)
{
    const std::int64_t needed = ownThreads + needs.threads + needs.pooledThreads + needs.processes;
    const std::int64_t left = threadsLeft(needed);
    if (needed <= left)
        return {};
    return Error{
        Text::tr("The run needs %L1 threads and processes and this system has %L2 left: choose fewer tasks "
                 "or workers, or raise the limit (“ulimit -u”, or that of the container).")
            .arg(needed)
            .arg(left)};
}

std::optional<Error> checkMemory(const RunPlan &plan, const Strategy &strategy, const Needs &needs)
{
    const std::int64_t left = memoryLeft();
    const int workers = strategy.usesProcesses(plan) ? 0 : needs.threads + needs.pooledThreads;
    const std::int64_t needed =
        ownMemory + (ownThreads + workers) * memoryOfThread() + plan.count * memoryOfTask;
    if (needed <= left)
        return {};
    return Error{
        Text::tr("The run needs %L1 MiB of memory and this system has %L2 MiB left: choose fewer tasks or "
                 "workers, or raise the limit with “ulimit -v”.")
            .arg((needed + mebibyte - 1) / mebibyte)
            .arg(left / mebibyte)};
}

std::optional<Error> checkMemoryOfGroups(const RunPlan &plan, const Strategy &strategy, const Needs &needs)
{
    const std::int64_t left = memoryLeftToGroups(groupsOfProcess(), groupRoot);
    const std::int64_t needed = plan.count * memoryOfTask
        + (needs.threads + needs.pooledThreads) * usedByThread
        + needs.processes * (strategy.isInPython ? usedByPython : usedByProcess);
    if (needed <= left)
        return {};
    return Error{Text::tr("The run needs %L1 MiB of memory and the container has %L2 MiB left: choose fewer "
                          "tasks or workers, or raise its limit.")
                     .arg((needed + mebibyte - 1) / mebibyte)
                     .arg(left / mebibyte)};
}

} // namespace

std::optional<Error> findRefusal(const RunPlan &plan)
{
    const Strategy &strategy = *findStrategy(plan.strategy);
    const Needs needs = strategy.needs(plan);
    if (auto problem = checkDescriptors(plan, strategy, needs))
        return problem;
    if (auto problem = checkThreads(needs))
        return problem;
    if (auto problem = checkMemory(plan, strategy, needs))
        return problem;
    return checkMemoryOfGroups(plan, strategy, needs);
}

void requireThread()
{
    const Bell ofDispatcher;
    try {
        std::thread([] {}).join();
    } catch (const std::system_error &error) {
        throw std::system_error(error.code(), "thread");
    }
}

} // namespace hilera
