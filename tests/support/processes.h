#pragma once

#include <vector>

namespace hilera::test {

// What the kernel says is there now, from /proc.

[[nodiscard]] int threadCount(); // of this process
[[nodiscard]] int threadCountOf(int process);
[[nodiscard]] int descriptorCount(); // open, of this process
[[nodiscard]] std::vector<int> childProcesses(); // of this process; those that wait to be reaped, too
[[nodiscard]] std::vector<int> childProcessesOf(int parent);
[[nodiscard]] bool isAlive(int process); // not one that only waits to be reaped

} // namespace hilera::test
