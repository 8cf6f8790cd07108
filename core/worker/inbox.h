#pragma once

#include "core/task/sleeper.h"
#include "core/worker/protocol.h"

#include <deque>
#include <string>

namespace hilera {

// The worker's standard input. Orders are read while the worker waits for one, or sleeps. When the parent is
// gone the process ends at once. One thread.
class Inbox final : public Sleeper {
public:
    explicit Inbox(TaskKinds kinds)
        : m_kinds(kinds)
    {
    }

    // The next task; nothing when no further one comes.
    [[nodiscard]] std::optional<TaskOrder> nextTask();

    [[nodiscard]] bool stopRequested() const override { return m_stop; }
    [[nodiscard]] int descriptor() const override;
    [[nodiscard]] bool listen() override;

private:
    void readMore();
    void obey(const WorkerOrder &order);

    TaskKinds m_kinds; // that the worker can do
    std::string m_unfinishedLine;
    std::deque<TaskOrder> m_tasks;
    bool m_stop = false;
    bool m_ended = false;
};

} // namespace hilera
