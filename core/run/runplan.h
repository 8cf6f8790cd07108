#pragma once

#include "core/metrics/schedule.h"
#include "core/run/addresses.h"
#include "core/run/durationspec.h"
#include "core/task/task.h"

#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace hilera {

struct Strategy;

inline constexpr double never = std::numeric_limits<double>::infinity(); // of a number of seconds

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

// The tasks of the plan; those on the practice network have the address that it is at put before their own.
[[nodiscard]] std::vector<Task> makeTasks(const RunPlan &plan, const QString &practiceNetwork = {});

// Null if there is none of that name.
[[nodiscard]] const TaskKind *kindOf(const RunPlan &plan);
[[nodiscard]] bool usesNetwork(const RunPlan &plan);
// The plan's own, or those of the preset.
[[nodiscard]] QStringList addressesOf(const RunPlan &plan);
// Changes the kind of task, and what depends on it to what is usual for that kind.
void chooseTask(RunPlan &plan, const QString &task);

// Which of the modes of its kind; 0 where it has none.
[[nodiscard]] int modeOf(const RunPlan &plan);
// The tasks need a CPU, and don't wait.
[[nodiscard]] bool computes(const RunPlan &plan);
// The tasks add to a counter.
[[nodiscard]] bool counts(const RunPlan &plan);
// How many tasks are worked on at once, if there are enough.
[[nodiscard]] int lanesOf(const RunPlan &plan);
// The same, of those that there are; at least 1.
[[nodiscard]] int tasksAtOnce(const RunPlan &plan);
// On how many cores the tasks can compute at once, of a machine of so many (0: this one).
[[nodiscard]] int coresFor(const RunPlan &plan, int cores = 0);
// The tasks of a process take their time in turn, since something guards what they share.
[[nodiscard]] bool takesTurns(const RunPlan &plan);
// How long each task takes by itself; nothing where nobody knows.
[[nodiscard]] std::optional<std::vector<Nanoseconds>> taskDurations(const RunPlan &plan);
// When the tasks would run on a machine of so many cores (0: this one) if only they took time; empty where
// nobody knows how long they take.
[[nodiscard]] Schedule idealSchedule(const RunPlan &plan, int cores = 0);

// Why the plan can run nowhere, for people: an unknown word, a number out of range.
[[nodiscard]] std::optional<Error> findMistake(const RunPlan &plan);
// The same, or why Hilera can't run it, as far as it tells without files and programs being looked at. What
// the system allows is asked before a run (see findRefusal).
[[nodiscard]] std::optional<Error> findProblem(const RunPlan &plan);

} // namespace hilera
