#pragma once

#include "core/task/usage.h"

#include <atomic>
#include <map>
#include <mutex>

#include <sys/types.h>

namespace hilera {

// Adds up what the workers of a run take. Any thread.
class UsageMeter {
public:
    // From now on what this program holds more is the run's.
    void startMemory();
    // Looks at the memory of this program and of some of the children, unless the last look was so short a
    // while ago that the machine would do little else. One thread, again and again while the run is on.
    // `recorded`: bytes that the record of the run has grown by, which are not the workers'.
    void lookAtMemory(std::size_t recorded = 0);

    void childStarted(pid_t id);
    void childEnds(pid_t id); // at once: later its number may be another's
    void add(const Usage &usage);

    [[nodiscard]] Usage total() const;

private:
    struct Child {
        std::int64_t memory = 0; // when it was last looked at
        bool wasSeen = false;
    };

    void lookAtChildren();
    [[nodiscard]] std::int64_t memoryOfChildren() const;

    mutable std::mutex m_mutex; // of the next
    Usage m_total;
    std::map<pid_t, Child> m_children;

    // Of the thread that looks.
    std::atomic<bool> m_isStarted = false;
    std::int64_t m_before = 0; // written before m_isStarted
    pid_t m_lastSeen = 0;
    Nanoseconds m_nextLook = 0;
};

// The calling thread works for a run for as long as this lives: what it uses meanwhile is added to the meter.
class ThreadUsage {
public:
    explicit ThreadUsage(UsageMeter *meter); // null: it is not counted
    ~ThreadUsage();
    ThreadUsage(const ThreadUsage &) = delete;
    ThreadUsage &operator=(const ThreadUsage &) = delete;

    // That of the calling thread, for another one that it makes. Null if it has none.
    [[nodiscard]] static UsageMeter *currentMeter();

private:
    UsageMeter *m_meter;
    UsageMeter *m_outer;
    Usage m_before;
};

} // namespace hilera
