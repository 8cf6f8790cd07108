#include "core/process/workerprocesses.h"

#include "core/process/pythonworker.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

#include <poll.h>
#include <unistd.h>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WorkerProcesses)
};

WorkerCommand commandFor(const Run &run, int threads, Workers kind)
{
    if (kind == Workers::InPython)
        return pythonWorker(threads, run.plan().switchInterval);
    return {run.workerProgram().toStdString(), {std::to_string(threads)},
        Text::tr("Build or install Hilera again.")};
}

constexpr int failedStartLimit = 3;
constexpr Nanoseconds farewellTime = 2 * nanosecondsPerSecond;

} // namespace

WorkerProcesses::Worker::Worker(
    Recorder &recorder, TrackWriter ofProcess, TrackWriter ofMain, std::size_t atOnce)
    : processTrack(ofProcess)
    , mainTrack(ofMain)
    , output(recorder, ofProcess.id(), ofMain.id(), atOnce)
{
}

WorkerProcesses::WorkerProcesses(Run &run, Workers kind)
    : m_run(run)
    , m_command(commandFor(run, 0, kind))
{
}

WorkerProcesses::WorkerProcesses(
    Run &run, int processes, int threadsOfEach, Workers kind, const Run::Location &where)
    : m_run(run)
    , m_threads(threadsOfEach)
    , m_command(commandFor(run, threadsOfEach, kind))
    , m_missing(processes)
{
    m_run.caller().setLine(where.line());
    startMissing(where.line());
}

WorkerProcesses::~WorkerProcesses()
{
    for (const Worker &worker : m_workers)
        (void)worker.process->write(toLine(EndOrder()));
    const Nanoseconds deadline = steadyNow() + farewellTime;
    while (!m_workers.empty() && steadyNow() < deadline) {
        obeyStop();
        waitForOutput(deadline);
    }
    for (Worker &worker : m_workers) { // that do not end; they have used what they have used all the same
        worker.process->kill();
        bury(worker);
    }
}

void WorkerProcesses::start(const Task &task, const Run::Location &where)
{
    m_run.submit(task, where);
    ++m_pending;
    const auto line = static_cast<std::uint16_t>(where.line());
    if (m_run.stopSignal().stopRequested())
        report(m_run.caller(), task.id, Outcome::Cancelled);
    else if (Worker *worker = startWorker(true, line); !worker)
        report(m_run.caller(), task.id, Outcome::Failed, m_startError);
    else if (give(*worker, {task, line}))
        (void)worker->process->write(toLine(EndOrder()));
}

void WorkerProcesses::submit(const Task &task, const Run::Location &where)
{
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
                    waitForOutput(std::numeric_limits<Nanoseconds>::max());
            }
        },
        where);
    --m_pending;
    TaskResult done = std::move(m_done.front());
    m_done.pop_front();
    return done;
}

WorkerProcesses::Worker *WorkerProcesses::startWorker(bool forOneTask, std::uint32_t line)
{
    TrackWriter processTrack(m_run.recorder(), TrackWriter::Cpu::OfThread);
    TrackWriter mainTrack(m_run.recorder(), TrackWriter::Cpu::OfThread);
    mainTrack.setLine(line);
    processTrack.open(TrackKind::Process, noTrack);
    mainTrack.open(TrackKind::Thread, processTrack.id(), State::Starting);

    Result<ChildProcess> process = ChildProcess::start(m_command);
    if (!process) {
        m_startError = process.error();
        ++m_failedStarts;
        mainTrack.close();
        processTrack.close();
        return nullptr;
    }
    processTrack.identify(process->id(), process->id());
    m_run.usage().childStarted(process->id());
    Worker &worker = m_workers.emplace_back(m_run.recorder(), processTrack, mainTrack, capacity());
    worker.process = std::move(*process);
    worker.forOneTask = forOneTask;
    return &worker;
}

bool WorkerProcesses::give(Worker &worker, const TaskOrder &order)
{
    worker.tasks.insert(order.task.id);
    return worker.process->write(
        toLine(order)); // if not, the worker is dead, and its end is about to be read
}

void WorkerProcesses::dealOut()
{
    replaceBuried();
    while (!m_queue.empty()) {
        // The one with the fewest tasks, so that processes with threads are filled evenly.
        const auto leastBusy =
            std::ranges::min_element(m_workers, {}, [](const Worker &worker) { return worker.tasks.size(); });
        if (leastBusy == m_workers.end() || leastBusy->tasks.size() >= capacity())
            return;
        (void)give(*leastBusy, m_queue.front());
        m_queue.pop_front();
    }
}

