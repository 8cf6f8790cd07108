#include "core/task/count.h"
#include "core/task/shared.h"
#include "core/task/updates.h"

#include <array>
#include <memory>

namespace hilera {

namespace {

// A task at work on a loop: between its calls others have their turn, and between reading and writing, too.
class AsyncWork : public std::enable_shared_from_this<AsyncWork> {
public:
    AsyncWork(
        const Task &task, const TrackWriter &track, TaskLoop &loop, std::function<void(TaskResult)> done)
        : m_task(task)
        , m_track(track)
        , m_loop(loop)
        , m_done(std::move(done))
        , m_updates(m_task, m_track)
        , m_isInParty(task.mode == static_cast<int>(Count::Mode::Lockstep))
    {
    }

    void begin();

private:
    void next();
    void end();

    // One increment each.
    void unguarded();
    void lockstep();
    void atOnce();
    void mutex();

    // Calls on the loop's thread after so long, unless the run stops: then the task ends.
    TaskLoop::Deadline after(Nanoseconds duration, std::function<void()> call);

    using Increment = void (AsyncWork::*)();
    // On a loop whatever is done in one call is in one step; and the loop is its queue's owner.
    static constexpr std::array<Increment, 5> additions = {&AsyncWork::unguarded, &AsyncWork::lockstep,
        &AsyncWork::atOnce, &AsyncWork::mutex, &AsyncWork::atOnce};

    const Task &m_task;
    TrackWriter m_track;
    TaskLoop &m_loop;
    std::function<void(TaskResult)> m_done;
    Updates m_updates;
    bool m_isInParty;
    Counter &m_counter = m_task.shared->counter;
    int m_left = m_task.repeats;
};

void AsyncWork::begin()
{
    if (m_isInParty)
        m_counter.rendezvous.join(m_task.party);
    next();
}

void AsyncWork::next()
{
    if (m_left-- > 0)
        (this->*additions[static_cast<std::size_t>(m_task.mode)])();
    else
        end();
}

void AsyncWork::end()
{
    if (!m_done)
        return;
    m_task.shared->guards.letGoOfAll(m_task.id);
    if (m_isInParty) {
        m_counter.rendezvous.withdraw(this);
        m_counter.rendezvous.leave();
    }
    const Outcome outcome = m_left < 0 ? Outcome::Succeeded : Outcome::Cancelled;
    std::exchange(m_done, nullptr)({m_task.id, outcome, m_updates.note()});
}

void AsyncWork::unguarded()
{
    after(m_task.duration, [this, read = m_updates.read()] {
        m_updates.write(read);
        next();
    });
}

void AsyncWork::atOnce()
{
    const bool hasWindow = m_task.mode == static_cast<int>(Count::Mode::Queue);
    after(hasWindow ? m_task.duration : 0, [this] {
        m_updates.add();
        next();
    });
}

void AsyncWork::lockstep()
{
    const std::int64_t read = m_updates.read();
    const auto impatient = std::make_shared<TaskLoop::Deadline>();
    const auto write = [this, read] {
        after(m_task.duration, [this, read] {
            m_updates.write(read);
            next();
        });
    };
    // Whoever never comes is given up only where something went wrong; but it also hears there of a stop.
    *impatient = after(Count::patience, [this, write] {
        if (m_counter.rendezvous.withdraw(this))
            write();
    });
    const auto go = [self = shared_from_this(), impatient, write] {
        self->m_loop.cancel(*impatient);
        write();
    };
    if (m_counter.rendezvous.come(this, go))
        go();
}

void AsyncWork::mutex()
{
    Guards &guards = m_task.shared->guards;
    const auto readAndWrite = [this, self = shared_from_this(), &guards](const Guards::Reply &reply) {
        if (reply.outcome != Outcome::Succeeded || m_loop.stopRequested()) {
            end();
            return;
        }
        if (reply.blocked > 0)
            m_track.wait(m_task.id, Phase::None);
        after(m_task.duration, [this, &guards, read = m_updates.read()] {
            m_updates.write(read);
            guards.letGo(counterLock.guard, m_task.id);
            next();
        });
    };
    guards.acquire(m_task, counterLock, m_track, m_loop, readAndWrite);
}

TaskLoop::Deadline AsyncWork::after(Nanoseconds duration, std::function<void()> call)
{
    return m_loop.callAt(
        steadyNow() + duration, [self = shared_from_this(), call = std::move(call)](bool isDue) {
            if (isDue && !self->m_loop.stopRequested())
                call();
            else
                self->end();
        });
}

} // namespace

void Count::begin(
    const Task &task, const TrackWriter &track, TaskLoop &loop, std::function<void(TaskResult)> done) const
{
    std::make_shared<AsyncWork>(task, track, loop, std::move(done))->begin();
}

} // namespace hilera
