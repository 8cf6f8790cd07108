#pragma once

#include "core/network/transfer.h"
#include "core/task/taskkind.h"

#include <optional>
#include <variant>

namespace hilera {

struct UnexpectedAnswer { // the answer is not what was expected
    Note why;
};
using Reading = std::variant<Note, UnexpectedAnswer>;

// Where the status says that this is not what was asked for.
[[nodiscard]] std::optional<UnexpectedAnswer> refusalBy(const TransferResult &answer);

// What tasks on the network have in common: one transfer, whose phases are written to a track, and whose
// result is read in a way of the kind's own.
class WebTask : public TaskKind {
public:
    [[nodiscard]] bool usesNetwork() const final { return true; }
    [[nodiscard]] std::span<const std::string_view> parameters(int mode) const final;
    // A socket, and two with which libcurl wakes itself.
    [[nodiscard]] int descriptors() const final { return 3; }

    [[nodiscard]] TaskResult perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const final;
    void begin(const Task &task, const TrackWriter &track, TaskLoop &loop,
        std::function<void(TaskResult)> done) const final;

private:
    // Sets what of the body is wanted.
    virtual void limit(TransferRequest &request) const = 0;
    // Of a whole answer, of whatever status.
    [[nodiscard]] virtual Reading read(const TransferResult &answer) const = 0;
    // Of a task that got none, or none it could read.
    [[nodiscard]] virtual Note unread(Note why) const { return why; }

    [[nodiscard]] TransferRequest requestFor(const Task &task) const;
    [[nodiscard]] TaskResult judge(const Task &task, const TransferResult &answer) const;
};

} // namespace hilera
