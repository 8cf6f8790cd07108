#pragma once

#include "core/plan/addresses.h"
#include "core/plan/durationspec.h"

#include <QString>

#include <limits>

namespace hilera {

class TaskKind;

inline constexpr double never = std::numeric_limits<double>::infinity(); // of a number of seconds
inline constexpr auto neverWord = "never";

// All that is needed to run it again.
struct RunPlan {
    QString strategy = QStringLiteral("sequential");
    QString task = QStringLiteral("snooze");
    int count = 10;
    DurationSpec durations;
    double timeScale = 1; // every duration is multiplied by it
    int workers = 2;
    int processes = 2;
    int threads = 5; // of each process
    double switchInterval = 0.005; // seconds until a global lock is handed over, if another wants it
    int queueSize = 0; // how many tasks fit into the queue; 0: all
    bool lowPriority = true; // workers that compute do so at the lowest priority
    double startInterval = 0; // seconds between the submits of two tasks
    double polling = 0; // seconds between two looks of a task whether to stop; 0: it hears that at once
    double stopAfter = never; // seconds until the tasks are asked to stop
    double killAfter = never; // seconds until the processes are killed

    // Of tasks that share something.
    QString mode; // one of the kind's; empty: its usual one
    int increments = 1'000; // each adds to the counter so many times
    int guards = 2; // how many locks or permits there are
    double lockTimeout = 0; // seconds, after which who is blocked gives up; 0: never

    // Of tasks on the network.
    Network network = Network::Practice;
    QStringList addresses; // gone through again and again; none: those of the preset
    double timeout = 60; // seconds, of each

    [[nodiscard]] bool operator==(const RunPlan &) const = default;
};

// Null if there is none of that name.
[[nodiscard]] const TaskKind *kindOf(const RunPlan &plan);
// Which of the modes of its kind; 0 where it has none.
[[nodiscard]] int modeOf(const RunPlan &plan);
[[nodiscard]] bool usesNetwork(const RunPlan &plan);
// The tasks need a CPU, and don't wait.
[[nodiscard]] bool computes(const RunPlan &plan);
// The tasks add to a counter.
[[nodiscard]] bool counts(const RunPlan &plan);
// Its tasks share guards, so that they may block each other.
[[nodiscard]] bool isGuarded(const RunPlan &plan);
// The tasks of a process take their time in turn, since something guards what they share.
[[nodiscard]] bool takesTurns(const RunPlan &plan);

// The plan's own, or those of the preset.
[[nodiscard]] QStringList addressesOf(const RunPlan &plan);
// Changes the kind of task, and what depends on it to what is usual for that kind.
void chooseTask(RunPlan &plan, const QString &task);

} // namespace hilera
