#pragma once

#include "core/metrics/runcomparison.h"

#include <optional>
#include <vector>

namespace hilera {

// How long the same tasks took one after the other on this machine, as far as that was measured since the
// program was started.
class SequentialRuns {
public:
    void add(const RunRecord &record, const Figures &figures); // if it is one, and all went well
    [[nodiscard]] std::optional<Nanoseconds> makespan(const RunRecord &record) const;

private:
    struct Measured {
        RunPlan plan;
        Host host;
        Nanoseconds makespan = 0;
    };
    [[nodiscard]] std::vector<Measured>::const_iterator find(const RunRecord &record) const;

    std::vector<Measured> m_runs; // one for the same tasks
};

} // namespace hilera
