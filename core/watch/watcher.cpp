#include "core/watch/watcher.h"

#include "core/watch/deadlock.h"
#include "core/watch/lastremarks.h"
#include "core/watch/processtree.h"
#include "core/watch/terminal.h"
#include "core/watch/watchtext.h"

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

void addTo(int poll, int descriptor)
{
    epoll_event wanted{};
    wanted.events = EPOLLIN;
    wanted.data.u64 = 0; // no process
    epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &wanted);
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
    , m_processes(m_log, m_poll,
          [this](pid_t id, Nanoseconds time) {
              if (m_probes)
                  m_probes->endProcess(id, time, Outcome::Cancelled);
          })
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
    for (const auto step : {&Watcher::readSource, &Watcher::start}) {
        if (const auto problem = (this->*step)()) {
            m_end.problem = problem->text;
            return m_end;
        }
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
    m_processes.endAll(now);
    passCells();
    if (m_request.terminal)
        m_request.terminal->finish();
    takePrinted();
    addLastRemarks();
    m_probes.reset();
    m_kept.reset(); // the folder goes with it
    flush(true);
    return m_end;
}

// As it is when the program starts, for a run log that is read later.
std::optional<Error> Watcher::readSource()
{
    if (!QFileInfo(m_request.program).isFile())
        return {};
    if (isPythonFile(m_request.program)) {
        const Result<QString> source = readPythonFile(m_request.program);
        m_end.program.source = source ? *source : QString();
    } else if (isNotebook(m_request.program)) {
        if (!m_request.notebook) {
            const Result<Notebook> notebook = Notebook::read(m_request.program);
            if (!notebook)
                return Error{notebook.error()};
            m_request.notebook = std::make_shared<const Notebook>(*notebook);
        }
        m_end.program.source = m_request.notebook->source;
    }
    return {};
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
            if (!m_processes.living().contains(id) && getpgid(id) != m_main)
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
        Result<ProbeFiles> probes = ProbeFiles::make(
            m_folder->path(), script, m_log, [this](pid_t id) { return m_processes.get(id); });
        if (!probes)
            return Error{probes.error()};
        m_probes = std::move(*probes);
        if (!found->python.isEmpty())
            m_probes->compileFor(QFile::decodeName(found->words.first()));
        start.environment = m_probes->environment(start.environment, m_request.isLight);
        addTo(m_poll, m_probes->descriptor());
        if (m_request.notebook) {
            auto cells = CellPipes::make(m_folder->path(), *m_request.notebook, m_request.cells);
            if (!cells)
                return Error{cells.error()};
            m_cells = std::move(*cells);
            start.words.insert(1, CellPipes::runner(m_folder->path()));
            start.environment.append("HILERA_WATCH_CELLS=1");
            addTo(m_poll, m_cells->descriptor());
        }
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
    addTo(m_poll, m_kept->descriptor());
    addTo(m_poll, m_bell);
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
    passCells();
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
            m_processes.add(m_main);
            m_lastActive = now;
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
            m_processes.end(report.id, now);
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
        m_processes.end(id, steadyNow());
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

void Watcher::passCells()
{
    if (!m_cells)
        return;
    m_cells->pass([this](const QString &sentence) { remark(sentence); });
    if (m_main >= 0 && m_cells->takeInterrupt())
        m_kept->tell(KeeperCommand::Interrupt);
}

void Watcher::endLeftovers()
{
    const Nanoseconds now = steadyNow();
    if (m_mainEnded < 0 || m_haveAllEnded || now < m_mainEnded + (m_leftoversTold + 1) * leftoversWait)
        return;
    if (m_leftoversTold == 0) {
        scan();
        QStringList names;
        for (const auto &[id, process] : m_processes.living())
            names.append(QStringLiteral("%1 (%2)").arg(QString::fromStdString(process->name())).arg(id));
        remark(WatchText::tr("The program has ended, and leaves behind: %1. They are ended.")
                   .arg(names.join(QStringLiteral(", "))));
    }
    m_kept->tell(m_leftoversTold++ == 0 ? KeeperCommand::Terminate : KeeperCommand::Kill);
}

// Looks which processes and threads there are.
void Watcher::scan()
{
    const Nanoseconds cpuBefore = threadCpuNow();
    const std::size_t before = m_processes.living().size();
    if (m_wasAnswered) // else the keeper has not become the program yet
        m_processes.scan(m_kept->keeper());
    if (m_processes.living().size() > before)
        m_lastActive = steadyNow();
    m_nextScan = steadyNow() + std::max(scanPeriod, (threadCpuNow() - cpuBefore) * 2 * shareOfCore);
    tellCircles();
}

void Watcher::sample()
{
    const Nanoseconds now = steadyNow();
    const auto [threads, running] = m_processes.sample(now, m_round);
    if (running > 0)
        m_lastActive = now;
    if (threads > 1 && running > 0) {
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
    if (const auto circle = findCircle(m_probes->stories(), m_processes.living(), steadyNow()))
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
    if (note(sentence))
        m_ears.remarked(sentence);
}

// False if it has been noted before.
bool Watcher::note(const QString &sentence)
{
    if (m_end.program.remarks.contains(sentence))
        return false;
    m_end.program.remarks.append(sentence);
    m_log.print(steadyNow(), PrintSource::Hilera, sentence.toStdString());
    return true;
}

// After the tracebacks. They are told with the end.
void Watcher::addLastRemarks()
{
    tellCircles();
    if (m_probes) {
        m_end.program.probeEvents = m_probes->events();
        for (const QString &sentence : lastRemarks(*m_probes, !m_end.program.python.isEmpty()))
            note(sentence);
        if (!m_probes->pythonVersion().isEmpty())
            m_end.program.python = m_probes->pythonVersion();
    }
    if (const std::int64_t count = m_request.terminal ? m_request.terminal->leftOut() : 0; count > 0)
        note(count == 1
                ? WatchText::tr("The program printed so much that 1 line of it is not kept.")
                : WatchText::tr("The program printed so much that %L1 lines of it are not kept.").arg(count));
    if (m_log.isFull())
        note(WatchText::tr(
            "More happened than is kept: of what came after the first %L1 events only their number is known.")
                 .arg(WatchLog::mostEvents));
    const Nanoseconds mean = m_samples > 0 ? m_sampledFor / m_samples : 0;
    if (mean >= 2 * shortestPeriod)
        note(WatchText::tr("So many threads were active that the kernel was asked about them every %1 ms "
                           "only: what is shorter may not be drawn.")
                 .arg(QLocale().toString(static_cast<double>(mean) / nanosecondsPerMillisecond, 'f', 1)));
}

} // namespace hilera
