#pragma once

#include "core/record/runrecord.h"

#include <optional>
#include <vector>

namespace hilera {

// The final value of the counter that the tasks of a run increment.
struct CounterFigures {
    std::int64_t expected = 0; // of all tasks together
    std::int64_t got = 0; // by that of this program
    std::vector<std::int64_t> ofProcesses; // by those of child processes, which have their own
    std::int64_t lost = 0; // overwritten, in all of them
};

// Nothing for a run without such tasks.
[[nodiscard]] std::optional<CounterFigures> measureCounter(const RunRecord &record);

// "1,000", or with child processes "0, and 1,000 in each of 4 processes"
[[nodiscard]] QString gotText(const CounterFigures &figures);

} // namespace hilera
