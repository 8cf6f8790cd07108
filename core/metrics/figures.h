#pragma once

#include "core/run/runrecord.h"

namespace hilera {

// The figures of a run, so far or when it has ended. Times in nanoseconds.
struct Figures {
    Nanoseconds makespan = 0; // last end (or now, while tasks are pending) − first submit
    Nanoseconds ideal = 0; // of the plan
    Nanoseconds workerCpu = 0; // user and system, used by the run's threads and child processes
    Usage usage; // of the program, its window included, and its children; 0 until the end
    int threads = 0; // that took part, the caller included, in all processes
    int processes = 0; // that took part, this one included if any of its threads did a task
    int workers = 0; // threads that did tasks
    int mostInFlight = 0;
    std::size_t tasks = 0;
    std::size_t ended = 0;
    std::size_t succeeded = 0;

    [[nodiscard]] Nanoseconds overhead() const { return makespan - ideal; }
};

// `now` on the steady clock counts for tasks that have not ended.
[[nodiscard]] Figures measure(const RunRecord &record, Nanoseconds now);

// T(measured sequential) / T
[[nodiscard]] double speedup(Nanoseconds sequential, Nanoseconds makespan);

} // namespace hilera
