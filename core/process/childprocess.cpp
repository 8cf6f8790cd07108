#include "core/process/childprocess.h"

#include "core/task/stopsignal.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChildProcess)
};

// How long a process may take to end when its end is near.
constexpr Nanoseconds patience = nanosecondsPerSecond;

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

Error startError(const WorkerCommand &command, int reason)
{
    if (reason == ENOENT || reason == EACCES || reason == ENOEXEC) {
        return Error{Text::tr("The worker program %1 is missing or can't be executed. %2")
                         .arg(QString::fromStdString(command.program), command.remedy)};
    }
    return Error{Text::tr("A worker process could not be started: %1. Fewer processes may help.")
                     .arg(QString::fromLocal8Bit(std::strerror(reason)))};
}

} // namespace

Result<ChildProcess> ChildProcess::start(const WorkerCommand &command)
{
    Channel input;
    Pipe output;
    if (!input.open() || !output.open())
        return startError(command, errno);
    fcntl(output.ours, F_SETFL, O_NONBLOCK);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.theirs, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output.theirs, STDOUT_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    const sigset_t blocked = blockedSignals();
    posix_spawnattr_setsigmask(&attributes, &blocked);
    std::vector<std::string> words{command.program};
    words.insert(words.end(), command.arguments.begin(), command.arguments.end());
    std::vector<char *> arguments;
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t id = -1;
    const int failed =
        posix_spawn(&id, command.program.c_str(), &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        return startError(command, failed);

    return ChildProcess(id, std::exchange(input.ours, -1), std::exchange(output.ours, -1));
}

ChildProcess::ChildProcess(pid_t id, int input, int output)
    : m_id(id)
    , m_input(input)
    , m_output(output)
{
}

ChildProcess::ChildProcess(ChildProcess &&other) noexcept
    : m_id(std::exchange(other.m_id, -1))
    , m_input(std::exchange(other.m_input, -1))
    , m_output(std::exchange(other.m_output, -1))
{
}

ChildProcess &ChildProcess::operator=(ChildProcess &&other) noexcept
{
    std::swap(m_id, other.m_id);
    std::swap(m_input, other.m_input);
    std::swap(m_output, other.m_output);
    return *this;
}

ChildProcess::~ChildProcess()
{
    if (m_id > 0) {
        kill();
        waitForEnd();
    }
    if (m_input >= 0)
        close(m_input);
    if (m_output >= 0)
        close(m_output);
}

bool ChildProcess::write(std::string_view text) const
{
    return send(m_input, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size());
}

void ChildProcess::kill() const
{
    ::kill(m_id, SIGKILL);
}

ChildProcess::Ending ChildProcess::waitForEnd()
{
    // As a system call: the header of pidfd_open in Debian 12 is not for C++.
    if (const auto process = static_cast<int>(syscall(SYS_pidfd_open, m_id, 0)); process >= 0) {
        if (!waitReadable(process, steadyNow() + patience))
            kill();
        close(process);
    }
    int status = 0;
    rusage usage{};
    while (wait4(m_id, &status, 0, &usage) < 0 && errno == EINTR) { }
    m_id = -1;
    if (WIFSIGNALED(status))
        return {true, WTERMSIG(status), toUsage(usage)};
    return {false, WEXITSTATUS(status), toUsage(usage)};
}

QString ChildProcess::Ending::toString() const
{
    if (killed && number == SIGKILL)
        return Text::tr("it was killed");
    if (killed)
        return Text::tr("it was ended by signal %1 (%2)")
            .arg(number)
            .arg(QString::fromLocal8Bit(strsignal(number)));
    return Text::tr("it ended by itself with exit status %1").arg(number);
}

} // namespace hilera
