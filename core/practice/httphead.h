#pragma once

#include "core/practice/practiceplay.h"

namespace hilera {

// The status line and the header lines of an answer; empty if it has none. `closes`: the connection, after
// it.
[[nodiscard]] QByteArray httpHead(const PracticePlay &play, bool closes);

} // namespace hilera
