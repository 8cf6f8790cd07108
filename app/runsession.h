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
    // Threads that listened to nobody are left behind: the program ends by _Exit.
    [[nodiscard]] bool wasAbandoned() const { return m_wasAbandoned; }

private:
    void interrupt(int count);
    void printEvents(const EventBatch &batch);
    void showProgress();
    void tellUnended();
    void abandon();

    Talk m_talk;
    std::atomic<int> m_interrupts = 0;
    ProgressBar m_progress;
    QTimer m_ticker; // of the progress bar
    std::binary_semaphore m_ended{0}; // the run has
    QString m_allTasks; // for when nobody can say any more which have ended
    bool m_wasAbandoned = false;
    Runner m_runner;
};

} // namespace hilera
