#pragma once

namespace hilera {

// How much work is a second of CPU time on this machine, in rounds (see core/task/burnrate.h): measured once,
// then kept in the settings, so that the same work stays the same. Any thread but the window's.
[[nodiscard]] double burnRate();

} // namespace hilera
