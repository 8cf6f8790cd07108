#pragma once

#include "core/record/watchedprogram.h"
#include "core/task/usage.h"
#include "core/trace/event.h"
#include "core/watch/programstart.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <thread>

namespace hilera {

// What came of watching a program.
struct WatchEnd {
    WatchedProgram program;
    QString problem; // why it could not be started or watched to its end, for people
    bool hasStarted = false;
    Nanoseconds finishedAt = 0; // on the steady clock: when the program ended, whoever it left behind
    Usage usage; // of all processes that were waited for
};

// Starts a program of the user's own as a console would, and tells what it does, on a thread of its own.
// Nothing that the program started outlives it, nor this object, whose destructor kills. Belongs to the
// thread it was made on; signals come from the other one.
class ProgramWatch : public QObject {
    Q_OBJECT

public:
    explicit ProgramWatch(QObject *parent = nullptr);
    ~ProgramWatch() override;

    // Once.
    void start(const WatchRequest &request);
    // Asks it to end: by SIGINT to its group; asked again, by SIGTERM to all its processes, then by SIGKILL.
    // Any thread.
    void stop();
    // Kills all its processes. Any thread.
    void kill();

Q_SIGNALS:
    void started(const hilera::WatchedProgram &program, hilera::Nanoseconds origin);
    void eventsRecorded(const hilera::EventBatch &batch);
    // A sentence about what has just been seen, as a deadlock.
    void remarked(const QString &sentence);
    void finished(const hilera::WatchEnd &end);

private:
    void ask(int urgency);

    std::atomic<int> m_urgency = 0; // 0: nobody asked it to end; 1 SIGINT, 2 SIGTERM, 3 SIGKILL
    int m_bell; // wakes the thread when that changes
    std::jthread m_thread;
};

} // namespace hilera
