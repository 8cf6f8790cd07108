#include "core/watch/watcher.h"

#include "core/watch/deadlock.h"
#include "core/watch/outdated.h"
#include "core/watch/processtree.h"
#include "core/watch/terminal.h"
#include "core/watch/watchtext.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hilera {

namespace {

constexpr Nanoseconds shortestPeriod = nanosecondsPerMillisecond;
constexpr Nanoseconds longestPeriod = 10 * nanosecondsPerMillisecond;
constexpr Nanoseconds idlePeriod = 4 * nanosecondsPerMillisecond; // while nobody is seen to run
constexpr Nanoseconds shareOfCore = 33; // a round takes at most one part in so many of the time
constexpr Nanoseconds scanPeriod =
    10 * nanosecondsPerMillisecond; // at least, between two looks which processes there are
constexpr Nanoseconds flushPeriod = 16 * nanosecondsPerMillisecond;
constexpr std::size_t fullBatch = 8'192;
constexpr Nanoseconds leftoversWait = nanosecondsPerSecond; // with whom the program left behind

void addTo(int poll, int descriptor, std::uint64_t key)
{
    epoll_event wanted{};
    wanted.events = EPOLLIN;
    wanted.data.u64 = key;
    epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &wanted);
}

constexpr qint64 longestSource = 1 << 20; // bytes

