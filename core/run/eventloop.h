#pragma once

#include "core/concurrency/deadlines.h"
#include "core/run/run.h"

#include <QEventLoop>

#include <map>
#include <memory>
#include <memory_resource>
#include <optional>
#include <vector>

class QSocketNotifier;

namespace hilera {

// Qt's event loop on the calling thread, with one timer for all deadlines: Qt's own list of timers takes time
// that grows with the square of their number.
class EventLoop final : public TaskLoop {
public:
    explicit EventLoop(Run &run);
    ~EventLoop() override;
    EventLoop(const EventLoop &) = delete;
    EventLoop &operator=(const EventLoop &) = delete;

    [[nodiscard]] bool stopRequested() const override;
    Deadline callAt(Nanoseconds time, std::function<void(bool)> due) override;
    void cancel(Deadline deadline) override;
    void watch(int descriptor, Readiness wanted, std::function<void(Readiness)> ready) override;

    // Handles events until there is nothing left to wait for. The thread's track waits and runs in turn.
    void run(const Run::Location &where = Run::Location::current());

    // For what lives as long as the loop.
    [[nodiscard]] std::pmr::memory_resource &memory() { return m_memory; }

private:
    // A descriptor that is watched.
    struct Watch {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
        std::function<void(Readiness)> ready;
    };

    void setTimer();
    void handleDue();
    void handleReady(int descriptor, Readiness readiness);
    void callAllStopped();
    void goOn();
    [[nodiscard]] std::unique_ptr<QSocketNotifier> makeNotifier(int descriptor, Readiness readiness);
    void retire(std::unique_ptr<QSocketNotifier> notifier);

    Run &m_run;
    std::pmr::monotonic_buffer_resource m_memory;
    int m_timer;
    QEventLoop m_loop;
    std::optional<Nanoseconds> m_timerRings; // nothing once it has
    Deadlines m_deadlines;
    std::map<int, Watch> m_watches;
    std::vector<std::unique_ptr<QSocketNotifier>> m_retired; // not deleted while they call
};

} // namespace hilera
