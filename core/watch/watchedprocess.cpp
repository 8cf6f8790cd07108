#include "core/watch/watchedprocess.h"

#include "core/watch/processtree.h"

#include <algorithm>
#include <vector>

#include <sys/syscall.h>
#include <unistd.h>

namespace hilera {

namespace {

constexpr std::uint8_t knownFromKernel = 1; // of EventType::Named

} // namespace

// The descriptor by a system call: the header of pidfd_open in Debian 12 is not for C++.
WatchedProcess::WatchedProcess(WatchLog &log, pid_t id, Nanoseconds time)
    : m_log(log)
    , m_id(id)
    , m_track(log.newTrack())
    , m_endDescriptor(static_cast<int>(syscall(SYS_pidfd_open, id, 0)))
{
    m_log.openTrack(m_track, TrackKind::Process, noTrack, time);
    Event identified = eventAt(time, m_track, EventType::TrackIdentified);
    identified.value = packIds(id, 0);
    m_log.add(identified);
    setCommand(commandOf(id), time);
    scan(time);
}

WatchedProcess::~WatchedProcess()
{
    if (m_endDescriptor >= 0)
        ::close(m_endDescriptor);
}

void WatchedProcess::setProbed(const std::string &name, bool hasGlobalLock, Nanoseconds time)
{
    m_turns.haveLock = hasGlobalLock;
    if (m_isProbed && name == m_name)
        return;
    m_isProbed = true;
    m_name = name;
    m_log.nameTrack(m_track, name, time);
}

void WatchedProcess::setCommand(const std::string &command, Nanoseconds time)
{
    if (m_isProbed || command.empty() || command == m_name)
        return;
    m_name = command;
    m_log.nameTrack(m_track, command, time, knownFromKernel);
}

WatchedThread *WatchedProcess::thread(pid_t id, Nanoseconds time)
{
    if (m_isClosed)
        return nullptr;
    auto &known = m_threads[id];
    if (!known || known->isClosed()) // an id may be given again
        known = std::make_unique<WatchedThread>(m_log, m_track, m_turns, m_id, id, time);
    return known.get();
}

void WatchedProcess::scan(Nanoseconds now)
{
    const std::vector<pid_t> there = threadsOf(m_id);
    if (there.empty()) // it is about to end
        return;
    for (const pid_t id : there) {
        if (m_threads.contains(id))
            continue;
        WatchedThread *found = thread(id, now);
        if (const std::string name = commandOf(m_id, id); found && id != m_id && name != m_name)
            found->setName(name, now);
    }
    std::erase_if(m_threads, [&](auto &entry) {
        const bool isGone = !entry.second->isProbed() && std::ranges::find(there, entry.first) == there.end();
        if (isGone)
            entry.second->close(now);
        return isGone;
    });
    setCommand(commandOf(m_id), now);
}

int WatchedProcess::sample(Nanoseconds now, std::uint64_t round)
{
    int asked = 0;
    for (const auto &[id, thread] : m_threads) {
        if (thread->isDue(now)) {
            (void)thread->look(now, round);
            ++asked;
        }
    }
    for (const auto &[id, thread] : m_threads) {
        if (asked > 0)
            thread->settle(now);
    }
    return asked;
}

bool WatchedProcess::hasRun(Nanoseconds now) const
{
    return std::ranges::any_of(
        m_threads, [now](const auto &entry) { return entry.second->lastRan() == now; });
}

void WatchedProcess::close(Nanoseconds time)
{
    if (m_isClosed)
        return;
    for (const auto &[id, thread] : m_threads)
        thread->close(time);
    m_log.closeTrack(m_track, time);
    m_isClosed = true;
    if (m_endDescriptor >= 0)
        ::close(m_endDescriptor);
    m_endDescriptor = -1;
}

} // namespace hilera
