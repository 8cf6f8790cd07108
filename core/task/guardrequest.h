#pragma once

#include "core/task/guards.h"

namespace hilera {

// A task's wish for a guard, until it is granted or the task gives up. Its functions take the guards' lock.
class Guards::Request {
public:
    Request(Guards &guards, const Task &task, const GuardTable::Wish &wish, TrackId track);
    Request(const Request &) = delete;
    Request &operator=(const Request &) = delete;

    // Whether it is granted or refused at once.
    [[nodiscard]] bool isAnswered();
    // Whether it has to wait; `wake` is called, on any thread and under the lock, when it need not any more.
    [[nodiscard]] bool isBlocked(std::function<void()> wake);
    // Whether it waits on; to be asked when it has been woken, or it is time to look, or the run stops.
    [[nodiscard]] bool waitsOn(bool isStopped);

    [[nodiscard]] TaskId task() const { return m_waiter.task; }
    [[nodiscard]] int guard() const { return m_waiter.wish.guard; }
    [[nodiscard]] TrackId holder() const { return m_holder; } // of the guard when it began to wait
    [[nodiscard]] Nanoseconds nextLook() const;
    [[nodiscard]] Reply reply() const; // once it does not wait

private:
    [[nodiscard]] bool ask();
    void giveUp(Outcome outcome, const Note &why);

    Guards &m_guards;
    GuardTable::Waiter m_waiter;
    TrackId m_holder = noTrack;
    Outcome m_gaveUp = Outcome::Pending; // of its own accord
    Nanoseconds m_began;
    Nanoseconds m_check; // for a deadlock
    Nanoseconds m_timeout;
};

} // namespace hilera
