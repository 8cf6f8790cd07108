#pragma once

#include "core/task/sleeper.h"

#include <condition_variable>
#include <limits>
#include <mutex>

namespace hilera {

// A word from one thread that another waits for.
class Call {
public:
    static constexpr Nanoseconds never = std::numeric_limits<Nanoseconds>::max();
    enum class Answer { Made, Late, Stopped };

    // Any thread, once. Whoever waits may destroy the call as soon as it has heard it.
    void make();
    // Blocks the calling thread until the call is made, or the run stops, or it is `time` on the steady
    // clock.
    [[nodiscard]] Answer wait(Sleeper &sleeper, Nanoseconds time = never);

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isMade = false;
};

} // namespace hilera
