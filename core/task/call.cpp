#include "core/task/call.h"

#include <algorithm>
#include <chrono>

namespace hilera {

namespace {

constexpr Nanoseconds pollInterval = 5'000'000; // between two questions whether to stop

} // namespace

void Call::make()
{
    const std::scoped_lock lock(m_mutex);
    m_isMade = true;
    m_changed.notify_one();
}

// Who waits here can't listen to the stop signal's descriptor at the same time, so it asks now and then.
Call::Answer Call::wait(Sleeper &sleeper, Nanoseconds time)
{
    const Sleeper::Wait wait(sleeper);
    for (;;) {
        const Nanoseconds now = steadyNow();
        {
            std::unique_lock lock(m_mutex);
            const std::chrono::nanoseconds left(std::min(pollInterval, time - now));
            if (m_changed.wait_for(lock, left, [this] { return m_isMade; }))
                return Answer::Made;
        }
        if (sleeper.isToStop())
            return Answer::Stopped;
        if (steadyNow() >= time)
            return Answer::Late;
    }
}

} // namespace hilera