void WorkerProcesses::startMissing(std::uint32_t line)
{
    while (m_missing > 0 && m_failedStarts < failedStartLimit) {
        if (startWorker(false, line))
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

void WorkerProcesses::waitForOutput(Nanoseconds deadline)
{
    std::vector<pollfd> waiting;
    waiting.reserve(m_workers.size() + 2);
    for (const Worker &worker : m_workers)
        waiting.push_back({worker.process->output(), POLLIN, 0});
    if (!m_stopped)
        waiting.push_back({m_run.stopSignal().stopDescriptor(), POLLIN, 0});
    if (!m_killed)
        waiting.push_back({m_run.stopSignal().killDescriptor(), POLLIN, 0});

    const Nanoseconds left = deadline - steadyNow();
    const timespec timeout{left / nanosecondsPerSecond, left % nanosecondsPerSecond};
    if (ppoll(waiting.data(), waiting.size(), &timeout, nullptr) <= 0)
        return;

    auto waited = waiting.cbegin();
    for (Worker &worker : m_workers) {
        if ((waited++)->revents != 0)
            readFrom(worker);
    }
    std::erase_if(m_workers, [](const Worker &worker) { return worker.buried; });
}

void WorkerProcesses::readFrom(Worker &worker)
{
    std::array<char, 64 * sizeof(Event)> buffer;
    const ssize_t count = read(worker.process->output(), buffer.data(), buffer.size());
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0) {
        bury(worker);
        return;
    }
    worker.output.append({buffer.data(), static_cast<std::size_t>(count)});
    while (const auto event = worker.output.next(worker.tasks))
        takeEvent(worker, *event);
    worker.heardOf = worker.heardOf || !worker.output.isBroken();
    if (worker.output.isBroken()) {
        worker.process->kill();
        bury(worker, Text::tr("it sent something that is not an event, so it was ended"));
    }
}

void WorkerProcesses::takeEvent(Worker &worker, Event event)
{
    if (event.type != EventType::TaskEnded) {
        m_run.recorder().record(std::array{event}, event.track);
        return;
    }
    Note note;
    if (auto text = worker.output.takeText(event)) {
        note = unpackNote(*text);
        event.value = static_cast<std::int64_t>(m_run.recorder().keepText(std::move(*text))) + 1;
    } else {
        event.value = 0;
    }
    m_run.recorder().record(std::array{event}, event.track);
    worker.tasks.erase(event.task);
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
        for (const Worker &worker : m_workers) {
            if (!kill) // who is about to die has no time to say that it ends
                (void)worker.process->write(toLine(StopOrder()));
        }
    }
    if (kill && !m_killed) {
        m_killed = true;
        for (const Worker &worker : m_workers)
            worker.process->kill();
    }
}

void WorkerProcesses::bury(Worker &worker, const QString &why)
{
    const pid_t id = worker.process->id();
    m_run.usage().childEnds(id);
    const ChildProcess::Ending ending = worker.process->waitForEnd();
    m_run.usage().add(ending.usage);
    worker.process.reset();
    worker.buried = true;

    QString reason = Text::tr("Process %1 did not finish the task: %2.")
                         .arg(id)
                         .arg(why.isEmpty() ? ending.toString() : why);
    if (!worker.heardOf && !ending.killed)
        reason += QLatin1Char(' ') + m_command.remedy;
    const bool wasKilled = ending.killed && why.isEmpty();
    for (const TaskId task : worker.tasks)
        report(worker.mainTrack, task, wasKilled ? Outcome::Killed : Outcome::Failed, reason);
    for (const auto &[own, track] : worker.output.tracks())
        TrackWriter(m_run.recorder(), track, TrackWriter::Cpu::OfThread).close();
    worker.processTrack.close();

    // One that dies at a task has at least used that up; one that dies without could be replaced for ever.
    if (!worker.heardOf || (worker.tasks.empty() && !worker.forOneTask)) {
        ++m_failedStarts;
        m_startError =
            Text::tr("The worker program %1 does not work: %2. %3")
                .arg(QString::fromStdString(m_command.program), ending.toString(), m_command.remedy);
    }
    if (!worker.forOneTask)
        ++m_missing;
}

void WorkerProcesses::report(TrackWriter &track, TaskId task, Outcome outcome, const QString &why)
{
    const Note note{why.toStdString()};
    track.end(task, outcome, note);
    m_done.push_back({task, outcome, note});
}

} // namespace hilera
