#pragma once

#include "core/trace/event.h"

#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace hilera {

// A lock that knows who has it, and goes from hand to hand: those who find it taken stand in line. It blocks
// nobody itself, so that a thread can wait for its turn, and a coroutine can, too. Any thread.
class TurnLock {
public:
    // Takes the lock, and gives nothing. Or stands in line for it, and gives the track of who has it: `turn`
    // is called by whoever lets go, and then it has the lock.
    [[nodiscard]] std::optional<TrackId> take(TrackId track, std::function<void()> turn);
    void release();
    // Out of the line. False if it has the lock by now.
    [[nodiscard]] bool leave(TrackId track);

private:
    struct Waiter {
        TrackId track;
        std::function<void()> turn;
    };

    std::mutex m_mutex;
    std::optional<TrackId> m_holder;
    std::deque<Waiter> m_line;
};

} // namespace hilera
