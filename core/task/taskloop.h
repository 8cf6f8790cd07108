#pragma once

#include "core/trace/clock.h"

#include <cstdint>
#include <functional>
#include <utility>

namespace hilera {

// A loop of events on one thread, as tasks see it that wait by callback. It turns until nothing is due any
// more.
class TaskLoop {
public:
    // A time, and a number that tells those of the same time apart.
    using Deadline = std::pair<Nanoseconds, std::uint64_t>;

    virtual ~TaskLoop() = default;

    // Whoever holds the loop up is to end now. Any thread.
    [[nodiscard]] virtual bool stopRequested() const = 0;

    // Calls `due` on the loop's thread at `time` on the steady clock, with true; or earlier with false: the
    // run stops.
    virtual Deadline callAt(Nanoseconds time, std::function<void(bool)> due) = 0;
    // It is not called any more. Of no effect where it has been, or is being.
    virtual void cancel(Deadline deadline) = 0;

    // Calls `ready` on the loop's thread whenever the descriptor can be read or written, until it is told to
    // watch it for neither.
    struct Readiness {
        bool toRead = false;
        bool toWrite = false;
    };
    virtual void watch(int descriptor, Readiness wanted, std::function<void(Readiness)> ready) = 0;
    void unwatch(int descriptor) { watch(descriptor, {}, {}); }
};

} // namespace hilera
