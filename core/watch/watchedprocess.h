#pragma once

#include "core/watch/watchedthread.h"

#include <map>
#include <memory>

namespace hilera {

// A process of a program that is watched, with its threads. One thread.
class WatchedProcess {
public:
    WatchedProcess(WatchLog &log, pid_t id, Nanoseconds time);
    ~WatchedProcess();
    WatchedProcess(const WatchedProcess &) = delete;
    WatchedProcess &operator=(const WatchedProcess &) = delete;

    [[nodiscard]] pid_t id() const { return m_id; }
    [[nodiscard]] TrackId track() const { return m_track; }
    [[nodiscard]] const std::string &name() const { return m_name; }
    // Readable once it has ended; -1 if it had by then.
    [[nodiscard]] int endDescriptor() const { return m_endDescriptor; }
    [[nodiscard]] bool isClosed() const { return m_isClosed; }

    // It has a probe: this is its name, and whether its threads take turns by a global lock.
    void setProbed(const std::string &name, bool hasGlobalLock, Nanoseconds time);
    [[nodiscard]] bool isProbed() const { return m_isProbed; }
    // It has become another program.
    void setCommand(const std::string &command, Nanoseconds time);

    // Made if it is not known yet; null once the process has ended.
    WatchedThread *thread(pid_t id, Nanoseconds time);
    [[nodiscard]] const std::map<pid_t, std::unique_ptr<WatchedThread>> &threads() const { return m_threads; }
    // Looks which threads there are.
    void scan(Nanoseconds now);
    // Asks the kernel about those who may be on a CPU. How many were asked.
    int sample(Nanoseconds now, std::uint64_t round);
    // Any of its threads was found to have been on a CPU in the round at that time.
    [[nodiscard]] bool hasRun(Nanoseconds now) const;
    void close(Nanoseconds time);

private:
    WatchLog &m_log;
    pid_t m_id;
    TrackId m_track;
    int m_endDescriptor;
    std::string m_name;
    bool m_isProbed = false;
    bool m_isClosed = false;
    LockTurns m_turns;
    std::map<pid_t, std::unique_ptr<WatchedThread>> m_threads; // by id, those that have not ended
};

} // namespace hilera
