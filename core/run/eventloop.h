#pragma once

#include "core/run/run.h"

#include <QEventLoop>

#include <map>

namespace hilera {

// Qt's event loop on the calling thread, with one timer for all deadlines: Qt's own list of timers takes time
// that grows with the square of their number.
class EventLoop final : public TaskLoop {
public:
    explicit EventLoop(Run &run);
    ~EventLoop() override;
    EventLoop(const EventLoop &) = delete;
    EventLoop &operator=(const EventLoop &) = delete;

    void callAt(Nanoseconds time, std::function<void(bool)> due) override;

    // Handles events until there is nothing left to wait for. The thread's track waits and runs in turn.
    void run(const Run::Location &where = Run::Location::current());

private:
    void setTimer(Nanoseconds time) const;
    void handleDue();
    void callAllStopped();

    Run &m_run;
    QEventLoop m_loop;
    int m_timer;
    std::multimap<Nanoseconds, std::function<void(bool)>> m_deadlines;
};

} // namespace hilera
