#pragma once

#include "core/process/workerprocess.h"
#include "core/run/run.h"

#include <algorithm>
#include <deque>

namespace hilera {

// What worker processes are: Hilera's own worker program, or python3 with a script that does the same.
enum class Workers { OfHilera, InPython };

// Worker processes of a run, and the tasks they are given. What happens in them is recorded in the run, as
// they tell it. A process that dies is reported at its task, and replaced while there are tasks left. Nothing
// here waits for one process alone, so that a stop and a kill are always obeyed. On the caller's thread.
class WorkerProcesses {
public:
    // Starts no process yet: each task gets one of its own (see start).
    explicit WorkerProcesses(Run &run, Workers kind = Workers::OfHilera);
    // Starts so many processes, each with so many threads; none: its main thread does the work.
    WorkerProcesses(Run &run, int processes, int threadsOfEach = 0, Workers kind = Workers::OfHilera,
        const Run::Location &where = Run::Location::current());
    ~WorkerProcesses();
    WorkerProcesses(const WorkerProcesses &) = delete;
    WorkerProcesses &operator=(const WorkerProcesses &) = delete;

    // A new process for this task alone.
    void start(const Task &task, const Run::Location &where = Run::Location::current());
    // The task goes to the process that is free first.
    void submit(const Task &task, const Run::Location &where = Run::Location::current());

    // Waits for the next task that ends; nothing when all have.
    [[nodiscard]] std::optional<TaskResult> nextDone(const Run::Location &where = Run::Location::current());

private:
    // How many tasks a worker may be at.
    [[nodiscard]] std::size_t capacity() const { return static_cast<std::size_t>(std::max(m_threads, 1)); }
    void waitUntilDue(const Task &task, const Run::Location &where);
    WorkerProcess *startWorker(std::uint32_t line);
    void startMissing(std::uint32_t line);
    void dealOut();
    void waitForWorkers(Nanoseconds deadline);
    void waitUntilGone(Nanoseconds time);
    void takeEvent(WorkerProcess &worker, Event event);
    void obeyStop();
    void bury(WorkerProcess &worker);
    void replaceBuried();
    void report(TrackWriter &track, TaskId task, Outcome outcome, const QString &why = {});

    Run &m_run;
    bool m_isPool = false; // else each process is for one task
    int m_threads = 0;
    WorkerCommand m_command;
    std::deque<TaskOrder> m_queue; // submitted, not given to a worker
    std::deque<TaskResult> m_done; // not yet taken by the caller
    std::deque<WorkerProcess> m_workers;
    std::size_t m_pending = 0; // tasks started or submitted whose end the caller has not taken
    int m_missing = 0; // processes of the pool that are not there: not started, or died
    int m_failedStarts = 0; // in a row, without a word from the process
    QString m_startError; // of the last of them
    bool m_stopped = false;
    bool m_killed = false;
};

} // namespace hilera
