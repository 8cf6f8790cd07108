#include "core/task/snooze.h"

#include "core/trace/trackwriter.h"

namespace hilera {

namespace {

TaskResult resultOf(bool sleptWhole)
{
    return {sleptWhole ? Outcome::Succeeded : Outcome::Cancelled};
}

} // namespace

TaskResult Snooze::perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const
{
    const Nanoseconds fellAsleep = track.enter(State::Waiting, task.id);
    const bool sleptWhole = sleeper.sleepUntil(fellAsleep + task.duration);
    track.enter(State::Running, task.id);
    return resultOf(sleptWhole);
}

void Snooze::begin(const Task &task, TaskLoop &loop, std::function<void(TaskResult)> done) const
{
    loop.callAt(steadyNow() + task.duration,
        [done = std::move(done)](bool sleptWhole) { done(resultOf(sleptWhole)); });
}

} // namespace hilera
