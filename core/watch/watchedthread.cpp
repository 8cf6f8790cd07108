#include "core/watch/watchedthread.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace hilera {

namespace {

// The kernel counts the time of who stays on a CPU only at its ticks, 4 or 10 ms apart: until then nobody
// knows whether it is on one.
constexpr Nanoseconds tick = 12'000'000;
constexpr std::uint8_t pythonsOwn = 2; // of EventType::Named
constexpr Nanoseconds sliver = 50'000; // is not worth a slice
constexpr Nanoseconds longestPause = 16'000'000; // between two looks at who does nothing

} // namespace

void LockTurns::saw(pid_t thread, Nanoseconds time)
{
    if (thread != m_thread) {
        m_lastOther = m_last;
        m_thread = thread;
    }
    m_last = std::max(m_last, time);
}

Nanoseconds LockTurns::lastOf(pid_t allBut) const
{
    return !haveLock ? 0 : allBut == m_thread ? m_lastOther : m_last;
}

WatchedThread::WatchedThread(
    WatchLog &log, TrackId process, LockTurns &turns, pid_t processId, pid_t id, Nanoseconds time)
    : m_log(log)
    , m_turns(turns)
    , m_track(log.newTrack())
    , m_id(id)
    , m_since(time)
{
    const std::string path =
        "/proc/" + std::to_string(processId) + "/task/" + std::to_string(id) + "/schedstat";
    m_file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    m_log.openTrack(m_track, TrackKind::Thread, process, time);
    Event identified = eventAt(time, m_track, EventType::TrackIdentified);
    identified.value = packIds(processId, id);
    m_log.add(identified);
}

WatchedThread::~WatchedThread()
{
    if (m_file >= 0)
        ::close(m_file);
}

void WatchedThread::setName(const std::string &name, Nanoseconds time, bool isHelper)
{
    if (name == m_name && !isHelper)
        return;
    m_name = name;
    m_log.nameTrack(m_track, name, time, isHelper ? pythonsOwn : 0);
}

