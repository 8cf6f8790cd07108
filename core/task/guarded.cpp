#include "core/task/guarded.h"

#include "core/task/guardnotes.h"
#include "core/task/guardsteps.h"
#include "core/task/shared.h"
#include "core/task/snooze.h"
#include "core/trace/trackwriter.h"

#include <array>
#include <memory>

namespace hilera {

namespace {

// By GuardMode.
constexpr std::array<TaskMode, guardModeCount> guardModes = {{
    {"one-lock", translatable("Task", "one lock"),
        translatable("Task", "All tasks need the same lock: one works, the others are blocked.")},
    {"lock-each", translatable("Task", "several locks"),
        translatable("Task",
            "The tasks need different locks, dealt out in turn: who needs the same one is "
            "blocked.")},
    {"two-orders", translatable("Task", "two locks, two orders"),
        translatable("Task",
            "Each task needs two locks, and neighbours take them in opposite orders: a "
            "deadlock.")},
    {"one-order", translatable("Task", "two locks, one order"),
        translatable("Task", "Each task needs two locks, and all take the lower one first.")},
    {"semaphore", translatable("Task", "semaphore"),
        translatable("Task", "Only so many tasks work at once as there are permits.")},
    {"read-write", translatable("Task", "read-write lock"),
        translatable("Task", "Readers work together; every fourth task writes, and does so alone.")},
    {"latch", translatable("Task", "latch"),
        translatable("Task", "The first tasks count the latch down; the others wait until it is at zero.")},
    {"barrier", translatable("Task", "barrier"),
        translatable("Task", "Halfway each task waits until all have come so far.")},
    {"condition", translatable("Task", "condition variable"),
        translatable("Task", "Halfway each task waits until the one that began before it has ended.")},
}};

std::vector<GuardStep> begunSteps(const Task &task, TrackId track)
{
    const bool isCounted = joins(static_cast<GuardMode>(task.mode));
    return stepsOf(task, isCounted ? task.shared->guards.join(0, task, track) : 0);
}

// A task on a loop: each step calls the next one.
class Walk : public std::enable_shared_from_this<Walk> {
public:
    Walk(const Task &task, const TrackWriter &track, TaskLoop &loop, std::function<void(TaskResult)> done)
        : m_task(task)
        , m_track(track)
        , m_loop(loop)
        , m_done(std::move(done))
        , m_steps(begunSteps(task, track.id()))
    {
    }

    void goOn()
    {
        if (m_next == m_steps.size()) {
            m_done({m_task.id, Outcome::Succeeded, blockedNote(m_blocked)});
            return;
        }
        const GuardStep &step = m_steps[m_next++];
        switch (step.kind) {
        case GuardStep::Kind::Work:
            work(step.duration);
            break;
        case GuardStep::Kind::Acquire:
            m_task.shared->guards.acquire(m_task, step.wish, m_track, m_loop,
                [self = shared_from_this()](const Guards::Reply &reply) { self->hear(reply); });
            break;
        case GuardStep::Kind::LetGo:
            m_task.shared->guards.letGo(step.wish.guard, m_task.id, step.more);
            goOn();
            break;
        }
    }

private:
    void work(Nanoseconds duration)
    {
        m_track.wait(m_task.id, Phase::None);
        // The loop that stops calls nobody who comes now.
        const Nanoseconds end = m_loop.stopRequested() ? 0 : steadyNow() + duration;
        m_loop.callAt(end, [self = shared_from_this()](bool goesOn) {
            if (goesOn && !self->m_loop.stopRequested())
                self->goOn();
            else
                self->hear({Outcome::Cancelled});
        });
    }

    void hear(const Guards::Reply &reply)
    {
        m_blocked += reply.blocked;
        if (reply.outcome == Outcome::Succeeded) {
            goOn();
            return;
        }
        m_task.shared->guards.letGoOfAll(m_task.id);
        m_done({m_task.id, reply.outcome, reply.note});
    }

    const Task &m_task;
    TrackWriter m_track;
    TaskLoop &m_loop;
    std::function<void(TaskResult)> m_done;
    std::vector<GuardStep> m_steps;
    std::size_t m_next = 0;
    Nanoseconds m_blocked = 0;
};

} // namespace

// As lessons tell of them.
const char *Guarded::taskName(const Task &task) const
{
    switch (static_cast<GuardMode>(task.mode)) {
    case GuardMode::OneLock:
    case GuardMode::LockEach:
    case GuardMode::TwoOrders:
    case GuardMode::OneOrder:
        return translatable("Task", "transfer");
    case GuardMode::Semaphore:
        return translatable("Task", "download");
    case GuardMode::ReadWrite:
        return isWriter(task.id) ? translatable("Task", "writer") : translatable("Task", "reader");
    case GuardMode::Condition:
        return translatable("Task", "chapter");
    case GuardMode::Barrier:
        return translatable("Task", "part");
    case GuardMode::Latch:
        break;
    }
    return name();
}

std::span<const TaskMode> Guarded::modes() const
{
    return guardModes;
}

// In some modes there may be several locks or permits.
std::span<const std::string_view> Guarded::parameters(int mode) const
{
    static constexpr std::array<std::string_view, 5> all = {
        "seconds", "time_scale", "mode", "lock_timeout", "guards"};
    switch (static_cast<GuardMode>(mode)) {
    case GuardMode::LockEach:
    case GuardMode::TwoOrders:
    case GuardMode::OneOrder:
    case GuardMode::Semaphore:
    case GuardMode::Latch:
        return all;
    default:
        return std::span(all).first(all.size() - 1);
    }
}

TaskResult Guarded::perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const
{
    Guards &guards = task.shared->guards;
    Guards::Reply reply;
    Nanoseconds blocked = 0;
    for (const GuardStep &step : begunSteps(task, track.id())) {
        switch (step.kind) {
        case GuardStep::Kind::Work:
            if (!sleepAt(task, step.duration, track, sleeper))
                reply.outcome = Outcome::Cancelled;
            break;
        case GuardStep::Kind::Acquire:
            reply = guards.acquire(task, step.wish, track, sleeper);
            blocked += reply.blocked;
            break;
        case GuardStep::Kind::LetGo:
            guards.letGo(step.wish.guard, task.id, step.more);
            break;
        }
        if (reply.outcome != Outcome::Succeeded) {
            guards.letGoOfAll(task.id);
            return {task.id, reply.outcome, reply.note};
        }
    }
    return {task.id, Outcome::Succeeded, blockedNote(blocked)};
}

void Guarded::begin(
    const Task &task, const TrackWriter &track, TaskLoop &loop, std::function<void(TaskResult)> done) const
{
    std::make_shared<Walk>(task, track, loop, std::move(done))->goOn();
}

} // namespace hilera
