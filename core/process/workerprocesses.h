#pragma once

#include "core/process/childprocess.h"
#include "core/process/workeroutput.h"
#include "core/run/run.h"

#include <algorithm>
#include <deque>

namespace hilera {

// What worker processes are: Hilera's own worker program, or python3 with a script that does the same.
enum class Workers { OfHilera, InPython };

// Worker processes of a run, and the tasks they are given. What happens in them is recorded in the run, as
// they tell it. A process that dies is reported at its task, and replaced while there are tasks left. On the
// caller's thread.
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
    struct Worker {
        Worker(Recorder &recorder, TrackWriter ofProcess, TrackWriter ofMain, std::size_t atOnce);

        std::optional<ChildProcess> process;
        TrackWriter processTrack;
        TrackWriter mainTrack;
        WorkerOutput output;
        std::set<TaskId> tasks; // that it is at
        bool forOneTask = false;
        bool heardOf = false;
        bool buried = false;
    };

    // How many tasks a worker may be at.
    [[nodiscard]] std::size_t capacity() const { return static_cast<std::size_t>(std::max(m_threads, 1)); }
    Worker *startWorker(bool forOneTask, std::uint32_t line);
    void startMissing(std::uint32_t line);
    [[nodiscard]] bool give(Worker &worker, const TaskOrder &order);
    void dealOut();
    void waitForOutput(Nanoseconds deadline);
    void readFrom(Worker &worker);
    void takeEvent(Worker &worker, Event event);
    void obeyStop();
    void bury(Worker &worker, const QString &why = {});
    void replaceBuried();
    void report(TrackWriter &track, TaskId task, Outcome outcome, const QString &why = {});

    Run &m_run;
    int m_threads = 0;
    WorkerCommand m_command;
    std::deque<TaskOrder> m_queue; // submitted, not given to a worker
    std::deque<TaskResult> m_done; // not yet taken by the caller
    std::deque<Worker> m_workers;
    std::size_t m_pending = 0; // tasks started or submitted whose end the caller has not taken
    int m_missing = 0; // processes of the pool that are not there: not started, or died
    int m_failedStarts = 0; // in a row, without a word from the process
    QString m_startError; // of the last of them
    bool m_stopped = false;
    bool m_killed = false;
};

} // namespace hilera
