#include "core/concurrency/globallock.h"

#include "core/task/performing.h"
#include "core/task/sleeper.h"

namespace hilera {

// The thread's sleeper, with the lock: what a task asks of it happens while others may compute. What others
// see of the track comes in this order: it stops running, another takes the lock, that one runs.
class GlobalLock::Turn final : public Sleeper {
public:
    Turn(GlobalLock &lock, TaskId task, TrackWriter &track, Sleeper &sleeper)
        : m_lock(lock)
        , m_task(task)
        , m_track(track)
        , m_sleeper(sleeper)
    {
    }

    [[nodiscard]] bool stopRequested() const override { return m_sleeper.stopRequested(); }
    [[nodiscard]] int descriptor() const override { return m_sleeper.descriptor(); }
    [[nodiscard]] bool listen() override { return m_sleeper.listen(); }

    void begin();
    void end();
    [[nodiscard]] bool giveWay() override;

private:
    void beginWait() override;
    void endWait() override;

    using Held = std::unique_lock<std::mutex>;
    [[nodiscard]] bool isFree() const { return m_lock.m_holder == noTrack; }
    void take();
    void waitAndTake(Held &held);
    void letGo();

    GlobalLock &m_lock;
    TaskId m_task;
    TrackWriter &m_track;
    Sleeper &m_sleeper;
    int m_waits = 0; // one in another
};

GlobalLock::GlobalLock(double interval)
    : m_interval(static_cast<Nanoseconds>(interval * nanosecondsPerSecond))
{
}

TaskResult GlobalLock::perform(const Task &task, TrackWriter &track, Sleeper &sleeper)
{
    Turn turn(*this, task.id, track, sleeper);
    turn.begin();
    const TaskResult result = performTask(task, track, turn);
    track.end(task.id, result.outcome, result.note);
    turn.end();
    return result;
}

bool GlobalLock::isDue() const
{
    const Nanoseconds since = m_wantedSince;
    return since != notWanted && steadyNow() - since >= m_interval;
}

void GlobalLock::Turn::begin()
{
    Held held(m_lock.m_mutex);
    if (isFree()) {
        take();
        m_track.start(m_task);
        return;
    }
    m_track.start(m_task, State::Blocked);
    m_track.blockedBy(m_task, m_lock.m_holder);
    waitAndTake(held);
}

void GlobalLock::Turn::end()
{
    letGo();
}

void GlobalLock::Turn::beginWait()
{
    if (m_waits++ == 0)
        letGo();
}

void GlobalLock::Turn::endWait()
{
    if (--m_waits > 0)
        return;
    Held held(m_lock.m_mutex);
    if (isFree()) {
        take();
        return;
    }
    m_track.block(m_task, m_lock.m_holder);
    waitAndTake(held);
}

// Forced switching: who hands over waits until another has taken the lock, so that it does not win itself
// again. Which of the others wins is nobody's choice.
bool GlobalLock::Turn::giveWay()
{
    if (!m_lock.isDue())
        return false;
    Held held(m_lock.m_mutex);
    m_track.enter(State::Blocked, m_task);
    m_lock.m_holder = noTrack;
    m_lock.m_free.notify_one();
    m_lock.m_switched.wait(held, [this, turns = m_lock.m_turns] { return m_lock.m_turns != turns; });
    if (!isFree())
        m_track.blockedBy(m_task, m_lock.m_holder);
    waitAndTake(held);
    return true;
}

void GlobalLock::Turn::waitAndTake(Held &held)
{
    if (m_lock.m_waiting++ == 0)
        m_lock.m_wantedSince = steadyNow();
    m_lock.m_free.wait(held, [this] { return isFree(); });
    --m_lock.m_waiting;
    take();
    m_track.enter(State::Running, m_task);
}

void GlobalLock::Turn::take()
{
    ++m_lock.m_turns;
    m_lock.m_holder = m_track.id();
    m_lock.m_wantedSince = m_lock.m_waiting > 0 ? steadyNow() : notWanted;
    m_lock.m_switched.notify_all();
}

void GlobalLock::Turn::letGo()
{
    const Held held(m_lock.m_mutex);
    m_lock.m_holder = noTrack;
    m_lock.m_free.notify_one();
}

} // namespace hilera
