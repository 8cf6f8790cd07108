#pragma once

#include "core/task/taskkind.h"

namespace hilera {

// Computes: a set amount of work, which takes its duration of CPU time on this machine (see burnrate.h), and
// longer where the CPU is shared. Tells when it is on a CPU from when it is ready and has none.
class Burn final : public TaskKind {
public:
    [[nodiscard]] std::string_view id() const override { return "burn"; }
    [[nodiscard]] const char *name() const override { return translatable("Task", "burn"); }
    [[nodiscard]] const char *startText() const override { return translatable("Task", "computes for %1"); }
    [[nodiscard]] const char *endText() const override { return translatable("Task", "has its result"); }
    [[nodiscard]] bool computes() const override { return true; }

    [[nodiscard]] bool canBeInPython() const override { return true; }
    [[nodiscard]] std::span<const std::string_view> parameters(int mode) const override;
    [[nodiscard]] Usual usual() const override { return {.count = 4}; }
    [[nodiscard]] const char *durationHelp() const override;
    [[nodiscard]] TaskResult perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const override;
    // Waits for its turn on the loop, and then holds it up: that is what computing does to a loop.
    void begin(const Task &task, const TrackWriter &track, TaskLoop &loop,
        std::function<void(TaskResult)> done) const override;
};

} // namespace hilera
