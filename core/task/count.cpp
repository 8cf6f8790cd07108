#include "core/task/count.h"

#include "core/task/shared.h"
#include "core/task/snooze.h"
#include "core/task/updates.h"

#include <array>

namespace hilera {

namespace {

constexpr Nanoseconds pollInterval = 1'000'000; // between two questions whether to stop

constexpr std::array modeTexts = {
    TaskMode{"unguarded", translatable("Task", "unguarded"),
        translatable("Task",
            "Each task reads the counter, and later writes back one more: what others added in between is "
            "lost.")},
    TaskMode{"lockstep", translatable("Task", "all in step"),
        translatable("Task",
            "Unguarded, and all in step: all tasks read before any of them writes, so of all their updates "
            "one remains each time.")},
    TaskMode{"atomic", translatable("Task", "atomic"),
        translatable("Task", "The CPU reads, adds and writes in one step, and nobody comes in between.")},
    TaskMode{"mutex", translatable("Task", "mutex"),
        translatable("Task",
            "A lock around reading and writing: one task at a time has it, and the others stand in line.")},
    TaskMode{"queue", translatable("Task", "queue"),
        translatable("Task", "Tasks send messages; one thread owns the counter, and adds them one by one.")},
};

// A task at work on its thread.
class Work {
public:
    Work(const Task &task, TrackWriter &track, Sleeper &sleeper)
        : m_task(task)
        , m_track(track)
        , m_sleeper(sleeper)
        , m_updates(task, track)
    {
    }

    TaskResult perform();

private:
    // One increment each. False if it does not come to that: the run stops, or something is missing.
    bool unguarded();
    bool lockstep();
    bool atomic();
    bool mutex();
    bool queue();

    bool isToStop();
    bool pass();
    bool meetOthers();

    using Increment = bool (Work::*)();
    static constexpr std::array<Increment, modeTexts.size()> additions = {
        &Work::unguarded, &Work::lockstep, &Work::atomic, &Work::mutex, &Work::queue};

    const Task &m_task;
    TrackWriter &m_track;
    Sleeper &m_sleeper;
    Updates m_updates;
    Counter &m_counter = m_task.shared->counter;
    Nanoseconds m_polled = steadyNow();
    int m_left = m_task.repeats;
    bool m_lacksOwner = false;
};

TaskResult Work::perform()
{
    const bool isInParty = m_task.mode == static_cast<int>(Count::Mode::Lockstep);
    if (isInParty)
        m_counter.rendezvous.join(m_task.party);
    const Increment increment = additions[static_cast<std::size_t>(m_task.mode)];
    while (m_left > 0 && (this->*increment)())
        --m_left;
    if (isInParty)
        m_counter.rendezvous.leave();
    if (m_lacksOwner)
        return {m_task.id, Outcome::Failed,
            Note{translatable("Note", "the system has no thread for the owner of the counter")}, "thread"};
    return {m_task.id, m_left == 0 ? Outcome::Succeeded : Outcome::Cancelled, m_updates.note()};
}

bool Work::unguarded()
{
    const std::int64_t value = m_updates.read();
    if (!pass())
        return false;
    m_updates.write(value);
    return true;
}

// Nobody writes twice before all have come again, so all that meet have read the same.
bool Work::lockstep()
{
    const std::int64_t value = m_updates.read();
    if (!meetOthers() || !pass())
        return false;
    m_updates.write(value);
    return true;
}

bool Work::atomic()
{
    m_updates.add();
    return !isToStop();
}

bool Work::mutex()
{
    Guards &guards = m_task.shared->guards;
    if (guards.acquire(m_task, counterLock, m_track, m_sleeper).outcome != Outcome::Succeeded)
        return false;
    const std::int64_t value = m_updates.read();
    const bool hasPassed = pass();
    if (hasPassed)
        m_updates.write(value);
    guards.letGo(counterLock.guard, m_task.id);
    return hasPassed;
}

// Who has sent its last message waits until it has been done.
bool Work::queue()
{
    const auto done = m_left == 1 ? std::make_shared<Bell>() : nullptr;
    m_lacksOwner = !m_counter.owner.send({m_task.id, m_task.duration, done}, m_track);
    if (m_lacksOwner)
        return false;
    bool goesOn = !isToStop();
    if (goesOn && done) {
        m_track.enter(State::Waiting, m_task.id);
        goesOn = done->wait(m_sleeper) == Sleeper::Woken::Readable;
        m_track.enter(State::Running, m_task.id);
    }
    if (!goesOn)
        m_counter.owner.abandon();
    return goesOn;
}

bool Work::isToStop()
{
    const Nanoseconds now = steadyNow();
    if (now - m_polled < pollInterval)
        return false;
    m_polled = now;
    return m_sleeper.isToStop();
}

// The window. False if the run stops.
bool Work::pass()
{
    return m_task.duration > 0 ? sleepAt(m_task, m_task.duration, m_track, m_sleeper) : !isToStop();
}

bool Work::meetOthers()
{
    Bell go;
    if (m_counter.rendezvous.come(this, [&go] { go.ring(); }))
        return true;
    m_track.enter(State::Waiting, m_task.id);
    auto woken = Sleeper::Woken::Late;
    while (woken == Sleeper::Woken::Late) {
        woken = go.wait(m_sleeper, steadyNow() + Count::patience);
        if (woken == Sleeper::Woken::Late && m_counter.rendezvous.giveUpMissing(this))
            woken = Sleeper::Woken::Readable;
    }
    if (woken == Sleeper::Woken::Stopped)
        m_counter.rendezvous.withdraw(this);
    m_track.enter(State::Running, m_task.id);
    return woken == Sleeper::Woken::Readable;
}

} // namespace

std::span<const TaskMode> Count::modes() const
{
    return modeTexts;
}

std::span<const std::string_view> Count::parameters(int) const
{
    static constexpr std::string_view all[] = {"seconds", "time_scale", "mode", "increments"};
    return all;
}

const char *Count::durationHelp() const
{
    return translatable(
        "Task", "How long each increment takes from reading the counter to writing it: 0.001, or 1 ms.");
}

const char *Count::longRunText() const
{
    return translatable("Task", "Each of the %L1 increments of a task takes %2: the run takes about %3.");
}

bool Count::takesTurns(int mode) const
{
    return mode == static_cast<int>(Mode::Mutex) || mode == static_cast<int>(Mode::Queue);
}

// Nobody knows how long it takes to add.
std::optional<Nanoseconds> Count::ownTime(const Task &task) const
{
    constexpr Nanoseconds longest = 24 * 3'600 * nanosecondsPerSecond;
    const bool hasWindow = task.mode != static_cast<int>(Mode::Atomic) && task.duration > 0;
    if (!hasWindow || task.duration > longest / task.repeats)
        return {};
    return task.duration * task.repeats;
}

TaskResult Count::perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const
{
    return Work(task, track, sleeper).perform();
}

} // namespace hilera
