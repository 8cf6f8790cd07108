#pragma once

#include "core/task/taskkind.h"

namespace hilera {

// Adds 1 to the shared counter, again and again. Its duration is the window: the time that lies between
// reading the counter and writing it each time. It sleeps through it, so that the windows of all tasks may
// overlap on however few cores, and shows as waiting; an atomic addition has none.
class Count final : public TaskKind {
public:
    enum class Mode { Unguarded, Lockstep, Atomic, Mutex, Queue };

    [[nodiscard]] std::string_view id() const override { return "count"; }
    [[nodiscard]] const char *name() const override { return translatable("Task", "count"); }
    [[nodiscard]] const char *startText() const override
    {
        return translatable("Task", "adds to the counter, with windows of %1");
    }
    [[nodiscard]] const char *endText() const override { return translatable("Task", "has counted"); }
    [[nodiscard]] std::span<const TaskMode> modes() const override;
    [[nodiscard]] bool counts() const override { return true; }
    [[nodiscard]] bool takesTurns(int mode) const override;
    [[nodiscard]] int descriptors() const override { return 1; } // a bell
    [[nodiscard]] std::optional<Nanoseconds> ownTime(const Task &task) const override;

    [[nodiscard]] std::span<const std::string_view> parameters(int mode) const override;
    [[nodiscard]] Usual usual() const override { return {.count = 4, .seconds = 0.0001, .workers = 4}; }
    [[nodiscard]] const char *durationCaption() const override
    {
        return translatable("Task", "Window, se&conds");
    }
    [[nodiscard]] const char *durationHelp() const override;
    [[nodiscard]] const char *longRunText() const override;
    [[nodiscard]] TaskResult perform(const Task &task, TrackWriter &track, Sleeper &sleeper) const override;
    void begin(const Task &task, const TrackWriter &track, TaskLoop &loop,
        std::function<void(TaskResult)> done) const override;

    // How long a member of a party in lockstep waits for those that are not there yet.
    static constexpr Nanoseconds patience = nanosecondsPerSecond;
};

} // namespace hilera
