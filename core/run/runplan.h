#pragma once

#include "core/metrics/schedule.h"
#include "core/run/addresses.h"
#include "core/run/durationspec.h"
#include "core/task/task.h"

#include <QString>

#include <optional>
#include <vector>

namespace hilera {

struct Strategy;

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

    // Of tasks on the network.
    Network network = Network::Practice;
    QStringList addresses; // gone through again and again; none: those of the preset
    double timeout = 60; // seconds, of each

    [[nodiscard]] bool operator==(const RunPlan &) const = default;
};

// The tasks of the plan; those on the practice network have the address that it is at put before their own.
[[nodiscard]] std::vector<Task> makeTasks(const RunPlan &plan, const QString &practiceNetwork = {});

[[nodiscard]] bool usesNetwork(const RunPlan &plan);
// The plan's own, or those of the preset.
[[nodiscard]] QStringList addressesOf(const RunPlan &plan);
// Changes the kind of task, and what depends on it to what is usual for that kind.
void chooseTask(RunPlan &plan, const QString &task);

// When the tasks would run if only they took time; empty where nobody knows how long they take.
[[nodiscard]] Schedule idealSchedule(const RunPlan &plan);

// Why the plan can run nowhere, for people: an unknown word, a number out of range.
[[nodiscard]] std::optional<Error> findMistake(const RunPlan &plan);
// The same, or why this machine can't run it; nothing if it can.
[[nodiscard]] std::optional<Error> findProblem(const RunPlan &plan);

} // namespace hilera
