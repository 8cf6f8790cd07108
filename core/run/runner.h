#pragma once

#include "core/concurrency/blockingqueue.h"
#include "core/concurrency/delayedcall.h"
#include "core/practice/practicenetwork.h"
#include "core/record/runrecord.h"
#include "core/run/heartbeat.h"
#include "core/run/preparedrun.h"

#include <QObject>

#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace hilera {

// A run of the plan that the system refused before it began: all its tasks are cancelled.
[[nodiscard]] std::shared_ptr<const RunRecord> refusedRun(const RunPlan &plan, const std::exception &refusal);

// Runs plans, and guests, one after the other on a thread of its own, and tells what happens in them.
// Everything here is for the thread the runner lives on, whose event loop must turn, but stop and kill: any
// thread may ask. Nothing here blocks, but a plan for the GUI thread.
class Runner : public QObject {
    Q_OBJECT

public:
    explicit Runner(QString workerProgram, QObject *parent = nullptr);
    ~Runner() override;

    // Runs the plan; first stops the run that is on, if one is. Where the system refuses what it needs, the
    // run ends with that problem.
    void start(const PreparedRun &run);
    // Asks the workers to end; those that can, do.
    void stop();
    // Ends processes at once; their results are lost.
    void kill();
    // Waits no longer for threads that do not listen: the run is over, as runFinished says at once.
    // Afterwards the program can only end by _Exit, and they with it.
    void abandon();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool stopRequested() const;
    // The run that is on, or the last one; null before the first.
    [[nodiscard]] std::shared_ptr<const RunRecord> record() const { return m_record; }
    [[nodiscard]] Heartbeat &heartbeat() { return m_heartbeat; }

    // The practice network, once a run has wanted it; null before.
    [[nodiscard]] const PracticeNetwork *practiceNetwork() const { return m_practiceNetwork.get(); }
    // Its address; from then on it is there.
    [[nodiscard]] Result<QString> practiceAddress();

    // Where the worker program is: beside the program itself, or where it was installed.
    [[nodiscard]] static QString findWorkerProgram();

Q_SIGNALS:
    void runStarted();
    void eventsRecorded(const hilera::EventBatch &batch); // already in the record
    void runFinished();
    void stoppedAsPlanned(); // asked to, or killed: by the plan, and not by who called stop or kill
    void practiceNetworkStarted();

private:
    struct Job;

    void startThread();
    void refuse(const RunPlan &plan, const QString &problem);
    void work();
    void carryOut(const std::shared_ptr<Job> &job);
    void callStrategy(const std::shared_ptr<Job> &job);
    void runStrategy(Job &job);
    [[nodiscard]] std::optional<DelayedCall> askLater(
        Job &job, std::optional<Nanoseconds> after, StopRequest request);
    void collect(const std::shared_ptr<Job> &job, const std::stop_token &noMore);
    void tell(const std::shared_ptr<Job> &job, EventBatch batch);
    [[nodiscard]] bool handOver(const std::shared_ptr<Job> &job, bool isLast);

    void begin(const std::shared_ptr<Job> &job);
    void provideNetwork(Job &job);
    void takeIn(const std::shared_ptr<Job> &job);
    void finish(const std::shared_ptr<Job> &job);

    QString m_workerProgram;
    std::unique_ptr<PracticeNetwork> m_practiceNetwork;
    Heartbeat m_heartbeat;
    std::shared_ptr<RunRecord> m_record;
    mutable std::mutex m_mutex; // of the next
    std::vector<std::shared_ptr<Job>> m_unfinished; // in the order they were started
    BlockingQueue<std::shared_ptr<Job>> m_jobs;
    std::jthread m_thread; // from the first run on
};

} // namespace hilera
