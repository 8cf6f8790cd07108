#include "core/network/webtask.h"

#include "core/trace/trackwriter.h"

namespace hilera {

namespace {

constexpr int firstErrorStatus = 400;

// "404 Not Found"
Note refusedBy(const TransferResult &answer)
{
    const std::string status = std::to_string(answer.status);
    return {answer.phrase.empty() ? status : status + ' ' + answer.phrase, {{"status", status}}};
}

} // namespace

TransferRequest WebTask::requestFor(const Task &task) const
{
    TransferRequest request;
    request.address = requestAddress(task.address);
    request.timeout = task.timeout;
    limit(request);
    return request;
}

TaskResult WebTask::judge(const Task &task, const TransferResult &answer) const
{
    if (answer.outcome != Outcome::Succeeded)
        return {task.id, answer.outcome, answer.note};
    if (answer.status >= firstErrorStatus)
        return {task.id, Outcome::Failed, refusedBy(answer)};
    const Reading reading = read(answer);
    if (const auto *refusal = std::get_if<Refusal>(&reading))
        return {task.id, Outcome::Failed, refusal->why};
    return {task.id, Outcome::Succeeded, std::get<Note>(reading)};
}

TaskResult WebTask::perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const
{
    TransferRequest request = requestFor(task);
    request.enter = [&task, &track](Phase phase) { track.wait(task.id, phase); };
    const TransferResult answer = [&] {
        const Sleeper::Wait wait(sleeper);
        return transfer(request, sleeper);
    }();
    track.enter(State::Running, task.id);
    return judge(task, answer);
}

void WebTask::begin(
    const Task &task, const TrackWriter &track, TaskLoop &loop, std::function<void(TaskResult)> done) const
{
    TransferRequest request = requestFor(task);
    request.enter = [id = task.id, own = track](Phase phase) mutable { own.wait(id, phase); };
    beginTransfer(std::move(request), loop,
        [this, &task, done = std::move(done)](const TransferResult &answer) { done(judge(task, answer)); });
}

} // namespace hilera
