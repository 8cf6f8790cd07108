#include "core/run/run.h"

#include "core/concurrency/globallock.h"
#include "core/machine/systemlimits.h"
#include "core/plan/plantasks.h"
#include "core/task/performing.h"
#include "core/text/refusedby.h"

#include <QThreadStorage>

#include <utility>

#include <sys/prctl.h>

namespace hilera {

namespace {

// The track that shows the calling thread.
thread_local TrackWriter *threadTrack = nullptr;

// Gives the calling thread a track for as long as this lives.
class ThreadTrack {
public:
    ThreadTrack(TrackWriter track, UsageMeter &usage)
        : m_track(track)
        , m_usage(&usage)
    {
        threadTrack = &m_track;
    }
    ~ThreadTrack()
    {
        m_track.close();
        threadTrack = nullptr;
    }
    ThreadTrack(const ThreadTrack &) = delete;
    ThreadTrack &operator=(const ThreadTrack &) = delete;

    TrackWriter &track() { return m_track; }

private:
    TrackWriter m_track;
    ThreadUsage m_usage;
};

// The pool's threads are made by the pool: they get their track with their first task. Not thread_local: who
// waits for the pool does not wait for those to be destroyed, and the track must be closed before the run
// ends.
QThreadStorage<ThreadTrack *> poolThreadTrack;

} // namespace

Run::Run(const PreparedRun &prepared, Recorder &recorder, StopSignal &stop, Refusal &refusal,
    UsageMeter &usage, const Machine &machine, TrackWriter caller)
    : m_plan(prepared.plan)
    , m_tasks(prepared.makeTasks(m_plan, machine.practiceNetwork))
    , m_recorder(recorder)
    , m_stop(stop)
    , m_refusal(refusal)
    , m_usage(usage)
    , m_workerProgram(workerProgramFor(m_plan, machine.workerProgram))
    , m_startInterval(startIntervalOf(m_plan))
    , m_caller(caller)
    , m_usageOfCaller(&usage)
{
    for (Task &task : m_tasks) {
        task.rounds = static_cast<std::uint64_t>(machine.burnRate * toSeconds(task.duration));
        task.shared = &m_shared;
    }
    // Sleeps end when they should, not up to 50 µs later. Threads and processes that this thread makes
    // inherit it.
    prctl(PR_SET_TIMERSLACK, 1);
    threadTrack = &m_caller;
    m_caller.resume();
    m_caller.setBase(State::Running);
    m_pool.setMaxThreadCount(m_plan.workers);
    m_pool.setExpiryTimeout(-1);
}

Run::~Run()
{
    m_caller.setBase(State::Idle);
    threadTrack = nullptr;
    releasePooled();
    m_pool.waitForDone();
    prctl(PR_SET_TIMERSLACK, 0); // the default
}

Nanoseconds Run::dueTime(const Task &task)
{
    if (m_startInterval == 0)
        return 0;
    Nanoseconds first = 0;
    if (const Nanoseconds now = steadyNow(); m_firstSubmit.compare_exchange_strong(first, now))
        first = now;
    const double waits = static_cast<double>(task.id) * static_cast<double>(m_startInterval);
    return waits < 1e18 ? first + static_cast<Nanoseconds>(task.id) * m_startInterval : neverLooks;
}

void Run::waitUntilDue(const Task &task, const Location &where)
{
    const Nanoseconds due = dueTime(task);
    if (due > steadyNow() && !m_stop.stopRequested())
        await([this, due] { return m_stop.sleepUntil(due); }, where);
}

void Run::submit(const Task &task, const Location &where)
{
    waitUntilDue(task, where);
    TrackWriter &track = currentTrack();
    track.setLine(where.line());
    track.submit(task.id);
}

TaskResult Run::perform(const Task &task, const Location &where)
{
    const TaskResult result = performWith(nullptr, task, where);
    if (poolThreadTrack.hasLocalData())
        waitUntilReleased(task.id);
    return result;
}

TaskResult Run::perform(const Task &task, GlobalLock &lock, const Location &where)
{
    return performWith(&lock, task, where);
}

TaskResult Run::performWith(GlobalLock *lock, const Task &task, const Location &where)
{
    waitUntilDue(task, where); // where nobody has submitted it
    TrackWriter &track = currentTrack();
    track.setLine(where.line());
    if (m_stop.stopRequested()) {
        track.end(task.id, Outcome::Cancelled);
        return {task.id, Outcome::Cancelled};
    }
    TaskResult result;
    if (lock) {
        result = lock->perform(task, track, m_stop);
    } else {
        track.start(task.id);
        result = performTask(task, track, m_stop);
        track.end(task.id, result.outcome, result.note);
    }
    if (!result.refused.empty())
        m_refusal.tell(result.refused);
    return result;
}

// The loop turns until the task is due.
void Run::begin(const Task &task, TrackKind kind, TaskLoop &loop, std::function<void(TaskResult)> done,
    const Location &where)
{
    const Nanoseconds due = dueTime(task);
    if (due <= steadyNow()) {
        beginDue(task, kind, loop, std::move(done), where);
        return;
    }
    loop.callAt(due, [this, &task, kind, &loop, done = std::move(done), where](bool goesOn) mutable {
        if (goesOn) {
            beginDue(task, kind, loop, std::move(done), where);
            return;
        }
        currentTrack().end(task.id, Outcome::Cancelled);
        done({task.id, Outcome::Cancelled});
    });
}

void Run::beginDue(const Task &task, TrackKind kind, TaskLoop &loop, std::function<void(TaskResult)> done,
    const Location &where)
{
    TrackWriter &thread = currentTrack();
    thread.setLine(where.line());
    const State waiting = kind == TrackKind::Coroutine ? State::Suspended : State::Waiting;
    TrackWriter track = thread.openFor(task.id, kind, waiting);
    task.kind->begin(
        task, track, loop, [track, id = task.id, done = std::move(done)](const TaskResult &result) mutable {
            track.enter(State::Running, id);
            done(result);
            track.endAndClose(id, result.outcome, result.note);
        });
}

std::jthread Run::thread(std::function<void()> body, const Location &where)
{
    return thread({}, std::move(body), where);
}

std::jthread Run::thread(const std::string &role, std::function<void()> body, const Location &where)
{
    currentTrack().setLine(where.line());
    TrackWriter track(m_recorder);
    track.setLine(where.line());
    track.open(TrackKind::Thread, noTrack, State::Starting);
    if (!role.empty())
        track.nameRole(role);
    try {
        return std::jthread([track, &usage = m_usage, body = std::move(body)] {
            ThreadTrack own(track, usage);
            own.track().identify();
            own.track().setBase(State::Running);
            body();
        });
    } catch (const std::exception &error) {
        track.close();
        m_refusal.tell(
            "thread: " + refusedBy(error)); // else those that were made would go on while they are joined
        throw;
    }
}

void Run::join(std::jthread &thread, const Location &where)
{
    const Waiting waiting(*this, where);
    thread.join();
}

// Qt's pool does not say where it could not make a thread, and waits for that thread for ever. It makes one
// only where all that it has are at work.
QThreadPool &Run::pool()
{
    releasePooled();
    try {
        const int threads = m_poolThreads;
        if (threads < m_pool.maxThreadCount() && threads <= m_pool.activeThreadCount())
            requireThread();
    } catch (const std::system_error &error) {
        m_refusal.tell(refusedBy(error));
        m_pool.waitForDone(); // its tasks use what the strategy is about to lose
        throw;
    }
    ++m_pooled;
    return m_pool;
}

// Whatever was handed to the pool before has its continuation by now.
void Run::releasePooled()
{
    m_released = m_pooled;
    m_released.notify_all();
}

// A future must not end while a continuation is attached to it: Qt 6.4 may call that a second time, with
// nothing in its hands (see Background).
void Run::waitUntilReleased(TaskId task)
{
    for (TaskId released = m_released; released <= task; released = m_released)
        m_released.wait(released);
}

void Run::take(const TaskResult &result, const Location &where)
{
    currentTrack().take(result.task, where.line());
}

TrackWriter &Run::currentTrack()
{
    if (!threadTrack) {
        TrackWriter track(m_recorder);
        track.open(TrackKind::Thread, noTrack);
        track.identify();
        poolThreadTrack.setLocalData(new ThreadTrack(track, m_usage)); // which owns it
        ++m_poolThreads;
    }
    return *threadTrack;
}

QString workerProgramFor(const RunPlan &plan, const QString &plainWorker)
{
    return usesNetwork(plan) ? plainWorker + QStringLiteral("-network") : plainWorker;
}

Run::Waiting::Waiting(Run &run, const Location &where)
    : m_track(run.currentTrack())
{
    run.releasePooled();
    m_track.setLine(where.line());
    m_track.enter(State::Waiting);
}

Run::Waiting::~Waiting()
{
    m_track.enter(State::Running);
}

} // namespace hilera
