#pragma once

#include "core/task/taskkind.h"

namespace hilera {

// Works for its duration, as a snooze does, where guards that it shares with the others let it: see
// guardsteps.h.
class Guarded final : public TaskKind {
public:
    [[nodiscard]] std::string_view id() const override { return "guarded"; }
    [[nodiscard]] const char *name() const override { return translatable("Task", "guarded work"); }
    [[nodiscard]] const char *taskName(const Task &task) const override;
    [[nodiscard]] const char *startText() const override { return translatable("Task", "works for %1"); }
    [[nodiscard]] const char *endText() const override { return translatable("Task", "never blocked"); }
    [[nodiscard]] std::span<const TaskMode> modes() const override;
    [[nodiscard]] bool isGuarded() const override { return true; }
    [[nodiscard]] std::span<const std::string_view> parameters(int mode) const override;
    [[nodiscard]] int descriptors() const override { return 1; } // a bell

    [[nodiscard]] TaskResult perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const override;
    void begin(const Task &task, const TrackWriter &track, TaskLoop &loop,
        std::function<void(TaskResult)> done) const override;
};

} // namespace hilera
