#include "core/task/guardtable.h"

#include "core/task/guardnotes.h"
#include "core/task/task.h"

#include <algorithm>
#include <set>

namespace hilera {

int GuardTable::join(int guard, const Holder &holder)
{
    Guard &joined = guardOf({guard, 0});
    Holder placed = holder;
    placed.place = holder.place == byArrival ? joined.joined : holder.place;
    ++joined.joined;
    hold(guard, placed);
    return placed.place;
}

void GuardTable::ask(Waiter &waiter)
{
    Guard &guard = guardOf(waiter.wish);
    const bool isFirst = guard.queue.empty() || waiter.wish.take == 0;
    if (m_isDeadlocked)
        refuse(waiter, afterDeadlockNote());
    else if (isFirst && guard.free >= waiter.wish.atLeast)
        grant(guard, waiter);
}

void GuardTable::enqueue(Waiter &waiter)
{
    waiter.number = m_nextNumber++;
    guardOf(waiter.wish).queue.emplace(rankOf(waiter), &waiter);
    m_waiters.emplace(waiter.task, &waiter);
}

void GuardTable::giveUp(Waiter &waiter)
{
    leaveQueue(waiter);
    letGoOfAll(waiter.task);
    settle(guardOf(waiter.wish)); // it may have stood before others
}

void GuardTable::letGo(int guard, TaskId task, int more)
{
    Guard &held = guardOf({guard, 0});
    held.free += more;
    if (const auto holdings = m_holdings.find(task); holdings != m_holdings.end()) {
        const auto holding = std::ranges::find(holdings->second, guard, &Holding::guard);
        if (holding != holdings->second.end()) {
            const auto holder = held.holders.find(holding->rank);
            held.free += holder->second.permits;
            held.holders.erase(holder);
            holdings->second.erase(holding);
        }
        if (holdings->second.empty())
            m_holdings.erase(holdings);
    }
    settle(held);
}

void GuardTable::letGoOfAll(TaskId task)
{
    for (auto held = m_holdings.find(task); held != m_holdings.end(); held = m_holdings.find(task))
        letGo(held->second.front().guard, task);
}

GuardTable::Holder GuardTable::holderOf(int guard) const
{
    const auto found = m_guards.find(guard);
    const bool isHeld = found != m_guards.end() && !found->second.holders.empty();
    return isHeld ? found->second.holders.begin()->second : Holder();
}

void GuardTable::endDeadlock(Waiter &waiter)
{
    const std::vector<Waiter *> cycle = cycleOf(waiter);
    if (cycle.empty())
        return;
    m_isDeadlocked = true;
    const Note why = deadlockNote(cycle);
    const std::vector<Waiter *> others = waitersFor(cycle);
    std::vector<TaskId> refused;
    for (Waiter *other : others) {
        refused.push_back(other->task);
        refuse(*other, behindDeadlockNote(other->wish.guard, holderOf(other->wish.guard).task));
    }
    for (Waiter *one : cycle) {
        refused.push_back(one->task);
        refuse(*one, why);
    }
    for (const TaskId task : refused)
        letGoOfAll(task);
}

// Who takes stands in line; who does not waits for a number.
GuardTable::Rank GuardTable::rankOf(const Waiter &waiter)
{
    return {waiter.wish.take > 0 ? 0 : waiter.wish.atLeast, waiter.number};
}

GuardTable::Guard &GuardTable::guardOf(const Wish &wish)
{
    const auto [guard, isNew] = m_guards.try_emplace(wish.guard);
    if (isNew)
        guard->second.free = wish.permits;
    return guard->second;
}

void GuardTable::hold(int guard, const Holder &holder)
{
    const Rank rank{holder.place, m_nextNumber++};
    m_guards[guard].holders.emplace(rank, holder);
    m_holdings[holder.task].push_back({guard, rank});
}

void GuardTable::grant(Guard &guard, Waiter &waiter)
{
    guard.free -= waiter.wish.take;
    if (waiter.wish.take > 0)
        hold(waiter.wish.guard, {waiter.task, waiter.track, waiter.wish.take});
    waiter.state = Waiter::State::Granted;
}

void GuardTable::settle(Guard &guard)
{
    while (!guard.queue.empty() && guard.free >= guard.queue.begin()->second->wish.atLeast) {
        Waiter &next = *guard.queue.begin()->second;
        leaveQueue(next);
        grant(guard, next);
        next.wake();
    }
}

void GuardTable::leaveQueue(Waiter &waiter)
{
    guardOf(waiter.wish).queue.erase(rankOf(waiter));
    m_waiters.erase(waiter.task);
}

void GuardTable::refuse(Waiter &waiter, const Note &why)
{
    waiter.state = Waiter::State::Refused;
    waiter.why = why;
    if (!m_waiters.contains(waiter.task))
        return; // it has just asked
    leaveQueue(waiter);
    waiter.wake();
}

// The one that holds the lock it waits for, if that waits as well.
GuardTable::Waiter *GuardTable::waiterAheadOf(const Waiter &waiter) const
{
    const auto ahead =
        waiter.wish.isForLock() ? m_waiters.find(holderOf(waiter.wish.guard).task) : m_waiters.end();
    return ahead == m_waiters.end() ? nullptr : ahead->second;
}

// Each of a cycle holds a lock: who holds nothing need not look, and there are no more of them than guards.
std::vector<GuardTable::Waiter *> GuardTable::cycleOf(Waiter &waiter) const
{
    std::vector<Waiter *> cycle;
    if (!m_holdings.contains(waiter.task))
        return cycle;
    Waiter *next = &waiter;
    do {
        cycle.push_back(next);
        next = waiterAheadOf(*next);
    } while (next && next != &waiter && cycle.size() <= m_guards.size());
    if (next != &waiter) // if it waits for a cycle it is no part of, that one's own will find it
        cycle.clear();
    return cycle;
}

// Those that wait for the same lock wait for the same others: the way on from each lock is gone once.
std::vector<GuardTable::Waiter *> GuardTable::waitersFor(std::span<Waiter *const> cycle) const
{
    const std::set<const Waiter *> inCycle(cycle.begin(), cycle.end());
    std::map<int, bool> leadsThere; // by guard
    const auto isBehind = [&](const Waiter &waiter) {
        std::vector<int> way;
        bool isThere = false;
        for (const Waiter *last = &waiter; last && !isThere; isThere = last && inCycle.contains(last)) {
            const auto [known, isNew] = leadsThere.try_emplace(last->wish.guard, false);
            if (!isNew) { // gone before, or just now: in a cycle of its own
                isThere = known->second;
                break;
            }
            way.push_back(last->wish.guard);
            last = waiterAheadOf(*last);
        }
        for (const int guard : way)
            leadsThere[guard] = isThere;
        return isThere;
    };
    std::vector<Waiter *> waiters;
    for (const auto &[task, waiter] : m_waiters) {
        if (!inCycle.contains(waiter) && isBehind(*waiter))
            waiters.push_back(waiter);
    }
    return waiters;
}

} // namespace hilera