// That people can read in a run log: the file may be another one by then.
QString readSource(const QString &program)
{
    QFile file(program);
    if (!isPythonFile(program) || !QFileInfo(program).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.read(longestSource + 1);
    return text.size() > longestSource || text.contains('\0') ? QString() : QString::fromUtf8(text);
}

int exitStatusOf(int status)
{
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

} // namespace

Watcher::Watcher(const WatchRequest &request, Ears ears, const std::atomic<int> &urgency, int bell)
    : m_request(request)
    , m_ears(std::move(ears))
    , m_urgency(urgency)
    , m_bell(bell)
    , m_poll(epoll_create1(EPOLL_CLOEXEC))
    , m_period(shortestPeriod)
{
}

Watcher::~Watcher()
{
    close(m_poll);
}

WatchEnd Watcher::watch()
{
    m_end.program.program = m_request.program;
    for (const QByteArray &argument : m_request.arguments)
        m_end.program.arguments.append(QString::fromLocal8Bit(argument));
    m_end.program.isLight = m_request.isLight;
    m_end.program.source = readSource(m_request.program);
    if (const auto problem = start()) {
        m_end.problem = problem->text;
        return m_end;
    }
    while (!isOver())
        doRound();
    const Nanoseconds now = steadyNow();
    m_end.finishedAt = m_mainEnded >= 0 ? m_mainEnded : now;
    if (m_kept->isGone() && m_mainEnded < 0 && m_end.problem.isEmpty()) {
        endOrphans();
        m_end.problem =
            WatchText::tr("The program was cut off, since hilera-keeper, which looked after it, is gone.");
    }
    while (!m_processes.empty())
        endProcess(m_processes.begin()->first, now);
    addLastRemarks();
    m_probes.reset();
    m_kept.reset(); // the folder goes with it
    if (m_request.terminal) {
        m_request.terminal->finish();
        if (const std::int64_t count = m_request.terminal->leftOut(); count > 0)
            remark(
                WatchText::tr("The program printed so much that %L1 lines of it are not kept.").arg(count));
    }
    flush(true);
    return m_end;
}

// Without their keeper they are this process's children.
void Watcher::endOrphans()
{
    constexpr int leastRounds = 20; // it may take a moment until they are
    constexpr int mostRounds = 400;
    bool isAnyLeft = true;
    for (int round = 0; round < mostRounds && (isAnyLeft || round < leastRounds); ++round) {
        isAnyLeft = false;
        for (const pid_t id : descendantsOf(getpid())) {
            if (!m_processes.contains(id) && getpgid(id) != m_main)
                continue;
            ::kill(id, SIGKILL);
            isAnyLeft = waitpid(id, nullptr, WNOHANG) != id || isAnyLeft;
        }
        usleep(5'000);
    }
}

std::optional<Error> Watcher::start()
{
    const Result<ProgramStart> found = findProgramStart(m_request);
    if (!found)
        return Error{found.error()};
    m_end.program.python = found->python;
    KeptProgram::Start start;
    start.words = found->words;
    start.environment = environmentAtStart();
    if (m_request.terminal) {
        start.terminal = m_request.terminal->name();
        start.terminalForErrors = m_request.terminal->nameForErrors();
        start.environment.removeIf([](const QByteArray &entry) { return entry.startsWith("TERM="); });
        start.environment.append("TERM=dumb"); // it shows no colours, and moves no cursor
    }
    start.workingFolder = QFile::encodeName(m_request.folder);
    start.folder = QStringLiteral("-");
    start.outputToErrors = m_request.outputToErrors;
    if (found->hasProbe) {
        Result<PrivateFolder> folder = PrivateFolder::make();
        if (!folder)
            return Error{folder.error()};
        m_folder = std::move(*folder);
        start.folder = m_folder->path();
        const QString script = QFileInfo(m_request.program).canonicalFilePath();
        Result<ProbeFiles> probes =
            ProbeFiles::make(m_folder->path(), script, m_log, [this](pid_t id) -> WatchedProcess * {
                const auto known = m_processes.find(id);
                if (known == m_processes.end() && m_ended.contains(id))
                    return nullptr;
                return known != m_processes.end() ? known->second : &addProcess(id);
            });
        if (!probes)
            return Error{probes.error()};
        m_probes = std::move(*probes);
        if (!found->python.isEmpty())
            m_probes->compileFor(QFile::decodeName(found->words.first()));
        start.environment = m_probes->environment(start.environment, m_request.isLight);
        addTo(m_poll, m_probes->descriptor(), 0);
        if (m_folder->isOnDisk())
            m_end.program.remarks.append(WatchText::tr(
                "There is little shared memory on this machine, or none, so the program wrote what it "
                "told to %1: that costs it a little more.")
                                             .arg(QFileInfo(m_folder->path()).path()));
    } else {
        m_end.program.remarks.append(WatchText::tr(
            "Python %1 is too old to be watched from inside, which takes 3.8 or later: only the "
            "kernel’s view of it is known.")
                                         .arg(found->python));
    }
    prctl(PR_SET_CHILD_SUBREAPER, 1); // should the keeper be killed
    m_ears.started(m_end.program, steadyNow());
    Result<KeptProgram> kept = KeptProgram::start(start);
    if (!kept)
        return Error{kept.error()};
    m_kept = std::move(*kept);
    addTo(m_poll, m_kept->descriptor(), 0);
    addTo(m_poll, m_bell, 0);
    return {};
}

bool Watcher::isOver() const
{
    return m_haveAllEnded || m_kept->isGone();
}

void Watcher::doRound()
{
    await();
    const Nanoseconds begun = steadyNow();
    const Nanoseconds cpuBefore = threadCpuNow();
    ++m_round;
    takeReports();
    passOnUrgency();
    if (m_probes && m_probes->take() > 0)
        m_lastActive = begun;
    takeEnds();
    if (begun >= m_nextScan)
        scan();
    sample();
    if (begun - m_lastFlush >= flushPeriod)
        flush(false);
    endLeftovers();
    const Nanoseconds cost = threadCpuNow() - cpuBefore;
    m_roundCost += (cost - m_roundCost) / 8;
    const Nanoseconds usual =
        begun - m_lastActive > 50 * nanosecondsPerMillisecond ? idlePeriod : shortestPeriod;
    m_period = std::clamp(m_roundCost * shareOfCore, usual, longestPeriod);
}

void Watcher::await()
{
    std::array<epoll_event, 16> news{};
    const int wait = static_cast<int>((m_period + nanosecondsPerMillisecond / 2) / nanosecondsPerMillisecond);
    const int count = epoll_wait(m_poll, news.data(), static_cast<int>(news.size()), wait);
    for (int i = 0; i < count; ++i) {
        if (news[static_cast<std::size_t>(i)].data.u64 != 0)
            m_nextScan = 0; // a process has ended
    }
    std::uint64_t rings = 0;
    [[maybe_unused]] const auto got = read(m_bell, &rings, sizeof rings);
}

void Watcher::takeReports()
{
    for (const KeeperReport &report : m_kept->takeReports()) {
        const Nanoseconds now = steadyNow();
        switch (report.kind) {
        case KeeperReport::Kind::Started:
            m_wasAnswered = m_end.hasStarted = true;
            m_main = report.id;
            addProcess(m_main);
            break;
        case KeeperReport::Kind::Refused:
            m_wasAnswered = true;
            m_end.problem =
                WatchText::tr("%1 can’t be executed: %2.")
                    .arg(m_request.program.left(200), QString::fromLocal8Bit(strerror(report.status)));
            m_haveAllEnded = true;
            break;
        case KeeperReport::Kind::Ended:
            m_end.usage += {report.userCpu, report.systemCpu, report.contextSwitches, 0};
            m_end.usage.peakMemory = std::max(m_end.usage.peakMemory, report.peakMemory);
            if (report.id == m_main) {
                m_end.program.exitStatus = exitStatusOf(report.status);
                m_mainEnded = now;
            }
            endProcess(report.id, now);
            break;
        case KeeperReport::Kind::Stopped:
            if (report.status == SIGTTIN || report.status == SIGTTOU)
                remark(WatchText::tr(
                    "The program wants to read from the terminal, which it has not got: press Ctrl+C "
                    "to end it."));
            break;
        case KeeperReport::Kind::AllEnded:
            m_haveAllEnded = true;
            break;
        }
    }
}

// A probe's last words are read once its process has ended.
void Watcher::takeEnds()
{
    std::vector<pid_t> ended;
    std::array<epoll_event, 64> news{};
    const int count = epoll_wait(m_poll, news.data(), static_cast<int>(news.size()), 0);
    for (int i = 0; i < count; ++i) {
        if (const auto id = static_cast<pid_t>(news[static_cast<std::size_t>(i)].data.u64); id != 0)
            ended.push_back(id);
    }
    for (const pid_t id : ended)
        endProcess(id, steadyNow());
}

void Watcher::passOnUrgency()
{
    constexpr std::array commands = {KeeperCommand::Interrupt, KeeperCommand::Terminate, KeeperCommand::Kill};
    const int wanted = m_urgency;
    if (wanted <= m_passedOn || m_main < 0)
        return;
    m_passedOn = wanted;
    m_kept->tell(commands.at(static_cast<std::size_t>(wanted - 1)));
    Event asked = eventAt(steadyNow(), noTrack, EventType::StopAsked);
    asked.detail = static_cast<std::uint8_t>(wanted == 3 ? StopRequest::Kill : StopRequest::Stop);
    m_log.add(asked);
}

void Watcher::endLeftovers()
{
    const Nanoseconds now = steadyNow();
    if (m_mainEnded < 0 || m_haveAllEnded || now < m_mainEnded + (m_leftoversTold + 1) * leftoversWait)
        return;
    if (m_leftoversTold == 0) {
        scan();
        QStringList names;
        for (const auto &[id, process] : m_processes)
            names.append(QStringLiteral("%1 (%2)").arg(QString::fromStdString(process->name())).arg(id));
        remark(WatchText::tr("The program has ended, and leaves behind: %1. They are ended.")
                   .arg(names.join(QStringLiteral(", "))));
    }
    m_kept->tell(m_leftoversTold++ == 0 ? KeeperCommand::Terminate : KeeperCommand::Kill);
}

// Looks which processes and threads there are.
void Watcher::scan()
{
    const Nanoseconds begun = steadyNow();
    const Nanoseconds cpuBefore = threadCpuNow();
    std::vector<pid_t> there = descendantsOf(m_kept->keeper());
    std::erase_if(m_ended, [&there](pid_t id) { return std::ranges::find(there, id) == there.end(); });
    std::vector<pid_t> gone; // before they could be watched
    for (const auto &[id, process] : m_processes) {
        if (process->endDescriptor() < 0 && std::ranges::find(there, id) == there.end())
            gone.push_back(id);
    }
    for (const pid_t id : gone)
        endProcess(id, begun);
    for (const pid_t id : there) {
        if (!m_processes.contains(id) && !m_ended.contains(id) && m_wasAnswered)
            addProcess(id);
    }
    for (const auto &[id, process] : m_processes)
        process->scan(steadyNow());
    m_nextScan = steadyNow() + std::max(scanPeriod, (threadCpuNow() - cpuBefore) * 2 * shareOfCore);
    tellCircles();
}

WatchedProcess &Watcher::addProcess(pid_t id)
{
    m_everyProcess.push_back(std::make_unique<WatchedProcess>(m_log, id, steadyNow()));
    WatchedProcess &process = *m_everyProcess.back();
    m_processes[id] = &process;
    if (process.endDescriptor() >= 0)
        addTo(m_poll, process.endDescriptor(), static_cast<std::uint64_t>(id));
    m_lastActive = steadyNow();
    return process;
}

void Watcher::endProcess(pid_t id, Nanoseconds time)
{
    const auto found = m_processes.find(id);
    if (found == m_processes.end())
        return;
    if (m_probes)
        m_probes->endProcess(id, time, Outcome::Cancelled);
    found->second->close(time);
    m_processes.erase(found);
    m_ended.insert(id);
}

void Watcher::sample()
{
    const Nanoseconds now = steadyNow();
    int asked = 0;
    for (const auto &[id, process] : m_processes)
        asked += process->sample(now, m_round);
    int running = 0;
    for (const auto &[id, process] : m_processes)
        running += process->hasRun(now) ? 1 : 0;
    if (running > 0)
        m_lastActive = now;
    if (asked > 1 && running > 0) {
        m_sampledFor += m_period;
        ++m_samples;
    }
}

void Watcher::tellCircles()
{
    if (!m_probes)
        return;
    for (const QString &text : m_probes->takeRemarks())
        remark(text);
    for (const auto &story : m_probes->stories()) {
        for (const std::string &text : story->takeRemarks())
            remark(QString::fromStdString(text));
    }
    if (const auto circle = findCircle(m_probes->stories(), m_processes, steadyNow()))
        remark(*circle);
}

void Watcher::flush(bool isLast)
{
    m_lastFlush = steadyNow();
    takePrinted();
    EventBatch batch = m_log.take();
    if (isLast || !batch.events.empty() || batch.dropped > 0)
        m_ears.recorded(batch);
}

void Watcher::takePrinted()
{
    if (!m_request.terminal)
        return;
    for (const PrintedLines::Line &line : m_request.terminal->take())
        m_log.print(line.time, line.source, line.text);
}

void Watcher::remark(const QString &sentence)
{
    if (m_end.program.remarks.contains(sentence))
        return;
    m_end.program.remarks.append(sentence);
    m_log.print(steadyNow(), PrintSource::Hilera, sentence.toStdString());
    m_ears.remarked(sentence);
}

// At the end, after the tracebacks.
void Watcher::addOutdatedUses()
{
    for (const auto &story : m_probes->stories()) {
        for (const OutdatedUse use : story->outdated()) {
            if (!m_end.program.remarks.contains(toString(use)))
                m_end.program.remarks.append(toString(use));
        }
    }
}

void Watcher::addLastRemarks()
{
    tellCircles();
    m_end.program.probeEvents = m_probes ? m_probes->events() : 0;
    if (m_probes && m_probes->stories().empty() && !m_end.program.python.isEmpty())
        m_end.program.remarks.append(WatchText::tr(
            "The Python ran without Hilera’s probe, as it does with the options -I and -S: only the "
            "kernel’s view of it is known."));
    if (m_probes && !m_probes->pythonVersion().isEmpty())
        m_end.program.python = m_probes->pythonVersion();
    if (m_probes && m_probes->hasFreeThreads())
        m_end.program.remarks.append(
            WatchText::tr("This Python has no global lock: nothing is said to wait for it."));
    if (m_probes)
        addOutdatedUses();
    if (m_log.isFull())
        m_end.program.remarks.append(WatchText::tr(
            "More happened than is kept: of what came after the first %L1 events only their number is known.")
                                         .arg(WatchLog::mostEvents));
    const Nanoseconds mean = m_samples > 0 ? m_sampledFor / m_samples : 0;
    if (mean >= 2 * shortestPeriod)
        m_end.program.remarks.append(
            WatchText::tr(
                "So many threads were active that the kernel was asked about them every %1 ms only: what "
                "is shorter may not be drawn.")
                .arg(QLocale().toString(static_cast<double>(mean) / nanosecondsPerMillisecond, 'f', 1)));
}

} // namespace hilera
