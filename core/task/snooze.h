#pragma once

#include "core/task/taskkind.h"

namespace hilera {

// Sleeps for its duration: waits without using a CPU.
class Snooze final : public TaskKind {
public:
    [[nodiscard]] std::string_view id() const override { return "snooze"; }
    [[nodiscard]] const char *name() const override { return translatable("Task", "snooze"); }
    [[nodiscard]] const char *startText() const override { return translatable("Task", "asleep for %1"); }
    [[nodiscard]] const char *endText() const override { return translatable("Task", "awake"); }

    [[nodiscard]] bool canBeInPython() const override { return true; }
    [[nodiscard]] std::span<const std::string_view> parameters(int mode) const override;
    [[nodiscard]] TaskResult perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const override;
    void begin(const Task &task, const TrackWriter &track, TaskLoop &loop,
        std::function<void(TaskResult)> done) const override;
};

// A task sleeps for so long on its thread, whose track it is. False if it ends before, since the run stops.
[[nodiscard]] bool sleepAt(const Task &task, Nanoseconds duration, TrackWriter &track, Sleeper &sleeper);

} // namespace hilera
