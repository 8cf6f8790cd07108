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

TaskResult judge(const Task &task, const TransferResult &answer, ReadAnswer read)
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

} // namespace

TaskResult performWebTask(
    const Task &task, TransferRequest request, ReadAnswer read, TrackWriter &track, Sleeper &sleeper)
{
    request.enter = [&task, &track](Phase phase) { track.wait(task.id, phase); };
    const TransferResult answer = [&] {
        const Sleeper::Wait wait(sleeper);
        return transfer(request, sleeper);
    }();
    track.enter(State::Running, task.id);
    return judge(task, answer, read);
}

void beginWebTask(const Task &task, TransferRequest request, ReadAnswer read, const TrackWriter &track,
    TaskLoop &loop, std::function<void(TaskResult)> done)
{
    request.enter = [id = task.id, own = track](Phase phase) mutable { own.wait(id, phase); };
    beginTransfer(
        std::move(request), loop, [&task, read, done = std::move(done)](const TransferResult &answer) {
            done(judge(task, answer, read));
        });
}

} // namespace hilera
