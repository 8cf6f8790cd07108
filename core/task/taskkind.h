#pragma once

#include "core/task/sleeper.h"
#include "core/task/task.h"
#include "core/task/taskloop.h"

#include <optional>
#include <span>
#include <string_view>

namespace hilera {

class TrackWriter;

// Marks a text for translation where there is no Qt: gives the text back as it is.
constexpr const char *translatable([[maybe_unused]] const char *context, const char *text)
{
    return text;
}

// A way to do the tasks of a kind; for people as theirs.
struct TaskMode {
    const char *id;
    const char *name;
    const char *summary;
};

// What can be done. A kind knows two forms of itself, one that blocks its thread and one that calls back.
class TaskKind {
public:
    virtual ~TaskKind() = default;

    [[nodiscard]] virtual std::string_view id() const = 0;

    // For people; in English, translated where they are shown (context "Task"). %1 is the duration, or the
    // address.
    [[nodiscard]] virtual const char *name() const = 0;
    [[nodiscard]] virtual const char *startText() const = 0;
    // What one of its tasks is called, before its number.
    [[nodiscard]] virtual const char *taskName([[maybe_unused]] const Task &task) const { return name(); }
    // For a task that succeeded and has no note to say more.
    [[nodiscard]] virtual const char *endText() const = 0;

    // The parameters of a plan that its tasks in that mode heed, beside those that all plans have.
    [[nodiscard]] virtual std::span<const std::string_view> parameters(int mode) const = 0;
    [[nodiscard]] bool heeds(std::string_view parameter, int mode) const;
    // A plan for such tasks, where nothing else is said.
    struct Usual {
        int count = 10;
        double seconds = 5;
        int workers = 2;
    };
    [[nodiscard]] virtual Usual usual() const { return {}; }
    // The field for their durations.
    [[nodiscard]] virtual const char *durationCaption() const { return translatable("Task", "Se&conds"); }
    [[nodiscard]] virtual const char *durationHelp() const;

    // Said of a run that may seem to hang, where the duration is that of each repeat: of %L1 repeats each
    // takes %2, the run %3. Null where it is not.
    [[nodiscard]] virtual const char *longRunText() const { return nullptr; }

    // Its tasks have addresses, not durations.
    [[nodiscard]] virtual bool usesNetwork() const { return false; }
    // Whatever page there is will do; else its tasks ask a service, whose answer has to be sound.
    [[nodiscard]] virtual bool wantsAnyPage() const { return false; }
    // The worker in Python knows it (resources/python/worker.py).
    [[nodiscard]] virtual bool canBeInPython() const { return false; }
    // Its tasks need a CPU for all of their duration.
    [[nodiscard]] virtual bool computes() const { return false; }
    // Ways to do them, the usual one first; none if there is only one.
    [[nodiscard]] virtual std::span<const TaskMode> modes() const { return {}; }
    // Its tasks add to a counter, each so many times.
    [[nodiscard]] virtual bool counts() const { return false; }
    // Its tasks share guards, and block each other.
    [[nodiscard]] virtual bool isGuarded() const { return false; }
    // In that mode the tasks of a process take their time in turn, evenly shared; else all at once.
    [[nodiscard]] virtual bool takesTurns([[maybe_unused]] int mode) const { return false; }
    // How long a task takes by itself; nothing where nobody knows.
    [[nodiscard]] virtual std::optional<Nanoseconds> ownTime(const Task &task) const { return task.duration; }
    // What is asked for at an address.
    [[nodiscard]] virtual std::string requestAddress(const std::string &address) const { return address; }
    // File descriptors a task holds while it is under way, or blocks its thread.
    [[nodiscard]] virtual int descriptors() const { return 0; }

    // Does the task on the calling thread. The track is the thread's and is in State::Running, before and
    // after.
    [[nodiscard]] virtual TaskResult perform(
        const Task &task, TrackWriter &track, Sleeper &sleeper) const = 0;

    // Begins the task and returns; calls `done` on the loop's thread when it has ended. The track is the
    // task's own and waits until then.
    virtual void begin(const Task &task, const TrackWriter &track, TaskLoop &loop,
        std::function<void(TaskResult)> done) const = 0;
};

// Those that a program knows.
using TaskKinds = std::span<const TaskKind *const>;

// Null if there is none of that id among them.
[[nodiscard]] const TaskKind *findTaskKind(TaskKinds kinds, std::string_view id);

} // namespace hilera
