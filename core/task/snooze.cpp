#include "core/task/snooze.h"

#include "core/trace/trackwriter.h"

#include <algorithm>

namespace hilera {

namespace {

TaskResult resultOf(const Task &task, bool sleptWhole)
{
    return {task.id, sleptWhole ? Outcome::Succeeded : Outcome::Cancelled};
}

// By callback: sleeps on until `end`, and looks up at `look` and after every interval of the task's.
void sleepOn(
    const Task &task, TaskLoop &loop, Nanoseconds look, Nanoseconds end, std::function<void(TaskResult)> done)
{
    loop.callAt(std::min(look, end), [&task, &loop, look, end, done = std::move(done)](bool isDue) mutable {
        const bool sleptWhole = isDue && end <= look;
        if (sleptWhole || (isDue && loop.stopRequested()))
            done(resultOf(task, sleptWhole));
        else // also when it is woken: it does not hear that
            sleepOn(task, loop, isDue ? lookAfter(look, task.lookInterval) : look, end, std::move(done));
    });
}

} // namespace

std::span<const std::string_view> Snooze::parameters(int) const
{
    static constexpr std::string_view all[] = {"seconds", "time_scale", "polling"};
    return all;
}

TaskResult Snooze::perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const
{
    return resultOf(task, sleepAt(task, task.duration, track, sleeper));
}

void Snooze::begin(
    const Task &task, const TrackWriter &, TaskLoop &loop, std::function<void(TaskResult)> done) const
{
    const Nanoseconds now = steadyNow();
    if (task.lookInterval != hearsAtOnce) {
        sleepOn(task, loop, lookAfter(now, task.lookInterval), now + task.duration, std::move(done));
        return;
    }
    loop.callAt(now + task.duration,
        [&task, done = std::move(done)](bool sleptWhole) { done(resultOf(task, sleptWhole)); });
}

bool sleepAt(const Task &task, Nanoseconds duration, TrackWriter &track, Sleeper &sleeper)
{
    const Nanoseconds fellAsleep = track.enter(State::Waiting, task.id);
    const Nanoseconds end = fellAsleep + duration;
    const bool sleptWhole = task.lookInterval == hearsAtOnce
        ? sleeper.sleepUntil(end)
        : sleeper.sleepUntil(end, lookAfter(fellAsleep, task.lookInterval), task.lookInterval);
    track.enter(State::Running, task.id);
    return sleptWhole;
}

} // namespace hilera
