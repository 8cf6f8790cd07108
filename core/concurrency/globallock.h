#pragma once

#include "core/task/task.h"
#include "core/trace/trackwriter.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace hilera {

class Sleeper;

// One lock around all computing, as the threads of CPython's default build share one: who waits for something
// else lets go of it, and who computes hands it over when the switch interval is over and another wants it.
// Does as Python/ceval_gil.c of CPython does since 3.2. Each thread that uses it does one task at a time.
class GlobalLock {
public:
    explicit GlobalLock(double interval); // seconds

    // Does the task on the calling thread, whose track that is, and which computes only while it has the
    // lock. What it sleeps by, and is stopped by, is the sleeper.
    TaskResult perform(const Task &task, TrackWriter &track, Sleeper &sleeper);

private:
    class Turn; // a task's way through the lock

    // Of the thread that holds it: whether another has wanted it for an interval.
    [[nodiscard]] bool isDue() const;

    const Nanoseconds m_interval;
    std::mutex m_mutex; // of the next
    std::condition_variable m_free;
    std::condition_variable m_switched;
    TrackId m_holder = noTrack; // none: it is free
    int m_waiting = 0;
    std::uint64_t m_turns = 0; // how often it was taken
    std::atomic<Nanoseconds> m_wantedSince = notWanted; // by the one that waits the longest, in this turn

    static constexpr Nanoseconds notWanted = -1;
};

} // namespace hilera
