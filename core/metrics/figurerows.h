#pragma once

#include "core/metrics/figures.h"

#include <QString>

#include <vector>

namespace hilera {

// A figure of a run for people, in the language of the program.
struct FigureRow {
    QString name;
    QString value;
};

// All figures of a finished run. `sequential`: the makespan of the same tasks one after the other.
[[nodiscard]] std::vector<FigureRow> figureRows(
    const RunRecord &record, const Figures &figures, std::optional<Nanoseconds> sequential = {});

} // namespace hilera
