#pragma once

#include "app/progressbar.h"
#include "core/run/runner.h"

#include <QTimer>

#include <atomic>
#include <semaphore>

namespace hilera {

// One run from the command line: tells what happens while it does, and can be interrupted. Made once
// interrupts are held (see holdInterrupts).
class RunSession : public QObject {
public:
    enum class Talk { Nothing, Json, Everything };

    RunSession(Talk talk, const QString &workerProgram);

    // Runs the plan, which has no problem, to its end.
    [[nodiscard]] std::shared_ptr<const RunRecord> run(const RunPlan &plan);
    // Somebody asked it to end.
    [[nodiscard]] bool wasInterrupted() const { return m_interrupts > 0; }

private:
    void interrupt(int count);
    void printEvents(const EventBatch &batch);
    void showProgress();
    void tellUnended();

    Talk m_talk;
    std::atomic<int> m_interrupts = 0;
    ProgressBar m_progress;
    QTimer m_ticker; // of the progress bar
    std::binary_semaphore m_ended{0}; // the run has
    Runner m_runner;
};

} // namespace hilera
