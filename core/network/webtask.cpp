#include "core/network/webtask.h"

#include "core/trace/trackwriter.h"

namespace hilera {

namespace {

Note toldAfterRedirects(const TransferResult &answer, Note note)
{
    if (answer.redirects == 0)
        return note;
    return prefixed(
        {translatable("Note", "redirected to {redirected_to}"), {{"redirected_to", answer.redirectedTo}}},
        std::move(note));
}

// Of what did not come whole, an error that the server told says more than how it told it.
UnexpectedAnswer refusalOf(const TransferResult &answer)
{
    constexpr int firstError = 400;
    const bool isTold = answer.outcome == Outcome::Failed && answer.status >= firstError;
    return isTold ? *refusalBy(answer) : UnexpectedAnswer{answer.note};
}

} // namespace

std::optional<UnexpectedAnswer> refusalBy(const TransferResult &answer)
{
    if (answer.status / 100 == 2)
        return {};
    const Note::Values values = {{"status", std::to_string(answer.status)}, {"phrase", answer.phrase}};
    return UnexpectedAnswer{{"{status} {phrase}", values}};
}

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
    if (answer.outcome == Outcome::Cancelled)
        return {task.id, answer.outcome};
    const Reading reading = answer.outcome == Outcome::Succeeded ? read(answer) : refusalOf(answer);
    if (const auto *note = std::get_if<Note>(&reading))
        return {task.id, Outcome::Succeeded, *note};
    const Outcome outcome = answer.outcome == Outcome::Succeeded ? Outcome::Failed : answer.outcome;
    return {task.id, outcome, unread(toldAfterRedirects(answer, std::get<UnexpectedAnswer>(reading).why))};
}

std::span<const std::string_view> WebTask::parameters(int) const
{
    static constexpr std::string_view all[] = {"network", "urls", "timeout"};
    return all;
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
