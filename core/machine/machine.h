#pragma once

#include <cstdint>

namespace hilera {

// Asks the system for what runs need of it. Before the application object, and before any other thread.
void prepareProcess();
// The soft limit of open files that the program was given, before it asked for more: for whom it starts as a
// console would.
[[nodiscard]] std::uint64_t descriptorLimitAtStart();

} // namespace hilera
