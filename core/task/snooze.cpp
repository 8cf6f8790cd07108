#include "core/task/snooze.h"

#include "core/trace/trackwriter.h"

namespace hilera {

namespace {

TaskResult resultOf(const Task &task, bool sleptWhole)
{
    return {task.id, sleptWhole ? Outcome::Succeeded : Outcome::Cancelled};
}

} // namespace

TaskResult Snooze::perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const
{
    const Nanoseconds fellAsleep = track.enter(State::Waiting, task.id);
    const bool sleptWhole = sleeper.sleepUntil(fellAsleep + task.duration);
    track.enter(State::Running, task.id);
    return resultOf(task, sleptWhole);
}

void Snooze::begin(
    const Task &task, const TrackWriter &, TaskLoop &loop, std::function<void(TaskResult)> done) const
{
    loop.callAt(steadyNow() + task.duration,
        [&task, done = std::move(done)](bool sleptWhole) { done(resultOf(task, sleptWhole)); });
}

} // namespace hilera
