#include "core/watch/keeperprotocol.h"
#include "core/watch/processtree.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

// hilera-keeper: see keeperprotocol.h. Started by hilera itself.

namespace {

using namespace hilera;

struct Orders {
    int control = -1;
    std::string folder;
    rlim_t descriptors = 0;
    bool outputToErrors = false;
    char **program = nullptr;
};

class Keeper {
public:
    explicit Keeper(const Orders &orders)
        : m_orders(orders)
        , m_terminal(findTerminal())
    {
    }

    int keep()
    {
        sigset_t all;
        sigfillset(&all);
        sigprocmask(SIG_SETMASK, &all, &m_signalsBefore); // Ctrl+C is for the program
        sigset_t ends;
        sigemptyset(&ends);
        sigaddset(&ends, SIGCHLD);
        const int endings = signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
        prctl(PR_SET_CHILD_SUBREAPER, 1);
        start();
        while (m_isHeard) {
            pollfd polled[] = {{m_orders.control, POLLIN, 0}, {endings, POLLIN, 0}};
            poll(polled, 2, -1);
            signalfd_siginfo news;
            while (read(endings, &news, sizeof news) > 0) { }
            reap();
            if (polled[0].revents != 0)
                obey();
        }
        endAll();
        removeFolder();
        return EXIT_SUCCESS;
    }

private:
    // The one of standard input, if the program is to get it: it is Hilera's now, and nobody else of a
    // pipeline needs it.
    static int findTerminal()
    {
        const bool isOurs = isatty(STDIN_FILENO) && tcgetpgrp(STDIN_FILENO) == getpgrp();
        struct stat output { };
        const bool hasReader = fstat(STDOUT_FILENO, &output) == 0 && S_ISFIFO(output.st_mode);
        return isOurs && !hasReader ? STDIN_FILENO : -1;
    }

    void report(const KeeperReport &report) const
    {
        (void)send(m_orders.control, &report, sizeof report, MSG_NOSIGNAL);
    }

    void start()
    {
        const pid_t keeper = getpid();
        volatile int reason = 0; // the child has this process's memory until it executes
        const pid_t id = vfork();
        if (id == 0) {
            becomeProgram(keeper);
            reason = errno;
            _exit(EXIT_FAILURE);
        }
        if (id < 0)
            reason = errno;
        m_program = id;
        if (reason != 0)
            report({KeeperReport::Kind::Refused, id, reason});
        else
            report({KeeperReport::Kind::Started, id});
    }

    void becomeProgram(pid_t keeper) const
    {
        setpgid(0, 0);
        if (m_terminal >= 0)
            tcsetpgrp(m_terminal, getpid());
        if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != keeper)
            return;
        if (m_orders.outputToErrors)
            dup2(STDERR_FILENO, STDOUT_FILENO);
        rlimit descriptors;
        if (getrlimit(RLIMIT_NOFILE, &descriptors) == 0) {
            descriptors.rlim_cur = m_orders.descriptors;
            setrlimit(RLIMIT_NOFILE, &descriptors);
        }
        sigprocmask(SIG_SETMASK, &m_signalsBefore, nullptr);
        execvp(m_orders.program[0], m_orders.program);
    }

    void reap()
    {
        int status = 0;
        rusage usage{};
        pid_t ended = 0;
        while ((ended = wait4(-1, &status, WNOHANG | WUNTRACED, &usage)) > 0) {
            if (WIFSTOPPED(status)) {
                if (ended == m_program)
                    standStill(WSTOPSIG(status));
                continue;
            }
            const auto nanoseconds = [](const timeval &time) {
                return (std::int64_t(time.tv_sec) * 1'000'000 + time.tv_usec) * 1'000;
            };
            report({KeeperReport::Kind::Ended, ended, status, 0, nanoseconds(usage.ru_utime),
                nanoseconds(usage.ru_stime), usage.ru_nvcsw + usage.ru_nivcsw,
                std::int64_t(usage.ru_maxrss) * 1'024});
            if (ended == m_program)
                takeTerminal();
        }
        if (ended < 0 && errno == ECHILD && !m_haveAllEnded) {
            m_haveAllEnded = true;
            report({KeeperReport::Kind::AllEnded});
        }
    }

    void takeTerminal() const
    {
        if (m_terminal >= 0)
            tcsetpgrp(m_terminal, getpgrp()); // SIGTTOU is blocked
    }

    // Ctrl+Z is for the whole job, as the shell sees it: Hilera stops with the program, and goes on with it.
    // At a terminal of its own there is no shell.
    void standStill(int signal) const
    {
        report({KeeperReport::Kind::Stopped, m_program, signal});
        if (m_terminal < 0 || signal != SIGTSTP || getsid(0) == getpid())
            return;
        takeTerminal();
        kill(0, SIGSTOP);
        if (tcgetpgrp(m_terminal) == getpgrp())
            tcsetpgrp(m_terminal, m_program);
        kill(-m_program, SIGCONT);
    }

    void obey()
    {
        char command = 0;
        const ssize_t got = recv(m_orders.control, &command, 1, 0);
        if (got < 0 && errno == EINTR)
            return;
        m_isHeard = got > 0;
        if (!m_isHeard)
            return;
        switch (static_cast<KeeperCommand>(command)) {
        case KeeperCommand::Interrupt:
            kill(-m_program, SIGINT);
            kill(-m_program, SIGCONT); // who is stopped hears it then
            break;
        case KeeperCommand::Terminate:
            tellAll(SIGTERM);
            break;
        case KeeperCommand::Kill:
            endAll();
            break;
        }
    }

    static void tellAll(int signal)
    {
        for (const pid_t process : descendantsOf(getpid())) {
            kill(process, signal);
            kill(process, SIGCONT); // who is stopped hears it then
        }
    }

    // Who is born meanwhile is found in the next round.
    void endAll()
    {
        for (int rounds = 0; rounds < 1'000 && !m_haveAllEnded; ++rounds) {
            tellAll(SIGKILL);
            poll(nullptr, 0, 5);
            reap();
        }
    }

    void removeFolder() const
    {
        if (m_orders.folder == "-")
            return;
        const auto removeOne = [](const char *path, const struct stat *, int, FTW *) {
            remove(path);
            return 0;
        };
        nftw(m_orders.folder.c_str(), removeOne, 16, FTW_DEPTH | FTW_PHYS);
    }

    const Orders &m_orders;
    int m_terminal;
    sigset_t m_signalsBefore{};
    pid_t m_program = -1;
    bool m_isHeard = true;
    bool m_haveAllEnded = false;
};

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 6) {
        std::fputs("hilera-keeper is started by hilera itself.\n", stderr);
        return EXIT_FAILURE;
    }
    Orders orders;
    orders.control = std::atoi(argv[1]);
    orders.folder = argv[2];
    orders.descriptors = std::strtoull(argv[3], nullptr, 10);
    orders.outputToErrors = std::strcmp(argv[4], "1") == 0;
    orders.program = argv + 5;
    fcntl(orders.control, F_SETFD, FD_CLOEXEC);
    for (const int signal : {SIGPIPE, SIGXFSZ})
        std::signal(signal, SIG_DFL);
    return Keeper(orders).keep();
}
