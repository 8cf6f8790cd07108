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

// All there are to tell of a run that has ended. `sequential`: how long the same tasks took one after the
// other.
[[nodiscard]] std::vector<FigureRow> figureRows(
    const RunRecord &record, const Figures &figures, std::optional<Nanoseconds> sequential = {});

} // namespace hilera
