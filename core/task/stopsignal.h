#pragma once

#include "core/task/sleeper.h"

#include <atomic>

namespace hilera {

// Asks all workers of a run to stop, or to be killed, and wakes those that sleep. Any thread may ask or
// sleep.
class StopSignal final : public Sleeper {
public:
    StopSignal();
    ~StopSignal() override;
    StopSignal(const StopSignal &) = delete;
    StopSignal &operator=(const StopSignal &) = delete;

    void requestStop();
    void requestKill(); // implies a stop
    [[nodiscard]] bool stopRequested() const override { return m_request.load() >= Request::Stop; }
    [[nodiscard]] bool killRequested() const { return m_request.load() == Request::Kill; }

    [[nodiscard]] bool sleepUntil(Nanoseconds time) override;

    // Readable from the first request on, for a worker that waits in poll.
    [[nodiscard]] int stopDescriptor() const { return m_stopDescriptor; }
    [[nodiscard]] int killDescriptor() const { return m_killDescriptor; }

private:
    enum class Request { None, Stop, Kill };

    int m_stopDescriptor;
    int m_killDescriptor;
    std::atomic<Request> m_request = Request::None; // only ever rises
};

// Waits until the descriptor is readable (true) or it is `time` on the steady clock (false).
[[nodiscard]] bool waitReadable(int descriptor, Nanoseconds time);

} // namespace hilera
