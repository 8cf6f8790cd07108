#include "core/process/childprocess.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

namespace hilera {

namespace {

struct ChildProcessText {
    Q_DECLARE_TR_FUNCTIONS(ChildProcess)
};

constexpr Nanoseconds lookInterval = 1'000'000; // at whether a process has ended

// Two connected descriptors, which close themselves unless they are released. A pair of sockets, since
// writing to one whose peer is gone can be told to fail without a signal.
struct Channel {
    std::array<int, 2> ends = {-1, -1};
    int &ours = ends[0];
    int &theirs = ends[1];

    Channel() = default;
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;
    ~Channel()
    {
        for (const int end : ends) {
            if (end >= 0)
                close(end);
        }
    }
    [[nodiscard]] bool open() { return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0; }
};

// As Channel, but a pipe: theirs to write to in pieces that stay whole.
struct Pipe : Channel {
    [[nodiscard]] bool open() { return pipe2(ends.data(), O_CLOEXEC) == 0; }
};

// Whatever this process blocks, a child can be ended from outside. Only Ctrl+C in a terminal is for the
// parent, which then says what to do.
sigset_t blockedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    return signals;
}

// No signal comes to this thread while this lives.
class SignalsHeld {
public:
    SignalsHeld()
    {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &m_before);
    }
    ~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    SignalsHeld(const SignalsHeld &) = delete;
    SignalsHeld &operator=(const SignalsHeld &) = delete;

private:
    sigset_t m_before;
};

// Not by posix_spawn, which can't bind the child to this thread: it is killed when that ends, even if it is
// stopped, and whatever program it is. Why the program was not executed is written to `failure`, which is
// closed if it was.
pid_t spawn(const char *program, char *const *arguments, int input, int output, int failure)
{
    const pid_t parent = getpid();
    const sigset_t signals = blockedSignals();
    const SignalsHeld held; // the child has this process's memory, and its handlers, until it executes
    const pid_t id = vfork();
    if (id != 0)
        return id;
    const bool isReady = prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent
        && dup2(input, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0
        && pthread_sigmask(SIG_SETMASK, &signals, nullptr) == 0;
    if (isReady)
        execve(program, arguments, environ);
    const int reason = errno;
    [[maybe_unused]] const ssize_t written = write(failure, &reason, sizeof reason);
    _exit(EXIT_FAILURE);
}

} // namespace

Result<ChildProcess> ChildProcess::start(const WorkerCommand &command)
{
    const auto refused = [] { return std::system_error(errno, std::generic_category(), "process"); };
    Channel input;
    Pipe output, failure;
    if (!input.open() || !output.open() || !failure.open())
        throw refused();
    fcntl(output.ours, F_SETFL, O_NONBLOCK);

    std::vector<std::string> words{command.program};
    words.insert(words.end(), command.arguments.begin(), command.arguments.end());
    std::vector<char *> arguments;
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t id =
        spawn(command.program.c_str(), arguments.data(), input.theirs, output.theirs, failure.theirs);
    if (id < 0)
        throw refused();
    ChildProcess child(id, std::exchange(input.ours, -1), std::exchange(output.ours, -1));

    close(std::exchange(failure.theirs, -1));
    int reason = 0;
    if (read(failure.ours, &reason, sizeof reason) <= 0)
        return child;
    (void)child.waitForEnd();
    if (reason != ENOENT && reason != EACCES && reason != ENOEXEC) {
        errno = reason;
        throw refused();
    }
    return Error{ChildProcessText::tr("The worker program %1 is missing or can't be executed. %2")
                     .arg(QString::fromStdString(command.program), command.remedy)};
}

// The descriptor by a system call: the header of pidfd_open in Debian 12 is not for C++.
ChildProcess::ChildProcess(pid_t id, int input, int output)
    : m_id(id)
    , m_input(input)
    , m_output(output)
    , m_endDescriptor(static_cast<int>(syscall(SYS_pidfd_open, id, 0)))
{
}

ChildProcess::ChildProcess(ChildProcess &&other) noexcept
{
    *this = std::move(other);
}

ChildProcess &ChildProcess::operator=(ChildProcess &&other) noexcept
{
    std::swap(m_id, other.m_id);
    std::swap(m_input, other.m_input);
    std::swap(m_output, other.m_output);
    std::swap(m_endDescriptor, other.m_endDescriptor);
    std::swap(m_unsent, other.m_unsent);
    std::swap(m_ending, other.m_ending);
    return *this;
}

ChildProcess::~ChildProcess()
{
    if (m_id > 0 && !m_ending) {
        kill();
        waitForEnd();
    }
    for (const int descriptor : {m_input, m_output, m_endDescriptor}) {
        if (descriptor >= 0)
            close(descriptor);
    }
}

bool ChildProcess::write(std::string_view text)
{
    m_unsent += text;
    const ssize_t sent = send(m_input, m_unsent.data(), m_unsent.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && errno != EAGAIN && errno != EINTR) {
        m_unsent.clear();
        return false;
    }
    m_unsent.erase(0, static_cast<std::size_t>(std::max<ssize_t>(sent, 0)));
    return true;
}

// Not after its end: its id may be another's by then.
void ChildProcess::kill() const
{
    if (m_id > 0 && !m_ending)
        ::kill(m_id, SIGKILL);
}

const std::optional<ChildProcess::Ending> &ChildProcess::ending()
{
    if (m_ending)
        return m_ending;
    int status = 0;
    rusage usage{};
    const pid_t ended = wait4(m_id, &status, WNOHANG, &usage);
    if (ended < 0)
        m_ending = Ending(); // somebody else took it
    else if (ended > 0 && WIFSIGNALED(status))
        m_ending = Ending{Ending::How::Signalled, WTERMSIG(status), toUsage(usage)};
    else if (ended > 0)
        m_ending = Ending{Ending::How::Exited, WEXITSTATUS(status), toUsage(usage)};
    return m_ending;
}

ChildProcess::Ending ChildProcess::waitForEnd()
{
    for (const Nanoseconds time : {patience, patienceAfterKill}) {
        for (const Nanoseconds deadline = steadyNow() + time; steadyNow() < deadline;) {
            if (ending())
                return *m_ending;
            const timespec pause{0, lookInterval};
            nanosleep(&pause, nullptr);
        }
        kill();
    }
    return abandon();
}

ChildProcess::Ending ChildProcess::abandon()
{
    m_ending = Ending();
    return *m_ending;
}

QString ChildProcess::Ending::toString() const
{
    if (how == How::Unknown)
        return ChildProcessText::tr("how it ended is not known");
    if (how == How::Exited)
        return ChildProcessText::tr("it ended by itself with exit status %1").arg(number);
    if (number == SIGKILL)
        return ChildProcessText::tr("it was killed");
    return ChildProcessText::tr("it was ended by signal %1 (%2)")
        .arg(number)
        .arg(QString::fromLocal8Bit(strsignal(number)));
}

} // namespace hilera
