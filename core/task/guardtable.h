#pragma once

#include "core/trace/event.h"
#include "core/trace/note.h"

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hilera {

// Who holds which guard and who waits for one. A guard is a number of permits: a lock has one, of a
// read-write lock a writer takes them all. Latches, barriers and turns only count them, and nobody takes any
// (an event count: Reed & Kanodia 1979). There may be a million tasks: nothing here goes through all holders
// or waiters but the end of a deadlock, once. Knows neither threads nor clocks; one thread at a time.
class GuardTable {
public:
    struct Wish {
        int guard = 0;
        int permits = 1; // that the guard has at first
        int atLeast = 1; // waits until so many are free
        int take = 1; // and takes these
        [[nodiscard]] bool isForLock() const { return permits == 1 && take == 1; }
        [[nodiscard]] bool operator==(const Wish &) const = default;
    };
    struct Holder {
        TaskId task = noTask;
        TrackId track = noTrack;
        int permits = 0; // that it took
        int place = 0; // of one that has joined
    };
    // In the table while it waits.
    struct Waiter {
        TaskId task = noTask;
        TrackId track = noTrack;
        Wish wish = {};
        std::function<void()> wake = {}; // called when it waits no more

        enum class State { Waiting, Granted, Refused };
        State state = State::Waiting;
        Note why = {}; // it is refused
        std::uint64_t number = 0;
    };

    // The task is one of those whose permits are waited for, at that place or, byArrival, behind those there
    // have been; gives its place.
    int join(int guard, const Holder &holder);

    // Grants the wish or refuses it, if that can be done now.
    void ask(Waiter &waiter);
    // To be granted when its turn comes: first come, first served.
    void enqueue(Waiter &waiter);
    // No longer waits, and its task lets go of all it holds.
    void giveUp(Waiter &waiter);

    // The task lets go of what it holds of the guard, and gives more permits to it.
    void letGo(int guard, TaskId task, int more = 0);
    void letGoOfAll(TaskId task);

    // Who holds a guard, longest; no task if nobody does.
    [[nodiscard]] Holder holderOf(int guard) const;

    // If it waits for itself by way of others, who hold locks: refuses all of them and those who wait for
    // them, and whoever asks from then on, since nobody would ever get on.
    void endDeadlock(Waiter &waiter);

private:
    using Rank = std::pair<int, std::uint64_t>;
    struct Guard {
        int free = 0;
        int joined = 0;
        std::map<Rank, Holder> holders; // by their places, then as they came
        std::map<Rank, Waiter *> queue;
    };
    struct Holding {
        int guard = 0;
        Rank rank; // among its holders
    };

    [[nodiscard]] static Rank rankOf(const Waiter &waiter);
    Guard &guardOf(const Wish &wish);
    void hold(int guard, const Holder &holder);
    void grant(Guard &guard, Waiter &waiter);
    void settle(Guard &guard);
    void leaveQueue(Waiter &waiter);
    void refuse(Waiter &waiter, const Note &why);
    [[nodiscard]] Waiter *waiterAheadOf(const Waiter &waiter) const;
    [[nodiscard]] std::vector<Waiter *> cycleOf(Waiter &waiter) const;
    [[nodiscard]] std::vector<Waiter *> waitersFor(std::span<Waiter *const> cycle) const;

    std::map<int, Guard> m_guards;
    std::unordered_map<TaskId, std::vector<Holding>> m_holdings;
    std::map<TaskId, Waiter *> m_waiters;
    std::uint64_t m_nextNumber = 0;
    bool m_isDeadlocked = false;
};

} // namespace hilera
