#pragma once

#include <QString>

#include <optional>

namespace hilera {

// What a strategy makes of its tasks, as its code shows it.
struct Conduct {
    bool takesResults = false; // somebody takes in what became of each task
    bool handsOver = false; // others than the caller do the tasks
};

// Nothing for a strategy that is not known here.
[[nodiscard]] std::optional<Conduct> conductOf(const QString &strategyId);

} // namespace hilera
