#pragma once

#include "core/record/runrecord.h"

#include <QString>

namespace hilera::test {

// What any finished run must keep, whatever its strategy. Each gives the first breach in words, or nothing.

[[nodiscard]] QString breachOfTasks(const RunRecord &record); // each starts once and ends once, in its order
[[nodiscard]] QString breachOfTracks(const RunRecord &record); // opened and closed once; one task at a time
[[nodiscard]] QString breachOfStates(const RunRecord &record); // only those a track of its kind can be in
[[nodiscard]] QString breachOfSleep(const RunRecord &record); // each task waits for its duration, on no CPU
[[nodiscard]] QString breachOfLines(const RunRecord &record); // all in the region that is shown

} // namespace hilera::test
