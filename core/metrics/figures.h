#pragma once

#include "core/metrics/counterfigures.h"
#include "core/record/runrecord.h"

#include <optional>

namespace hilera {

// The figures of a run, so far or at its end. Times in nanoseconds.
struct Figures {
    // Last end (or now, while tasks are pending) − first submit; of a program that is watched, from its start
    // to its end.
    Nanoseconds makespan = 0;
    std::optional<Nanoseconds> ideal; // of the plan, where it is known
    // Comparable with the ideal: the run was not stopped, and no task ended early, except as planned.
    bool isComparable = true;
    Nanoseconds workerCpu = 0; // user and system, used by the run's threads and child processes
    Nanoseconds workersBlocked = 0; // of all workers together
    Nanoseconds inLockWait = 0; // of all threads of a program that is watched, inferred
    std::optional<Usage> usage; // known at the end
    int threads = 0; // that took part, the caller included, in all processes
    int processes = 0; // that took part, this one included if any of its threads did a task
    int workers = 0; // threads that did tasks
    int mostInFlight = 0;
    std::size_t tasks = 0;
    std::size_t ended = 0;
    std::size_t succeeded = 0;
    std::optional<CounterFigures> counter; // of tasks that count
    std::size_t unread = 0; // that did not succeed, and whose error was never read

    // Nothing if there is nothing to compare, or a task has not ended.
    [[nodiscard]] std::optional<Nanoseconds> overhead() const;
    // `sequential`: the makespan of the same tasks one after the other, all successful. Nothing unless all
    // succeeded here too.
    [[nodiscard]] std::optional<double> speedupAgainst(Nanoseconds sequential) const;
    [[nodiscard]] double coresBusy() const; // CPU seconds a second, from the first submit to the last end
};

// `now` on the steady clock counts for tasks that have not ended.
[[nodiscard]] Figures measure(const RunRecord &record, Nanoseconds now);

// The track of the thread that did the task; for a coroutine, the thread that ran it. Null if unknown.
[[nodiscard]] const Track *threadOf(const Trace &trace, const TaskRecord &task);

// The total time that workers were blocked; a submitter that waits for room in a queue does not count.
[[nodiscard]] Nanoseconds workersBlocked(const Trace &trace);

// The ended tasks, in the order of their ends.
[[nodiscard]] std::vector<TaskId> completionOrder(const Trace &trace);

// T(measured sequential) / T
[[nodiscard]] double speedup(Nanoseconds sequential, Nanoseconds makespan);

} // namespace hilera
