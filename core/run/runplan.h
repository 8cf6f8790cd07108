#pragma once

#include "core/run/durationspec.h"
#include "core/task/task.h"

#include <QString>

#include <optional>
#include <vector>

namespace hilera {

struct Schedule;
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

    [[nodiscard]] bool operator==(const RunPlan &) const = default;
};

[[nodiscard]] std::vector<Task> makeTasks(const RunPlan &plan);

// When the tasks would run if only they took time.
[[nodiscard]] Schedule idealSchedule(const RunPlan &plan);

// Why the plan can't run, for people; nothing if it can.
[[nodiscard]] std::optional<Error> findProblem(const RunPlan &plan);

} // namespace hilera
