#pragma once

#include "core/trace/clock.h"

#include <QtGlobal>

namespace hilera {

// All limits of the practice network. Those of a client, which tests make smaller:
struct PracticeLimits {
    int connections = 4'000; // open at once
    qsizetype requestBytes = 16'384; // the request line and the header lines
    qsizetype inputBytes = 65'536; // requests sent ahead, while an answer is played
    Nanoseconds requestTime = 15 * nanosecondsPerSecond; // for a whole request, since the answer before
    Nanoseconds answerTime = 3600 * nanosecondsPerSecond; // for any answer, even a hang
    Nanoseconds closingTime = 2 * nanosecondsPerSecond; // for the client to close, too
    int sendBuffer = 262'144; // bytes kept by the kernel for a client that does not read
    qint64 unsentBytes = 65'536; // and by us
};

// Those of what may be asked for:
namespace practicelimits {

inline constexpr double delay = 300; // seconds
inline constexpr qint64 size = 1'000'000'000; // bytes
inline constexpr double rate = 1'000'000'000; // bytes a second
inline constexpr qint64 deflatedSize =
    2'000'000; // bytes before compression, which takes time from all others
inline constexpr qint64 floodSize = 100'000'000; // bytes of header lines
inline constexpr int redirects = 20; // of one chain
inline constexpr double longestAnswer = 3600; // seconds, delay and transfer
inline constexpr int shownLength = 60; // of a text that a sentence repeats

inline constexpr int backlog =
    1'024; // connections that wait to be accepted; with fewer, some come a second late
inline constexpr int deflatedPages = 32; // kept compressed
inline constexpr Nanoseconds paceStep = nanosecondsPerSecond / 100; // between two pieces of a body
inline constexpr int acceptPause = 100; // milliseconds, when descriptors have run out

} // namespace practicelimits

} // namespace hilera
