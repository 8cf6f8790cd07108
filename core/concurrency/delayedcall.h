#pragma once

#include "core/trace/clock.h"

#include <functional>
#include <thread>

namespace hilera {

// Calls `call` at `time` on the steady clock, on a thread of its own; not if this is destroyed before, which
// waits for a call that is under way.
class DelayedCall {
public:
    DelayedCall(Nanoseconds time, std::function<void()> call);

private:
    std::jthread m_thread;
};

} // namespace hilera
