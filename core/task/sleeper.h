#pragma once

#include "core/trace/clock.h"

namespace hilera {

// How a worker sleeps so that it can be woken when the run is stopped.
class Sleeper {
public:
    virtual ~Sleeper() = default;

    // Blocks the calling thread until `time` on the steady clock. False if it was woken because the run
    // stops.
    [[nodiscard]] virtual bool sleepUntil(Nanoseconds time) = 0;
    [[nodiscard]] virtual bool stopRequested() const = 0;
};

} // namespace hilera
