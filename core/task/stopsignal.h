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

    [[nodiscard]] int descriptor() const override { return m_stopDescriptor; }
    [[nodiscard]] bool listen() override { return stopRequested(); }

    // Readable from the first request on, for a worker that waits in poll.
    [[nodiscard]] int stopDescriptor() const { return m_stopDescriptor; }
    [[nodiscard]] int killDescriptor() const { return m_killDescriptor; }

private:
    enum class Request { None, Stop, Kill };

    int m_stopDescriptor;
    int m_killDescriptor;
    std::atomic<Request> m_request = Request::None; // only ever rises
};

} // namespace hilera
