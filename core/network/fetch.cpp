#include "core/network/fetch.h"

#include "core/limits.h"
#include "core/network/webtask.h"

namespace hilera {

namespace {

TransferRequest requestFor(const Task &task)
{
    TransferRequest request;
    request.address = task.address;
    request.timeout = task.timeout;
    request.bodyLimit = limits::pageSize;
    return request;
}

Reading sizeNote(const TransferResult &page)
{
    const char *text = page.redirects == 0 ? translatable("Note", "{size} bytes")
                                           : translatable("Note", "{size} bytes, redirected {redirects} ×");
    return Note{text,
        {{"size", std::to_string(page.size)}, {"status", std::to_string(page.status)},
            {"redirects", std::to_string(page.redirects)}}};
}

} // namespace

int Fetch::descriptors() const
{
    return descriptorsOfTransfer;
}

TaskResult Fetch::perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const
{
    return performWebTask(task, requestFor(task), sizeNote, track, sleeper);
}

void Fetch::begin(
    const Task &task, const TrackWriter &track, TaskLoop &loop, std::function<void(TaskResult)> done) const
{
    beginWebTask(task, requestFor(task), sizeNote, track, loop, std::move(done));
}

} // namespace hilera
