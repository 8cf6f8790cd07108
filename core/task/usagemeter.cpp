#include "core/task/usagemeter.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <malloc.h>
#include <sys/resource.h>

namespace hilera {

namespace {

// Of the time, at most one part in so many goes into looks at memory.
constexpr Nanoseconds partOfTime = 20;
constexpr std::size_t childrenAtOnce = 32;

thread_local UsageMeter *meterOfThread = nullptr;

Usage usageOfThread()
{
    rusage usage;
    getrusage(RUSAGE_THREAD, &usage);
    return toUsage(usage);
}

// The memory of its own, which is no file's: Anonymous of proc(5). In bytes; 0 if it has ended. What it
// shares with others would change as those come and go. The cheaper statm can be wrong by 64 pages a thread
// before Linux 6.2.
std::int64_t memoryOf(const std::string &process)
{
    long long kibibytes = 0;
    if (std::FILE *rollup = std::fopen(("/proc/" + process + "/smaps_rollup").c_str(), "re")) {
        char line[256];
        while (std::fgets(line, sizeof line, rollup)
            && std::sscanf(line, "Anonymous: %lld kB", &kibibytes) != 1) { }
        std::fclose(rollup);
    }
    return kibibytes * 1024;
}

} // namespace

void UsageMeter::startMemory()
{
    malloc_trim(0); // else the run would be given for nothing what one before it has left behind
    m_before = memoryOf("self");
    m_isStarted = true;
}

void UsageMeter::lookAtMemory(std::size_t recorded)
{
    const Nanoseconds start = steadyNow();
    if (!m_isStarted || start < m_nextLook)
        return;
    lookAtChildren();
    const std::int64_t grown = memoryOf("self") - m_before;
    const std::int64_t own = std::max<std::int64_t>(grown - static_cast<std::int64_t>(recorded), 0);
    {
        const std::scoped_lock lock(m_mutex);
        m_total.peakMemory = std::max(m_total.peakMemory, own + memoryOfChildren());
    }
    const Nanoseconds end = steadyNow();
    m_nextLook = end + partOfTime * (end - start);
}

// Each in its turn: where there are very many, the others are as they were when it was last theirs.
void UsageMeter::lookAtChildren()
{
    std::vector<pid_t> next;
    {
        const std::scoped_lock lock(m_mutex);
        auto child = m_children.upper_bound(m_lastSeen);
        while (next.size() < std::min(childrenAtOnce, m_children.size())) {
            if (child == m_children.end())
                child = m_children.begin();
            next.push_back((child++)->first);
        }
    }
    for (const pid_t id : next) {
        const std::int64_t memory = memoryOf(std::to_string(id));
        const std::scoped_lock lock(m_mutex);
        if (const auto child = m_children.find(id); child != m_children.end())
            child->second = {memory, true};
        m_lastSeen = id;
    }
}

// Those that it was not yet the turn of hold as much as the others do, which are the same program.
std::int64_t UsageMeter::memoryOfChildren() const
{
    std::int64_t memory = 0;
    std::int64_t seen = 0;
    for (const auto &[id, child] : m_children) {
        memory += child.memory;
        seen += child.wasSeen ? 1 : 0;
    }
    return seen > 0 ? memory * static_cast<std::int64_t>(m_children.size()) / seen : 0;
}

void UsageMeter::childStarted(pid_t id)
{
    const std::scoped_lock lock(m_mutex);
    m_children.try_emplace(id);
}

void UsageMeter::childEnds(pid_t id)
{
    const std::scoped_lock lock(m_mutex);
    m_children.erase(id);
}

void UsageMeter::add(const Usage &usage)
{
    const std::scoped_lock lock(m_mutex);
    m_total += usage;
}

Usage UsageMeter::total() const
{
    const std::scoped_lock lock(m_mutex);
    return m_total;
}

ThreadUsage::ThreadUsage(UsageMeter *meter)
    : m_meter(meter)
    , m_outer(std::exchange(meterOfThread, meter))
    , m_before(usageOfThread())
{
}

ThreadUsage::~ThreadUsage()
{
    meterOfThread = m_outer;
    if (!m_meter)
        return;
    const Usage now = usageOfThread();
    m_meter->add({now.userCpu - m_before.userCpu, now.systemCpu - m_before.systemCpu,
        now.contextSwitches - m_before.contextSwitches});
}

UsageMeter *ThreadUsage::currentMeter()
{
    return meterOfThread;
}

} // namespace hilera
