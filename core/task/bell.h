#pragma once

#include "core/task/sleeper.h"

#include <atomic>
#include <limits>

namespace hilera {

// Wakes one thread, which waits for a stop as well.
class Bell {
public:
    static constexpr Nanoseconds never = std::numeric_limits<Nanoseconds>::max();

    Bell(); // throws std::system_error where there are no more descriptors
    ~Bell();
    Bell(const Bell &) = delete;
    Bell &operator=(const Bell &) = delete;

    // Any thread, once. Whoever waits may destroy the bell as soon as it has heard it.
    void ring();
    // Blocks the calling thread until the bell is rung, or the run stops, or it is `time` on the steady
    // clock.
    [[nodiscard]] Sleeper::Woken wait(Sleeper &sleeper, Nanoseconds time = never);

private:
    int m_descriptor;
    // The kernel orders the two threads; this tells the compiler, and whoever looks for races.
    std::atomic<bool> m_isRung = false;
};

} // namespace hilera
