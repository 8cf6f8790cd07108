#pragma once

#include "core/network/transfer.h"
#include "core/task/taskkind.h"

#include <variant>

namespace hilera {

// What tasks on the network have in common: one transfer, whose phases are written to a track, and whose
// result is read in a way of the task's own.

struct Refusal { // the answer is not what was expected
    Note why;
};
using Reading = std::variant<Note, Refusal>;
// Of an answer with a status below 400.
using ReadAnswer = Reading (*)(const TransferResult &answer);

[[nodiscard]] TaskResult performWebTask(
    const Task &task, TransferRequest request, ReadAnswer read, TrackWriter &track, Sleeper &sleeper);
void beginWebTask(const Task &task, TransferRequest request, ReadAnswer read, const TrackWriter &track,
    TaskLoop &loop, std::function<void(TaskResult)> done);

// A socket, and two with which libcurl wakes itself.
inline constexpr int descriptorsOfTransfer = 3;

} // namespace hilera
