#pragma once

#include "core/metrics/counterfigures.h"
#include "core/record/runrecord.h"

#include <optional>

namespace hilera {

// The figures of a run, so far or when it has ended. Times in nanoseconds.
struct Figures {
    Nanoseconds makespan = 0; // last end (or now, while tasks are pending) − first submit
    std::optional<Nanoseconds> ideal; // of the plan, where it is known
    // With the ideal: nobody stopped the run, and no task ended early, in another way than the plan has it.
    bool isComparable = true;
    Nanoseconds workerCpu = 0; // user and system, used by the run's threads and child processes
    Nanoseconds workersBlocked = 0; // of all workers together
    std::optional<Usage> usage; // known at the end
    int threads = 0; // that took part, the caller included, in all processes
    int processes = 0; // that took part, this one included if any of its threads did a task
    int workers = 0; // threads that did tasks
    int mostInFlight = 0;
    std::size_t tasks = 0;
    std::size_t ended = 0;
    std::size_t succeeded = 0;
    std::optional<CounterFigures> counter; // of tasks that count
    std::size_t unread = 0; // that did not succeed, and nobody took that in

    // Nothing where there is nothing to compare, or a task has not ended.
    [[nodiscard]] std::optional<Nanoseconds> overhead() const;
    // `sequential`: how long the same tasks took one after the other, all of which succeeded. Nothing unless
    // all have succeeded here too.
    [[nodiscard]] std::optional<double> speedupAgainst(Nanoseconds sequential) const;
    [[nodiscard]] double coresBusy() const; // CPU seconds a second, from the first submit to the last end
};

// `now` on the steady clock counts for tasks that have not ended.
[[nodiscard]] Figures measure(const RunRecord &record, Nanoseconds now);

// The track of the thread that did the task: a coroutine's is another's. Null if it is not known.
[[nodiscard]] const Track *threadOf(const Trace &trace, const TaskRecord &task);

// How long those who did tasks were blocked, all together; whoever else waits for room in a queue does not
// count.
[[nodiscard]] Nanoseconds workersBlocked(const Trace &trace);

// The tasks that have ended, the first to end first.
[[nodiscard]] std::vector<TaskId> completionOrder(const Trace &trace);

// T(measured sequential) / T
[[nodiscard]] double speedup(Nanoseconds sequential, Nanoseconds makespan);

} // namespace hilera
