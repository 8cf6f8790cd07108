#pragma once

#include <cstdint>

namespace hilera {

// The work that burns are made of: a chain of operations, each of which needs the result of the one before.
void burnRounds(std::uint64_t rounds);

// How many rounds a second this machine does, by the CPU clock of the calling thread: the best of some short
// samples, so that what else goes on does not count. Takes 2 ms a sample.
[[nodiscard]] double measureBurnRate(int samples = 20);

} // namespace hilera
