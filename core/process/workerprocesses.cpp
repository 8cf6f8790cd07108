#include "core/process/workerprocesses.h"

#include "core/process/pythonworker.h"
#include "core/process/workerprocessestext.h"
#include "core/text/refusedby.h"
#include "core/worker/workerprogram.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <system_error>

#include <poll.h>

namespace hilera {

namespace {

WorkerCommand commandFor(const Run &run, int threads, Workers kind)
{
    if (kind == Workers::InPython)
        return pythonWorker(run.plan(), threads);
    return {run.workerProgram().toStdString(), {std::to_string(threads)},
        WorkerProcessesText::tr("Build or install Hilera again.")};
}

constexpr int failedStartLimit = 3;
constexpr Nanoseconds farewellTime = 2 * nanosecondsPerSecond;

} // namespace

WorkerProcesses::WorkerProcesses(Run &run, Workers kind)
    : m_run(run)
    , m_command(commandFor(run, 0, kind))
{
}

WorkerProcesses::WorkerProcesses(
    Run &run, int processes, int threadsOfEach, Workers kind, const Run::Location &where)
    : m_run(run)
    , m_isPool(true)
    , m_threads(threadsOfEach)
    , m_command(commandFor(run, threadsOfEach, kind))
    , m_missing(processes)
{
    m_run.caller().setLine(where.line());
    startMissing(where.line());
}

WorkerProcesses::~WorkerProcesses()
{
    for (WorkerProcess &worker : m_workers)
        worker.tell(EndOrder());
    waitUntilGone(farewellTime);
    for (WorkerProcess &worker : m_workers)
        worker.kill();
    waitUntilGone(ChildProcess::patienceAfterKill);
}

// Meanwhile the workers are attended to.
void WorkerProcesses::waitUntilDue(const Task &task, const Run::Location &where)
{
    const Nanoseconds due = m_run.dueTime(task);
    const auto isOver = [&] { return due <= steadyNow() || m_run.stopSignal().stopRequested(); };
    if (isOver())
        return;
    m_run.await(
        [&] {
            while (!isOver()) {
                obeyStop();
                dealOut();
                waitForWorkers(due);
            }
        },
        where);
}

void WorkerProcesses::start(const Task &task, const Run::Location &where)
{
    waitUntilDue(task, where);
    m_run.submit(task, where);
    ++m_pending;
    const auto line = static_cast<std::uint16_t>(where.line());
    WorkerProcess *const worker = m_run.stopSignal().stopRequested() ? nullptr : startWorker(line);
    if (worker) {
        worker->give({task, line});
        worker->tell(EndOrder());
    } else if (m_run.stopSignal().stopRequested()) { // also where the system refused the process
        report(m_run.caller(), task.id, Outcome::Cancelled);
    } else {
        report(m_run.caller(), task.id, Outcome::Failed, m_startError);
    }
}

void WorkerProcesses::submit(const Task &task, const Run::Location &where)
{
    waitUntilDue(task, where);
    m_run.submit(task, where);
    ++m_pending;
    if (m_run.stopSignal().stopRequested()) {
        report(m_run.caller(), task.id, Outcome::Cancelled);
        return;
    }
    m_queue.push_back({task, static_cast<std::uint16_t>(where.line())});
    dealOut();
}

std::optional<TaskResult> WorkerProcesses::nextDone(const Run::Location &where)
{
    if (m_pending == 0)
        return {};
    m_run.await(
        [this] {
            while (m_done.empty()) {
                obeyStop();
                dealOut();
                if (m_done.empty())
                    waitForWorkers(std::numeric_limits<Nanoseconds>::max());
            }
        },
        where);
    --m_pending;
    TaskResult done = std::move(m_done.front());
    m_done.pop_front();
    return done;
}

WorkerProcess *WorkerProcesses::startWorker(std::uint32_t line)
{
    TrackWriter processTrack(m_run.recorder(), TrackWriter::Cpu::OfThread);
    TrackWriter mainTrack(m_run.recorder(), TrackWriter::Cpu::OfThread);
    mainTrack.setLine(line);
    processTrack.open(TrackKind::Process, noTrack);
    mainTrack.open(TrackKind::Thread, processTrack.id(), State::Starting);

    try {
        Result<ChildProcess> process = ChildProcess::start(m_command);
        if (process) {
            processTrack.identify(process->id(), process->id());
            m_run.usage().childStarted(process->id());
            return &m_workers.emplace_back(
                std::move(*process), m_run.recorder(), processTrack, mainTrack, capacity());
        }
        m_startError = process.error();
        ++m_failedStarts;
    } catch (const std::system_error &error) {
        m_run.refusal().tell(refusedBy(error));
    }
    mainTrack.close();
    processTrack.close();
    return nullptr;
}

void WorkerProcesses::dealOut()
{
    replaceBuried();
    while (!m_queue.empty()) {
        // The one with the fewest tasks, so that processes with threads are filled evenly.
        const auto load = [this](const WorkerProcess &worker) {
            return worker.isEnding() ? capacity() : worker.tasks().size();
        };
        const auto leastBusy = std::ranges::min_element(m_workers, {}, load);
        if (leastBusy == m_workers.end() || load(*leastBusy) >= capacity())
            return;
        leastBusy->give(m_queue.front());
        m_queue.pop_front();
    }
}

void WorkerProcesses::startMissing(std::uint32_t line)
{
    while (m_missing > 0 && m_failedStarts < failedStartLimit && !m_run.stopSignal().stopRequested()) {
        if (startWorker(line))
            --m_missing;
    }
}

void WorkerProcesses::replaceBuried()
{
    if (!m_queue.empty())
        startMissing(m_queue.front().line);
    if (!m_queue.empty() && m_workers.empty() && m_failedStarts >= failedStartLimit) {
        for (const TaskOrder &order : std::exchange(m_queue, {}))
            report(m_run.caller(), order.task.id, Outcome::Failed, m_startError);
    }
}

void WorkerProcesses::waitForWorkers(Nanoseconds deadline)
{
    std::vector<pollfd> waiting;
    constexpr std::size_t each = WorkerProcess::Descriptors().size();
    waiting.reserve(each * m_workers.size() + 2);
    for (const WorkerProcess &worker : m_workers) {
        const auto descriptors = worker.descriptors();
        waiting.insert(waiting.end(), descriptors.begin(), descriptors.end());
        deadline = std::min(deadline, worker.nextLook());
    }
    if (!m_stopped)
        waiting.push_back({m_run.stopSignal().stopDescriptor(), POLLIN, 0});
    if (!m_killed)
        waiting.push_back({m_run.stopSignal().killDescriptor(), POLLIN, 0});

    const Nanoseconds left = std::max<Nanoseconds>(deadline - steadyNow(), 0);
    const timespec timeout{left / nanosecondsPerSecond, left % nanosecondsPerSecond};
    if (ppoll(waiting.data(), waiting.size(), &timeout, nullptr) < 0)
        return;

    const pollfd *polled = waiting.data();
    for (WorkerProcess &worker : m_workers) {
        worker.attend(std::span<const pollfd, each>(polled, each),
            [this, &worker](const Event &event) { takeEvent(worker, event); });
        polled += each;
        if (worker.hasEnded())
            bury(worker);
    }
    std::erase_if(m_workers, [](const WorkerProcess &worker) { return worker.hasEnded(); });
}

void WorkerProcesses::waitUntilGone(Nanoseconds time)
{
    const Nanoseconds deadline = steadyNow() + time;
    while (!m_workers.empty() && steadyNow() < deadline) {
        obeyStop();
        waitForWorkers(deadline);
    }
}

void WorkerProcesses::takeEvent(WorkerProcess &worker, Event event)
{
    if (event.type != EventType::TaskEnded) {
        m_run.recorder().record(std::array{event}, event.track);
        return;
    }
    Note note;
    if (auto text = worker.output().takeText(event)) {
        note = unpackNote(*text);
        event.value = static_cast<std::int64_t>(m_run.recorder().keepText(std::move(*text))) + 1;
    } else {
        event.value = 0;
    }
    m_run.recorder().record(std::array{event}, event.track);
    worker.tasks().erase(event.task);
    m_failedStarts = 0;
    m_done.push_back({event.task, static_cast<Outcome>(event.detail), std::move(note)});
}

void WorkerProcesses::obeyStop()
{
    const bool kill = m_run.stopSignal().killRequested();
    const bool stop = kill || m_run.stopSignal().stopRequested();
    if (stop && !m_stopped) {
        m_stopped = true;
        for (const TaskOrder &order : std::exchange(m_queue, {}))
            report(m_run.caller(), order.task.id, Outcome::Cancelled);
        for (WorkerProcess &worker : m_workers) {
            if (!kill) // who is about to die has no time to say that it ends
                worker.tell(StopOrder());
        }
    }
    if (kill && !m_killed) {
        m_killed = true;
        for (WorkerProcess &worker : m_workers)
            worker.kill();
    }
}

void WorkerProcesses::bury(WorkerProcess &worker)
{
    const ChildProcess::Ending &ending = worker.ending();
    m_run.usage().childEnds(worker.id());
    m_run.usage().add(ending.usage);

    const bool isRefused =
        ending.how == ChildProcess::Ending::How::Exited && ending.number == threadRefusedStatus;
    if (isRefused)
        m_run.refusal().tell("thread: " + std::generic_category().message(EAGAIN));
    QString reason = WorkerProcessesText::tr("Process %1 did not finish the task: %2.")
                         .arg(worker.id())
                         .arg(worker.reason());
    if (!worker.wasHeardOf() && ending.how == ChildProcess::Ending::How::Exited)
        reason += QLatin1Char(' ') + m_command.remedy;
    for (const TaskId task : worker.tasks()) {
        if (isRefused) // as the run's other tasks that did not come to their end
            report(worker.mainTrack(), task, Outcome::Cancelled);
        else
            report(worker.mainTrack(), task, worker.wasKilled() ? Outcome::Killed : Outcome::Failed, reason);
    }
    for (const auto &[own, track] : worker.output().tracks())
        TrackWriter(m_run.recorder(), track, TrackWriter::Cpu::OfThread).close();
    worker.processTrack().close();

    // One that dies at a task has at least used that up; one that dies without could be replaced for ever.
    if (!worker.wasHeardOf() || (worker.tasks().empty() && m_isPool)) {
        ++m_failedStarts;
        m_startError = WorkerProcessesText::tr("The worker program %1 does not work: %2. %3")
                           .arg(QString::fromStdString(m_command.program), worker.reason(), m_command.remedy);
    }
    if (m_isPool)
        ++m_missing;
}

void WorkerProcesses::report(TrackWriter &track, TaskId task, Outcome outcome, const QString &why)
{
    const Note note{why.toStdString()};
    track.end(task, outcome, note);
    m_done.push_back({task, outcome, note});
}

} // namespace hilera
