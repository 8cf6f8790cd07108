#include "core/task/sleeper.h"

#include <algorithm>
#include <cerrno>

#include <poll.h>

namespace hilera {

bool Sleeper::isToStop()
{
    if (stopRequested())
        return true;
    return waitReadable(descriptor(), 0) && listen();
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

bool waitReadable(int descriptor, Nanoseconds time)
{
    for (;;) {
        const Nanoseconds left = std::max<Nanoseconds>(time - steadyNow(), 0);
        const timespec timeout{left / nanosecondsPerSecond, left % nanosecondsPerSecond};
        pollfd waiting{descriptor, POLLIN, 0};
        const int ready = ppoll(&waiting, 1, &timeout, nullptr);
        if (ready > 0)
            return true;
        if (ready == 0 && steadyNow() >= time)
            return false;
        if (ready < 0 && errno != EINTR)
            return false;
    }
}

} // namespace hilera
