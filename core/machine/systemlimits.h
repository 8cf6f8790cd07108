#pragma once

#include <cstdint>

namespace hilera {

// What the system has left for this program; `unlimited` where there is no bound (see controlgroups.h). Looks
// into files of /proc: not for the window's thread.

// Threads and processes, of which so many are wanted.
[[nodiscard]] std::int64_t threadsLeft(std::int64_t wanted);
// Bytes of the address space, which is what is limited.
[[nodiscard]] std::int64_t memoryLeft();
// Bytes of it that a thread takes: its stack, and the page that guards it.
[[nodiscard]] std::int64_t memoryOfThread();
// Bytes that the stack of the main thread may have.
[[nodiscard]] std::int64_t stackAllowed();
// File descriptors that the program may have, those that it has included.
[[nodiscard]] std::int64_t descriptorsAllowed();

// Throws std::system_error where the system has no further thread for Qt, with the descriptor of its event
// dispatcher: a QThread that lacks them does not start, or ends the program.
void requireThread();
// The same of so many threads at once, without event loops.
void requireThreads(int count);
// Throws std::system_error where so many descriptors can't be had at once.
void requireDescriptors(int count);
// Throws std::bad_alloc where so many bytes of the address space are not left.
void requireMemory(std::int64_t bytes);

} // namespace hilera
