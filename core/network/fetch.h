#pragma once

#include "core/task/taskkind.h"

namespace hilera {

// Gets a page by HTTP: its size, or why not. Nothing is kept of it.
class Fetch final : public TaskKind {
public:
    [[nodiscard]] std::string_view id() const override { return "fetch"; }
    [[nodiscard]] const char *name() const override { return translatable("Task", "page"); }
    [[nodiscard]] const char *startText() const override { return translatable("Task", "fetches %1"); }
    [[nodiscard]] const char *endText() const override { return translatable("Task", "fetched"); }
    [[nodiscard]] bool usesNetwork() const override { return true; }
    [[nodiscard]] int descriptors() const override;

    [[nodiscard]] TaskResult perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const override;
    void begin(const Task &task, const TrackWriter &track, TaskLoop &loop,
        std::function<void(TaskResult)> done) const override;
};

} // namespace hilera
