#pragma once

#include "app/progressbar.h"
#include "core/run/runner.h"

#include <QTimer>

#include <atomic>
#include <semaphore>

namespace hilera {

// One run from the command line: prints what happens and can be interrupted. Construct it while interrupts
// are held (see holdInterrupts).
class TerminalRun : public QObject {
public:
    enum class Talk { Nothing, Json, Everything };

    TerminalRun(Talk talk, const QString &workerProgram);

    // Runs the plan, which is valid, to its end. Where the system refuses what that needs, the record says
    // so.
    [[nodiscard]] std::shared_ptr<const RunRecord> run(const RunPlan &plan);
    // The user interrupted it.
    [[nodiscard]] bool wasInterrupted() const { return m_interrupts > 0; }
    // Threads that did not stop are left behind: the program ends by _Exit.
    [[nodiscard]] bool wasAbandoned() const { return m_wasAbandoned; }

private:
    void runToItsEnd(const RunPlan &plan);
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
    QString m_allTasks; // for when it is no longer known which have ended
    bool m_wasAbandoned = false;
    Runner m_runner;
};

} // namespace hilera
