#include "core/task/guardrequest.h"

#include "core/task/guardnotes.h"

#include <algorithm>
#include <limits>

namespace hilera {

namespace {

constexpr Nanoseconds never = std::numeric_limits<Nanoseconds>::max();

} // namespace

Guards::Request::Request(Guards &guards, const Task &task, const GuardTable::Wish &wish, TrackId track)
    : m_guards(guards)
    , m_waiter{task.id, track, wish}
    , m_began(steadyNow())
    , m_check(wish.isForLock() ? m_began + task.deadlockCheck : never)
    , m_timeout(task.timeout > 0 ? m_began + task.timeout : never)
{
}

bool Guards::Request::isAnswered()
{
    const std::scoped_lock lock(m_guards.m_mutex);
    return ask();
}

bool Guards::Request::isBlocked(std::function<void()> wake)
{
    const std::scoped_lock lock(m_guards.m_mutex);
    if (ask())
        return false;
    m_holder = m_guards.m_table.holderOf(m_waiter.wish.guard).track;
    m_waiter.wake = std::move(wake);
    m_guards.m_table.enqueue(m_waiter);
    return true;
}

// Who gives up lets go of everything in the same moment: of two in a deadlock, one gets on.
bool Guards::Request::waitsOn(bool isStopped)
{
    const std::scoped_lock lock(m_guards.m_mutex);
    if (m_waiter.state != GuardTable::Waiter::State::Waiting)
        return false;
    const Nanoseconds now = steadyNow();
    if (isStopped) {
        giveUp(Outcome::Cancelled, {});
    } else if (now >= m_timeout) {
        const TaskId holder = m_guards.m_table.holderOf(m_waiter.wish.guard).task;
        giveUp(Outcome::TimedOut, gaveUpNote(m_waiter.wish, holder, now - m_began));
    } else if (now >= m_check) {
        m_check = never; // whoever makes the circle whole later looks later
        m_guards.m_table.endDeadlock(m_waiter);
    }
    return m_gaveUp == Outcome::Pending && m_waiter.state == GuardTable::Waiter::State::Waiting;
}

Nanoseconds Guards::Request::nextLook() const
{
    return std::min(m_check, m_timeout);
}

Guards::Reply Guards::Request::reply() const
{
    const Nanoseconds blocked = m_waiter.wake ? steadyNow() - m_began : 0;
    if (m_gaveUp != Outcome::Pending)
        return {m_gaveUp, m_waiter.why, blocked};
    const bool isGranted = m_waiter.state == GuardTable::Waiter::State::Granted;
    return {isGranted ? Outcome::Succeeded : Outcome::Failed, m_waiter.why, blocked};
}

bool Guards::Request::ask()
{
    m_guards.m_table.ask(m_waiter);
    if (m_waiter.state == GuardTable::Waiter::State::Refused)
        m_guards.m_table.letGoOfAll(m_waiter.task);
    return m_waiter.state != GuardTable::Waiter::State::Waiting;
}

void Guards::Request::giveUp(Outcome outcome, const Note &why)
{
    m_gaveUp = outcome;
    m_waiter.why = why;
    m_guards.m_table.giveUp(m_waiter);
}

} // namespace hilera
