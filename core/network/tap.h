#pragma once

#include "core/task/taskkind.h"

namespace hilera {

// Asks a TAP service of the Virtual Observatory whether it is available, as IVOA's "VO Support Interfaces"
// (VOSI 1.1) has it: GET base/availability.
class Tap final : public TaskKind {
public:
    [[nodiscard]] std::string_view id() const override { return "tap"; }
    [[nodiscard]] const char *name() const override { return translatable("Task", "TAP service"); }
    [[nodiscard]] const char *startText() const override { return translatable("Task", "asks %1"); }
    [[nodiscard]] const char *endText() const override { return translatable("Task", "answered"); }
    [[nodiscard]] bool usesNetwork() const override { return true; }
    [[nodiscard]] std::string requestAddress(const std::string &address) const override;
    [[nodiscard]] int descriptors() const override;

    [[nodiscard]] TaskResult perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const override;
    void begin(const Task &task, const TrackWriter &track, TaskLoop &loop,
        std::function<void(TaskResult)> done) const override;
};

} // namespace hilera
