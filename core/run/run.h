#pragma once

#include "core/run/preparedrun.h"
#include "core/run/refusal.h"
#include "core/task/shared.h"
#include "core/task/stopsignal.h"
#include "core/task/taskkind.h"
#include "core/task/usagemeter.h"
#include "core/trace/recorder.h"
#include "core/trace/trackwriter.h"

#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <source_location>
#include <thread>

namespace hilera {

class GlobalLock;

// A run as its strategy sees it: the tasks, and the ways to have them done that record what happens.
// Where a function takes a source location, the screen shows that line while its worker is there.
class Run {
public:
    using Location = std::source_location;

    // What it finds on this machine.
    struct Machine {
        QString workerProgram; // for tasks that need no network
        QString practiceNetwork; // its address
        double burnRate = 0; // rounds a second; 0: not known
    };

    // Made and ended by the thread that runs the strategy, the caller, whose track it is given.
    Run(const PreparedRun &prepared, Recorder &recorder, StopSignal &stop, Refusal &refusal,
        UsageMeter &usage, const Machine &machine, TrackWriter caller);
    ~Run();
    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;

    [[nodiscard]] const RunPlan &plan() const { return m_plan; }
    [[nodiscard]] const std::vector<Task> &tasks() const { return m_tasks; }
    [[nodiscard]] StopSignal &stopSignal() { return m_stop; }
    // Where the system refuses a task something, or a thread to the run.
    [[nodiscard]] Refusal &refusal() { return m_refusal; }
    [[nodiscard]] Recorder &recorder() { return m_recorder; }
    [[nodiscard]] const QString &workerProgram() const { return m_workerProgram; }
    // The track of the thread that runs the strategy.
    [[nodiscard]] TrackWriter &caller() { return m_caller; }
    // The track of the calling thread; a thread of the pool gets one when it first asks.
    [[nodiscard]] TrackWriter &currentTrack();

    // When the task may be submitted: so many start intervals after the first one was.
    [[nodiscard]] Nanoseconds dueTime(const Task &task);
    // Blocks the calling thread until then, or until the run stops.
    void waitUntilDue(const Task &task, const Location &where = Location::current());

    // The task is handed over to be done when it is due; whoever is free will start it. From the calling
    // thread.
    void submit(const Task &task, const Location &where = Location::current());

    // Does the task here and now, on the calling thread.
    TaskResult perform(const Task &task, const Location &where = Location::current());

    // The same, computing only while it has the lock.
    TaskResult perform(const Task &task, GlobalLock &lock, const Location &where = Location::current());

    // Begins the task on a track of its own (TrackKind::Coroutine or AsyncTask) under the calling thread's,
    // and returns; `done` is called by the loop when it has ended.
    void begin(const Task &task, TrackKind kind, TaskLoop &loop, std::function<void(TaskResult)> done,
        const Location &where = Location::current());

    // A new thread that runs `body`, and may have a role. Throws std::system_error where the system refuses
    // it.
    [[nodiscard]] std::jthread thread(
        std::function<void()> body, const Location &where = Location::current());
    [[nodiscard]] std::jthread thread(
        const std::string &role, std::function<void()> body, const Location &where = Location::current());
    // Waits until the thread has ended.
    void join(std::jthread &thread, const Location &where = Location::current());

    // Waits for what `wait` waits for, and records that the caller does.
    template <typename Wait> auto await(Wait wait, const Location &where = Location::current())
    {
        const Waiting waiting(*this, where);
        return wait();
    }

    // The run's own pool, of the plan's workers, to hand it the next task, in their order. It outlives the
    // strategy: its tasks are done before the run ends. Throws std::system_error where the system refuses it
    // a thread, once its other tasks are done.
    [[nodiscard]] QThreadPool &pool();

    // What its threads and child processes use: a thread adds to it by itself, a child's by who waits for it.
    [[nodiscard]] UsageMeter &usage() { return m_usage; }

    // Somebody takes in the result of a task that ended elsewhere.
    void take(const TaskResult &result, const Location &where = Location::current());

private:
    class Waiting {
    public:
        Waiting(Run &run, const Location &where);
        ~Waiting();
        Waiting(const Waiting &) = delete;
        Waiting &operator=(const Waiting &) = delete;

    private:
        TrackWriter &m_track;
    };

    void beginDue(const Task &task, TrackKind kind, TaskLoop &loop, std::function<void(TaskResult)> done,
        const Location &where);
    TaskResult performWith(GlobalLock *lock, const Task &task, const Location &where);
    void releasePooled();
    void waitUntilReleased(TaskId task);

    RunPlan m_plan;
    std::vector<Task> m_tasks;
    Recorder &m_recorder;
    StopSignal &m_stop;
    Refusal &m_refusal;
    UsageMeter &m_usage;
    QString m_workerProgram;
    std::atomic<Nanoseconds> m_firstSubmit = 0;
    Nanoseconds m_startInterval;
    TrackWriter m_caller;
    Shared m_shared;
    ThreadUsage m_usageOfCaller;
    QThreadPool m_pool;
    std::atomic<int> m_poolThreads = 0; // that have begun
    TaskId m_pooled = 0; // tasks handed to the pool; the caller's own
    std::atomic<TaskId> m_released = 0; // of these, the first ones, which the pool may end
};

// The worker program that can do the plan's tasks: beside the plain one, which starts faster, there is one
// with the network.
[[nodiscard]] QString workerProgramFor(const RunPlan &plan, const QString &plainWorker);

} // namespace hilera
