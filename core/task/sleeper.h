#pragma once

#include "core/trace/clock.h"

namespace hilera {

// How a worker sleeps so that it can be woken when the run is stopped.
class Sleeper {
public:
    virtual ~Sleeper() = default;

    [[nodiscard]] virtual bool stopRequested() const = 0;

    // Readable when there is something to hear, perhaps that the run stops; `listen` takes it in, and says
    // whether to stop. For a worker that waits for something else as well.
    [[nodiscard]] virtual int descriptor() const = 0;
    [[nodiscard]] virtual bool listen() = 0;

    // The same for who does not sleep, and looks now and then: takes in what there is to hear. A system call.
    [[nodiscard]] bool isToStop();

    // Blocks the calling thread until the descriptor is readable, or it is `time`, or the run stops.
    enum class Woken { Readable, Late, Stopped };
    [[nodiscard]] Woken waitFor(int descriptor, Nanoseconds time);

    // Blocks the calling thread until `time` on the steady clock. False if it was woken because the run
    // stops.
    [[nodiscard]] bool sleepUntil(Nanoseconds time);
    // The same for who is not woken, and looks at `firstLook` and then at every interval whether to stop.
    [[nodiscard]] bool sleepUntil(Nanoseconds time, Nanoseconds firstLook, Nanoseconds interval);
};

// When to look again: never, where that is beyond all time.
[[nodiscard]] Nanoseconds lookAfter(Nanoseconds time, Nanoseconds interval);

// Waits until the descriptor is readable (true) or it is `time` on the steady clock (false).
[[nodiscard]] bool waitReadable(int descriptor, Nanoseconds time);

} // namespace hilera
