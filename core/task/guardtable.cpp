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
    joined.holders.insert(std::ranges::upper_bound(joined.holders, placed.place, {}, &Holder::place), placed);
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
    const auto holder = std::ranges::find(held.holders, task, &Holder::task);
    held.free += more;
    if (holder != held.holders.end()) {
        held.free += holder->permits;
        held.holders.erase(holder);
    }
    settle(held);
}

void GuardTable::letGoOfAll(TaskId task)
{
    for (const auto &[guard, held] : m_guards) {
        if (std::ranges::find(held.holders, task, &Holder::task) != held.holders.end())
            letGo(guard, task);
    }
}

GuardTable::Holder GuardTable::holderOf(int guard) const
{
    const auto found = m_guards.find(guard);
    const bool isHeld = found != m_guards.end() && !found->second.holders.empty();
    return isHeld ? found->second.holders.front() : Holder();
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

void GuardTable::grant(Guard &guard, Waiter &waiter)
{
    guard.free -= waiter.wish.take;
    if (waiter.wish.take > 0)
        guard.holders.push_back({waiter.task, waiter.track, waiter.wish.take});
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
    const auto guard = m_guards.find(waiter.wish.guard);
    if (!waiter.wish.isForLock() || guard == m_guards.end() || guard->second.holders.empty())
        return nullptr;
    const auto ahead = m_waiters.find(guard->second.holders.front().task);
    return ahead == m_waiters.end() ? nullptr : ahead->second;
}

std::vector<GuardTable::Waiter *> GuardTable::cycleOf(Waiter &waiter) const
{
    std::vector<Waiter *> cycle;
    std::set<const Waiter *> met;
    Waiter *next = &waiter;
    for (; next && met.insert(next).second; next = waiterAheadOf(*next))
        cycle.push_back(next);
    if (next != &waiter) // if it waits for a cycle it is no part of, that one's own will find it
        cycle.clear();
    return cycle;
}

std::vector<GuardTable::Waiter *> GuardTable::waitersFor(std::span<Waiter *const> cycle) const
{
    std::vector<Waiter *> waiters;
    for (const auto &[task, waiter] : m_waiters) {
        const Waiter *last = waiter;
        std::size_t steps = 0;
        while (last && std::ranges::find(cycle, last) == cycle.end() && ++steps <= m_waiters.size())
            last = waiterAheadOf(*last);
        if (steps > 0 && std::ranges::find(cycle, last) != cycle.end())
            waiters.push_back(waiter);
    }
    return waiters;
}

} // namespace hilera
