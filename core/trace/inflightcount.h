#pragma once

#include "core/trace/event.h"

#include <vector>

namespace hilera {

struct Track;

// How much is in flight in a watched program: its tasks that have begun, and its threads that do none. What
// has only started others does not count beside them: the first thread of the program, the main thread of
// another process beside threads of its own, the first task of an event loop beside tasks of its own. Nor do
// threads of Python's own.
class InFlightCount {
public:
    void open(const Track &track); // once it is identified, if it is a thread's
    void close(const Track &track);
    void setHelper(const Track &track); // a thread of Python's own
    void begin(const Track &worker); // a task on it
    void end(const Track &worker);

    [[nodiscard]] int total() const { return m_total; }
    // The threads that have counted, but for the moments when nothing else had begun yet, or was left.
    [[nodiscard]] std::vector<TrackId> workers() const;

private:
    struct Thread {
        TrackId process = noTrack;
        TrackId firstTask = noTrack; // of its loop, while that is not over
        bool isAlive = false;
        bool isMain = false;
        bool isHelper = false;
        bool hasDoneTasks = false; // of a pool or an executor: from then on it counts by them alone
        int poolTasks = 0;
        int loopTasks = 0; // but the first
        int sure = 0; // what it has added to its process
    };
    struct Process {
        int sure = 0;
        bool hasSole = false; // its main thread does something itself: that counts where nothing else does
        std::size_t others = 0; // threads that are neither its main one nor Python's own
    };
    [[nodiscard]] Thread &thread(TrackId id);
    [[nodiscard]] Process &process(TrackId id);
    [[nodiscard]] bool isWorker(const Thread &thread) const;
    [[nodiscard]] int totalOf(const Process &process) const;
    void update(Thread &thread);

    std::vector<Thread> m_threads; // by track
    std::vector<Process> m_processes; // by track
    TrackId m_first = noTrack; // the process that the program began as
    std::size_t m_processCount = 0;
    int m_others = 0; // in flight in other processes
    int m_total = 0;
};

} // namespace hilera
