#include "core/strategy/strategies.h"

#include <algorithm>
#include <array>

namespace hilera {

// One line a strategy, in the order they are shown: each is described in the file of its name.
using Description = Strategy();
Description sequential, guiThread, threadPerTask, processPerTask, processPool, processesWithThreads,
    eventLoop, coroutines, threadPool, fireAndForget, eagerSubmit, queueOwner, globalLock, pythonThreads,
    pythonProcesses;

std::span<const Strategy> strategies()
{
    static const std::array all = {
        sequential(),
        guiThread(),
        threadPerTask(),
        processPerTask(),
        processPool(),
        processesWithThreads(),
        eventLoop(),
        coroutines(),
        threadPool(),
        fireAndForget(),
        eagerSubmit(),
        queueOwner(),
        globalLock(),
        pythonThreads(),
        pythonProcesses(),
    };
    return all;
}

const Strategy *findStrategy(const QString &id)
{
    const auto all = strategies();
    const auto found = std::ranges::find_if(
        all, [&id](const Strategy &strategy) { return id == QLatin1String(strategy.id); });
    return found == all.end() ? nullptr : &*found;
}

} // namespace hilera
