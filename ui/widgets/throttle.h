#pragma once

#include "core/trace/clock.h"

#include <algorithm>

namespace hilera {

// Lets work through at most once an interval, and less often when it is dear: it gets a twentieth of the
// time.
class Throttle {
public:
    explicit Throttle(Nanoseconds interval)
        : m_interval(interval)
    {
    }

    void reset() { m_next = 0; }

    // Does the work if it is due.
    template <typename Work> void run(Work work)
    {
        const Nanoseconds before = steadyNow();
        if (before < m_next)
            return;
        work();
        const Nanoseconds after = steadyNow();
        m_next = std::max(before + m_interval, after + 20 * (after - before));
    }

private:
    Nanoseconds m_interval;
    Nanoseconds m_next = 0;
};

} // namespace hilera
