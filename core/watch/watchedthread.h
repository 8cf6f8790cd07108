#pragma once

#include "core/watch/watchlog.h"

#include <optional>
#include <string>

#include <sys/types.h>

namespace hilera {

// When threads of a process that take the same global lock were last known to be on a CPU.
class LockTurns {
public:
    void saw(pid_t thread, Nanoseconds time);
    // 0 if none was, or there is no such lock.
    [[nodiscard]] Nanoseconds lastOf(pid_t allBut) const;
    bool haveLock = false;

private:
    pid_t m_thread = 0;
    Nanoseconds m_last = 0; // this thread's
    Nanoseconds m_lastOther = 0;
};

// A thread of a program that is watched, and the slices of its track: what its probe tells, and between that
// what the kernel has counted. One thread.
class WatchedThread {
public:
    WatchedThread(
        WatchLog &log, TrackId process, LockTurns &turns, pid_t processId, pid_t id, Nanoseconds time);
    ~WatchedThread();
    WatchedThread(const WatchedThread &) = delete;
    WatchedThread &operator=(const WatchedThread &) = delete;

    [[nodiscard]] pid_t id() const { return m_id; }
    [[nodiscard]] TrackId track() const { return m_track; }
    [[nodiscard]] const std::string &name() const { return m_name; }
    void setName(const std::string &name, Nanoseconds time, bool isHelper = false);
    // Its probe tells when it ends.
    void setProbed() { m_isProbed = true; }
    [[nodiscard]] bool isProbed() const { return m_isProbed; }
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    void close(Nanoseconds time);

    // What its probe tells, in order of time. It ran at each of these times.
    void wait(State state, Nanoseconds time);
    void goOn(Nanoseconds time);
    void run(Nanoseconds time, std::uint16_t line);
    // As run(), and what it does from there on is a new slice.
    void startAnew(Nanoseconds time);
    void setLine(std::uint16_t line) { m_line = line; }
    [[nodiscard]] std::uint16_t line() const { return m_line; }
    // It is known to wait: the kernel need not be asked.
    [[nodiscard]] bool isTold() const { return m_isTold; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Nanoseconds since() const { return m_since; } // until when what it did is drawn

    // Asks the kernel, unless it has been asked in this round; true if it has been on a CPU since.
    bool look(Nanoseconds now, std::uint64_t round);
    [[nodiscard]] bool isDue(Nanoseconds now) const { return !m_isTold && !m_isClosed && now >= m_nextLook; }
    [[nodiscard]] Nanoseconds lastRan() const { return m_lastRan; }
    // Draws what it did up to then, as far as the kernel has told.
    void settle(Nanoseconds now);

private:
    struct Counts {
        Nanoseconds ran = 0;
        Nanoseconds ready = 0;
    };
    [[nodiscard]] std::optional<Counts> readCounts() const;
    void settleAtEvent(Nanoseconds time);
    void enter(State state, Nanoseconds time, bool isNew = false);
    void enterOff(Nanoseconds time);
    [[nodiscard]] Counts takeCounted(Nanoseconds gap);

    WatchLog &m_log;
    LockTurns &m_turns;
    TrackId m_track;
    pid_t m_id;
    int m_file = -1; // its schedstat
    std::string m_name;
    std::uint16_t m_line = 0;
    State m_state = State::Idle;
    bool m_isProbed = false;
    bool m_isTold = false;
    bool m_isClosed = false;
    Nanoseconds m_since;
    Nanoseconds m_cpu = 0; // used in the state it is in
    Counts m_counted; // by the kernel, and drawn
    Counts m_seen; // by the kernel, when it was asked last
    std::uint64_t m_round = 0;
    Nanoseconds m_nextLook = 0;
    Nanoseconds m_lastRan = 0;
};

} // namespace hilera
