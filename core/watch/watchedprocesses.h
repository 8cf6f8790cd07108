#pragma once

#include "core/watch/watchedprocess.h"

#include <functional>
#include <set>
#include <vector>

namespace hilera {

// The processes of a program that is watched: found in the system, asked in rounds, kept when they have
// ended. One thread.
class WatchedProcesses {
public:
    using Ending = std::function<void(pid_t id, Nanoseconds time)>;

    // `poll`: an epoll, which has an event with the process id as its key once a process has ended. `ending`:
    // called before a process is closed.
    WatchedProcesses(WatchLog &log, int poll, Ending ending);

    [[nodiscard]] const std::map<pid_t, WatchedProcess *> &living() const { return m_living; }
    WatchedProcess &add(pid_t id);
    // Made known if it is not; null if it has ended.
    [[nodiscard]] WatchedProcess *get(pid_t id);
    void end(pid_t id, Nanoseconds time);
    void endAll(Nanoseconds time);
    // Looks which there are below the keeper, and which threads they have.
    void scan(pid_t keeper);
    struct Sampled {
        int threads = 0; // that were asked about
        int running = 0; // processes
    };
    // Asks the kernel about those who may be on a CPU.
    Sampled sample(Nanoseconds now, std::uint64_t round);

private:
    WatchLog &m_log;
    int m_poll;
    Ending m_ending;
    std::vector<std::unique_ptr<WatchedProcess>> m_all;
    std::map<pid_t, WatchedProcess *> m_living;
    std::set<pid_t> m_ended; // that may still be there as zombies
};

} // namespace hilera
