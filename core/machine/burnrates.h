#pragma once

namespace hilera {

// How much work is a second of CPU time on this machine, in rounds (see core/task/burnrate.h). Kept in the
// settings, so that the same work stays the same, until a look at the machine contradicts it: see
// burnrates.cpp. Takes some 10 ms, or 50. Any thread but the window's.
[[nodiscard]] double burnRate();

} // namespace hilera
