#include "app/terminalrun.h"

#include "app/console.h"
#include "app/exitstatus.h"
#include "app/interrupts.h"
#include "app/runreport.h"
#include "core/machine/systemlimits.h"
#include "core/planning/planning.h"
#include "core/runlog/logline.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <chrono>
#include <cstdlib>

namespace hilera {

namespace {

using namespace std::chrono_literals;

struct TerminalRunText {
    Q_DECLARE_TR_FUNCTIONS(TerminalRun)
};

constexpr auto progressInterval = 100ms;
constexpr auto timeToStop = 500ms; // before those are named that run on
constexpr auto timeToDie = 1s; // after a kill, before the program leaves without them

} // namespace

TerminalRun::TerminalRun(Talk talk, const QString &workerProgram)
    : m_talk(talk)
    , m_progress(talk == Talk::Everything)
    , m_runner(workerProgram)
{
    m_ticker.setInterval(progressInterval);
    connect(&m_ticker, &QTimer::timeout, this, &TerminalRun::showProgress);
    connect(&m_runner, &Runner::eventsRecorded, this, &TerminalRun::printEvents);
    connect(&m_runner, &Runner::runStarted, this, [this] { m_allTasks = unendedTasks(*m_runner.record()); });
}

std::shared_ptr<const RunRecord> TerminalRun::run(const RunPlan &plan)
{
    try {
        requireThread(); // that of the interrupts
        runToItsEnd(plan);
        return m_runner.record();
    } catch (const std::exception &error) {
        m_runner.kill();
        return refusedRun(plan, error);
    }
}

void TerminalRun::runToItsEnd(const RunPlan &plan)
{
    QEventLoop loop;
    connect(&m_runner, &Runner::runFinished, &loop, &QEventLoop::quit);
    m_runner.start(prepare(plan)); // before any interrupt is taken in: there has to be something to stop
    const Interrupts interrupts([this](int count) { interrupt(count); });
    m_ticker.start();
    loop.exec();
    m_ended.release();
    m_ticker.stop();
    m_progress.hide();
}

// On the thread that handles signals, since the main thread may be blocked.
void TerminalRun::interrupt(int count)
{
    m_interrupts = count;
    if (count == 1) {
        m_runner.stop();
        complain(TerminalRunText::tr("Stopping: the tasks have been asked to end. Ctrl+C again kills."));
        QMetaObject::invokeMethod(
            this, [this] { QTimer::singleShot(timeToStop, this, &TerminalRun::tellUnended); });
    } else if (count == 2) {
        m_runner.kill();
        complain(TerminalRunText::tr("Killing: what processes had not yet told is lost."));
        // A thread that ignores the stop can only end with the program.
        if (m_ended.try_acquire_for(timeToDie))
            return;
        QMetaObject::invokeMethod(this, &TerminalRun::abandon);
        if (m_ended.try_acquire_for(timeToDie))
            return;
        complain(TerminalRunText::tr(
            "The main thread does not listen, and ends with the program. Not known to have ended: %1.")
                     .arg(m_allTasks));
        std::_Exit(RunWasCutOff);
    }
}

void TerminalRun::abandon()
{
    m_wasAbandoned = m_runner.isRunning();
    m_runner.abandon();
}

void TerminalRun::printEvents(const EventBatch &batch)
{
    if (m_talk != Talk::Everything)
        return;
    const RunRecord &record = *m_runner.record();
    bool isFirst = true;
    for (const Event &event : batch.events) {
        const auto line = logLine(record, event);
        if (!line)
            continue;
        if (isFirst)
            m_progress.hide();
        isFirst = false;
        printLine(toString(*line));
    }
    if (isFirst)
        return;
    flushOutput();
    showProgress();
}

void TerminalRun::showProgress()
{
    if (const auto record = m_runner.record()) {
        const Nanoseconds sinceStart = steadyNow() - record->trace().origin();
        m_progress.show(record->trace().endedTasks(), record->tasks().size(), sinceStart);
    }
}

void TerminalRun::tellUnended()
{
    if (m_runner.isRunning() && m_runner.record())
        complain(TerminalRunText::tr("Not ended yet: %1.").arg(unendedTasks(*m_runner.record())));
}

} // namespace hilera
