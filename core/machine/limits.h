#pragma once

#include <cstddef>

namespace hilera::limits {

// Every bound is written down here, and checked before a run starts.
inline constexpr int tasks = 1'000'000;
inline constexpr int threads = 20'000; // two memory maps each, of the 65,530 a process may have by default
inline constexpr int processes = 1'000; // three descriptors each
inline constexpr int threadsOfAProcess = 1'000;
inline constexpr int updates = 1'000'000; // of a shared counter, by all tasks together, an event each
inline constexpr int guards = 200;
inline constexpr double timeScale = 1'000;
inline constexpr double stopping =
    24 * 3'600; // seconds until a run is stopped, or between two looks for that
inline constexpr double turn = 10; // seconds with a global lock
inline constexpr int addresses = 10'000;
inline constexpr int addressLength = 2'000; // characters
inline constexpr double timeout = 3'600; // seconds a task on the network may take, or wait for a lock
inline constexpr int redirects = 10; // followed for one page
inline constexpr std::size_t headerSize = 100'000; // bytes, of one answer and those redirected from
inline constexpr std::size_t pageSize = 100'000'000; // bytes, decoded
inline constexpr std::size_t documentSize = 1'000'000; // bytes of XML

// Of a run log that is opened.
inline constexpr std::size_t logEvents = 32'000'000;
inline constexpr std::size_t logHeaderSize = 32 << 20; // bytes: as many addresses as a plan may have
inline constexpr std::size_t logLineSize = 8 << 20; // of any other line: a note may quote a document
inline constexpr std::size_t unpackedSize = std::size_t(32) << 30; // bytes that come out of a compressed one

// Of the runs that are kept to be compared.
inline constexpr std::size_t pinnedRuns = 24;
inline constexpr std::size_t pinnedEvents = 32'000'000; // in all of them, 32 bytes each and more

// Descriptors the program itself may hold beside those of a run: the window, its files, the event loops.
inline constexpr int ownDescriptors = 200;

} // namespace hilera::limits
