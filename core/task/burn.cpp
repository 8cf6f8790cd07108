#include "core/task/burn.h"

#include "core/task/burnrate.h"
#include "core/task/cpuwatch.h"
#include "core/task/priority.h"
#include "core/trace/trackwriter.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr Nanoseconds shortestInterval = 1'000'000; // who computes hears nothing without a look

template <typename GivesWay, typename Stops>
TaskResult burn(const Task &task, TrackWriter &track, GivesWay giveWay, Stops isToStop)
{
    const auto looks = static_cast<std::uint64_t>(task.duration / CpuWatch::interval);
    const std::uint64_t rounds = task.rounds / std::max<std::uint64_t>(looks, 1);
    CpuWatch watch(track, task.id);
    if (task.hasLowPriority)
        lowerPriority(); // with what it needs at hand: who has no CPU should hold no lock of the heap
    const Nanoseconds interval = std::max(task.lookInterval, shortestInterval);
    Nanoseconds look = lookAfter(steadyNow(), interval);
    for (std::uint64_t left = task.rounds; left > 0;) {
        const std::uint64_t next = left < 2 * rounds ? left : rounds;
        burnRounds(next);
        left -= next;
        const Nanoseconds now = watch.look();
        if (giveWay())
            watch.comeBack();
        if (now < look)
            continue;
        look = lookAfter(std::max(look, now - interval), interval);
        if (isToStop())
            return {task.id, Outcome::Cancelled};
    }
    return {task.id, Outcome::Succeeded, watch.note()};
}

} // namespace

std::span<const std::string_view> Burn::parameters(int) const
{
    static constexpr std::string_view all[] = {"seconds", "time_scale", "low_priority", "polling"};
    return all;
}

const char *Burn::durationHelp() const
{
    return translatable("Task",
        "How much CPU time each task needs on this machine: 5 for all, a list such as 1, 2, 0.5, or a "
        "spread such as 1..5 seed 7.");
}

TaskResult Burn::perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const
{
    return burn(
        task, track, [&sleeper] { return sleeper.giveWay(); }, [&sleeper] { return sleeper.isToStop(); });
}

void Burn::begin(
    const Task &task, const TrackWriter &track, TaskLoop &loop, std::function<void(TaskResult)> done) const
{
    TrackWriter own = track;
    own.enter(State::Ready, task.id);
    loop.callAt(steadyNow(), [&task, &loop, own, done = std::move(done)](bool goesOn) mutable {
        own.enter(State::Running, task.id);
        done(goesOn && !loop.stopRequested() ? burn(
                 task, own, [] { return false; }, [&loop] { return loop.stopRequested(); })
                                             : TaskResult{task.id, Outcome::Cancelled});
    });
}

} // namespace hilera