void WatchedThread::close(Nanoseconds time)
{
    if (m_isClosed)
        return;
    enter(State::Idle, std::max(time, m_since));
    m_log.closeTrack(m_track, std::max(time, m_since));
    m_isClosed = true;
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

std::optional<WatchedThread::Counts> WatchedThread::readCounts() const
{
    char text[100];
    const ssize_t size = m_file >= 0 ? pread(m_file, text, sizeof text - 1, 0) : -1;
    if (size <= 0)
        return {};
    text[size] = '\0';
    char *rest = nullptr;
    const Nanoseconds ran = std::strtoll(text, &rest, 10);
    return Counts{ran, std::strtoll(rest, nullptr, 10)};
}

bool WatchedThread::look(Nanoseconds now, std::uint64_t round)
{
    if (m_round == round)
        return m_lastRan == now;
    m_round = round;
    const auto counts = readCounts();
    if (!counts)
        return false;
    const bool hasRun = counts->ran > m_seen.ran;
    m_seen = *counts;
    if (hasRun) {
        m_lastRan = now;
        m_turns.saw(m_id, now);
    }
    const Nanoseconds quiet = now - std::max(m_lastRan, m_since);
    m_nextLook = now + (quiet < 2 * tick ? 0 : std::min(quiet / 8, longestPause));
    return hasRun;
}

// What was counted in the time that is not drawn yet, at most as much as that.
WatchedThread::Counts WatchedThread::takeCounted(Nanoseconds gap)
{
    Counts counts;
    counts.ran = std::clamp<Nanoseconds>(m_seen.ran - m_counted.ran, 0, gap);
    counts.ready = std::clamp<Nanoseconds>(m_seen.ready - m_counted.ready, 0, gap - counts.ran);
    m_counted = m_seen;
    return counts;
}

void WatchedThread::settle(Nanoseconds now)
{
    const Nanoseconds gap = now - m_since;
    if (m_isTold || m_isClosed || gap <= 0)
        return;
    const bool isOff = m_state == State::Waiting || m_state == State::GlobalLock;
    if (m_seen.ran <= m_counted.ran && m_seen.ready <= m_counted.ready) {
        const Nanoseconds othersRan = m_turns.lastOf(m_id);
        if (!isOff && gap >= tick) {
            enterOff(m_since);
        } else if (m_state == State::GlobalLock && now - othersRan >= tick) {
            m_since = std::max(m_since, othersRan); // it can't be their lock that it waits for
            enter(State::Waiting, m_since);
        }
        return;
    }
    const Counts counts = takeCounted(gap);
    if (m_state == State::Running) { // whether it still is, the next tick will tell
        if (counts.ready > sliver) {
            enter(State::Ready, m_since);
            enter(State::Running, m_since + counts.ready);
        }
        m_since += counts.ready + counts.ran;
    } else { // it has come back
        if (!isOff && gap - counts.ran - counts.ready > sliver)
            enterOff(m_since);
        if (counts.ready > sliver)
            enter(State::Ready, now - counts.ran - counts.ready);
        enter(State::Running, now - counts.ran);
        m_since = now;
    }
    m_cpu += counts.ran;
}

// It was on a CPU at that time, since it wrote that down.
void WatchedThread::settleAtEvent(Nanoseconds time)
{
    m_turns.saw(m_id, time);
    const Nanoseconds gap = time - m_since;
    if (m_isTold || gap <= 0)
        return;
    const Counts counts = takeCounted(gap);
    Nanoseconds off = gap - counts.ran - counts.ready;
    const bool wasOff = m_state == State::Waiting || m_state == State::GlobalLock;
    if (!wasOff && m_turns.lastOf(m_id) <= m_since && off < tick)
        off = 0; // nobody else ran: it did, and was not counted yet
    // When in that time it was off is not known: it is drawn in the middle.
    const Nanoseconds before = m_state == State::Running ? counts.ran / 2 : 0;
    m_cpu += before;
    m_since += before;
    if (off > sliver && !wasOff)
        enterOff(m_since);
    if (counts.ready > sliver)
        enter(State::Ready, m_since + off);
    enter(State::Running, std::min(time, m_since + off + counts.ready));
    m_cpu += counts.ran - before;
    m_since = time;
}

void WatchedThread::wait(State state, Nanoseconds time)
{
    settleAtEvent(time);
    if (m_state == State::Idle)
        enter(State::Running, m_since);
    enter(state, time, true);
    m_since = std::max(m_since, time);
    m_isTold = true;
}

void WatchedThread::goOn(Nanoseconds time)
{
    if (!m_isTold)
        return;
    m_isTold = false;
    m_since = std::max(m_since, time);
    m_nextLook = 0;
    m_counted.ready = m_seen.ready; // that was before it went on
    enter(State::Running, m_since);
}

void WatchedThread::run(Nanoseconds time, std::uint16_t line)
{
    if (line != 0 && line != m_line) {
        m_line = line;
        Event reached = eventAt(std::max(time, m_since), m_track, EventType::LineReached);
        reached.line = line;
        m_log.add(reached);
    }
    if (!m_isTold)
        settleAtEvent(time);
}

void WatchedThread::startAnew(Nanoseconds time)
{
    if (m_isTold)
        return;
    settleAtEvent(time);
    enter(State::Running, std::max(time, m_since), true);
}

// Off the CPU, and no probe says why.
void WatchedThread::enterOff(Nanoseconds time)
{
    if (m_turns.lastOf(m_id) > time)
        enter(State::GlobalLock, time);
    else
        enter(State::Waiting, time);
}

void WatchedThread::enter(State state, Nanoseconds time, bool isNew)
{
    if (state == m_state && !isNew)
        return;
    Event entered = eventAt(time, m_track, EventType::StateEntered);
    entered.detail = static_cast<std::uint8_t>(state);
    entered.line = m_line;
    entered.value = m_state == State::Running ? m_cpu : 0;
    m_log.add(entered);
    m_cpu = 0;
    m_state = state;
}

} // namespace hilera
