#pragma once

#include "core/trace/clock.h"

#include <compare>
#include <cstdint>
#include <functional>

namespace hilera {

// A loop of events on one thread, as tasks see it that wait by callback. It turns until nothing is due any
// more.
class TaskLoop {
public:
    // Told apart by a number where the times are the same.
    struct Deadline {
        Nanoseconds time = 0;
        std::uint64_t number = 0;
        [[nodiscard]] auto operator<=>(const Deadline &) const = default;
    };

    virtual ~TaskLoop() = default;

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
