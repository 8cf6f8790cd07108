#pragma once

namespace hilera::limits {

// Every bound is written down here, and checked before a run starts.
inline constexpr int tasks = 1'000'000;
inline constexpr int threads = 20'000; // two memory maps each, of the 65,530 a process may have by default
inline constexpr int processes = 1'000; // two descriptors each
inline constexpr int threadsOfAProcess = 1'000;
inline constexpr double timeScale = 1'000;

// Descriptors the program itself may hold beside those of a run: the window, its files, the event loops.
inline constexpr int ownDescriptors = 200;

} // namespace hilera::limits
