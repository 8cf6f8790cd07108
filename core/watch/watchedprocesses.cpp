#include "core/watch/watchedprocesses.h"

#include "core/watch/processtree.h"

#include <algorithm>

#include <sys/epoll.h>

namespace hilera {

WatchedProcesses::WatchedProcesses(WatchLog &log, int poll, Ending ending)
    : m_log(log)
    , m_poll(poll)
    , m_ending(std::move(ending))
{
}

WatchedProcess &WatchedProcesses::add(pid_t id)
{
    m_all.push_back(std::make_unique<WatchedProcess>(m_log, id, steadyNow()));
    WatchedProcess &process = *m_all.back();
    m_living[id] = &process;
    if (process.endDescriptor() >= 0) {
        epoll_event wanted{};
        wanted.events = EPOLLIN;
        wanted.data.u64 = static_cast<std::uint64_t>(id);
        epoll_ctl(m_poll, EPOLL_CTL_ADD, process.endDescriptor(), &wanted);
    }
    return process;
}

WatchedProcess *WatchedProcesses::get(pid_t id)
{
    if (const auto known = m_living.find(id); known != m_living.end())
        return known->second;
    return m_ended.contains(id) ? nullptr : &add(id);
}

void WatchedProcesses::end(pid_t id, Nanoseconds time)
{
    const auto found = m_living.find(id);
    if (found == m_living.end())
        return;
    m_ending(id, time);
    found->second->close(time);
    m_living.erase(found);
    m_ended.insert(id);
}

void WatchedProcesses::endAll(Nanoseconds time)
{
    while (!m_living.empty())
        end(m_living.begin()->first, time);
}

void WatchedProcesses::scan(pid_t keeper)
{
    const Nanoseconds begun = steadyNow();
    const std::vector<pid_t> there = descendantsOf(keeper);
    const auto isThere = [&there](pid_t id) { return std::ranges::find(there, id) != there.end(); };
    std::erase_if(m_ended, [&isThere](pid_t id) { return !isThere(id); });
    std::vector<pid_t> gone; // before they could be watched
    for (const auto &[id, process] : m_living) {
        if (process->endDescriptor() < 0 && !isThere(id))
            gone.push_back(id);
    }
    for (const pid_t id : gone)
        end(id, begun);
    for (const pid_t id : there)
        (void)get(id);
    for (const auto &[id, process] : m_living)
        process->scan(steadyNow());
}

WatchedProcesses::Sampled WatchedProcesses::sample(Nanoseconds now, std::uint64_t round)
{
    Sampled sampled;
    for (const auto &[id, process] : m_living)
        sampled.threads += process->sample(now, round);
    for (const auto &[id, process] : m_living)
        sampled.running += process->hasRun(now) ? 1 : 0;
    return sampled;
}

} // namespace hilera
