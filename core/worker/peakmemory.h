#pragma once

#include <cstdint>

namespace hilera {

// The most memory this process has had resident, in bytes, since it started or the peak was set back. Unlike
// getrusage's figure, a child's does not begin with its parent's.
[[nodiscard]] std::int64_t peakMemory();
void setPeakMemoryBack();

} // namespace hilera
