#pragma once

#include "core/metrics/figures.h"

#include <QHash>

#include <optional>

namespace hilera {

// How long the same tasks took one after the other, as far as that was measured since the program was
// started.
class SequentialRuns {
public:
    void add(const RunRecord &record, const Figures &figures); // if it is one, and all went well
    [[nodiscard]] std::optional<Nanoseconds> makespan(const RunPlan &plan) const;

private:
    QHash<QString, Nanoseconds> m_makespans; // by the tasks
};

} // namespace hilera
