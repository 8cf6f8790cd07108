#include "core/task/sleeper.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <span>

#include <poll.h>
#include <time.h>

namespace hilera {

namespace {

// Whether one of them can be read, before it is `time`.
bool pollUntil(Nanoseconds time, std::span<pollfd> waiting)
{
    for (;;) {
        const Nanoseconds left = std::max<Nanoseconds>(time - steadyNow(), 0);
        const timespec timeout{left / nanosecondsPerSecond, left % nanosecondsPerSecond};
        const int ready = ppoll(waiting.data(), waiting.size(), &timeout, nullptr);
        if (ready > 0)
            return true;
        if (ready == 0 && steadyNow() >= time)
            return false;
        if (ready < 0 && errno != EINTR)
            return false;
    }
}

// Whatever happens meanwhile.
void sleepDeaf(Nanoseconds time)
{
    const timespec until{time / nanosecondsPerSecond, time % nanosecondsPerSecond};
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, nullptr) == EINTR) { }
}

} // namespace

bool Sleeper::isToStop()
{
    if (stopRequested())
        return true;
    return waitReadable(descriptor(), 0) && listen();
}

Sleeper::Woken Sleeper::waitFor(int other, Nanoseconds time)
{
    const Wait wait(*this);
    std::array waiting{pollfd{descriptor(), POLLIN, 0}, pollfd{other, POLLIN, 0}};
    while (!stopRequested()) {
        if (!pollUntil(time, waiting))
            return Woken::Late;
        if (waiting[0].revents != 0 && listen())
            break;
        if (waiting[1].revents != 0)
            return Woken::Readable;
    }
    return Woken::Stopped;
}

bool Sleeper::sleepUntil(Nanoseconds time)
{
    const Wait wait(*this);
    while (!stopRequested() && waitReadable(descriptor(), time)) {
        if (listen())
            return false;
    }
    return !stopRequested();
}

bool Sleeper::sleepUntil(Nanoseconds time, Nanoseconds firstLook, Nanoseconds interval)
{
    const Wait wait(*this);
    for (Nanoseconds look = firstLook; look < time; look = lookAfter(look, interval)) {
        sleepDeaf(look);
        if (isToStop())
            return false;
    }
    sleepDeaf(time);
    return true;
}

Nanoseconds lookAfter(Nanoseconds time, Nanoseconds interval)
{
    constexpr Nanoseconds never = std::numeric_limits<Nanoseconds>::max();
    return interval < never - time ? time + interval : never;
}

bool waitReadable(int descriptor, Nanoseconds time)
{
    std::array waiting{pollfd{descriptor, POLLIN, 0}};
    return pollUntil(time, waiting);
}

} // namespace hilera
