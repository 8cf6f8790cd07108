#include "core/watch/keptprogram.h"

#include "core/files/systemerror.h"
#include "core/machine/machine.h"
#include "core/watch/watchtext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hilera {

namespace {

constexpr int controlDescriptor = 3; // the keeper's

QString findKeeper()
{
    const QString own = QCoreApplication::applicationDirPath();
    const QString installed = own + QStringLiteral("/../libexec/hilera/hilera-keeper");
    return QFileInfo::exists(installed) ? installed : own + QStringLiteral("/hilera-keeper");
}

std::vector<char *> pointersTo(QByteArrayList &words)
{
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

// The keeper, whose signals are as they were when this process was started. Gives errno, or 0.
int spawnKeeper(
    const QByteArray &program, QByteArrayList words, const KeptProgram::Start &start, int control, pid_t &id)
{
    QByteArrayList environment = start.environment;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, control, controlDescriptor);
    // Whoever leads a session has the first terminal that it opens.
    if (!start.terminal.isEmpty()) {
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, start.terminal.constData(), O_RDWR, 0);
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(
            &actions, STDERR_FILENO, start.terminalForErrors.constData(), O_RDWR | O_NOCTTY, 0);
    }
    if (!start.workingFolder.isEmpty())
        posix_spawn_file_actions_addchdir_np(&actions, start.workingFolder.constData());
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    int flags = POSIX_SPAWN_SETSIGMASK;
    if (!start.terminal.isEmpty()) {
        flags |= POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF;
        // The signals of a terminal's keys: a shell that starts Hilera in the background has it ignore them.
        sigset_t keys;
        sigemptyset(&keys);
        sigaddset(&keys, SIGINT);
        sigaddset(&keys, SIGQUIT);
        posix_spawnattr_setsigdefault(&attributes, &keys);
    }
    posix_spawnattr_setflags(&attributes, static_cast<short>(flags));
    const int refused = posix_spawn(&id, program.constData(), &actions, &attributes, pointersTo(words).data(),
        pointersTo(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return refused;
}

} // namespace

Result<KeptProgram> KeptProgram::start(const Start &start)
{
    std::array<int, 2> control{};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, control.data()) != 0)
        return Error{WatchText::tr("The program can’t be started: %1.").arg(systemErrorText(errno))};
    const QByteArray program = QFile::encodeName(findKeeper());
    QByteArrayList words{program, QByteArray::number(controlDescriptor), QFile::encodeName(start.folder),
        QByteArray::number(static_cast<qulonglong>(descriptorLimitAtStart())),
        start.outputToErrors ? "1" : "0"};
    words += start.words;
    pid_t id = -1;
    const int refused = spawnKeeper(program, words, start, control[1], id);
    close(control[1]);
    if (refused != 0) {
        close(control[0]);
        return Error{
            WatchText::tr("The program %1 is missing or can’t be executed (%2): install Hilera anew.")
                .arg(QFile::decodeName(program), systemErrorText(refused))};
    }
    fcntl(control[0], F_SETFL, O_NONBLOCK);
    return KeptProgram(id, control[0]);
}

KeptProgram::KeptProgram(pid_t keeper, int control)
    : m_keeper(keeper)
    , m_control(control)
{
}

KeptProgram::KeptProgram(KeptProgram &&other) noexcept
{
    *this = std::move(other);
}

KeptProgram &KeptProgram::operator=(KeptProgram &&other) noexcept
{
    std::swap(m_keeper, other.m_keeper);
    std::swap(m_control, other.m_control);
    std::swap(m_isGone, other.m_isGone);
    return *this;
}

KeptProgram::~KeptProgram()
{
    if (m_control >= 0)
        close(m_control);
    if (m_keeper > 0)
        waitpid(m_keeper, nullptr, 0); // it kills all, which takes a moment
}

std::vector<KeeperReport> KeptProgram::takeReports()
{
    std::vector<KeeperReport> reports;
    for (;;) {
        KeeperReport report;
        const ssize_t got = recv(m_control, &report, sizeof report, MSG_DONTWAIT);
        if (got == sizeof report) {
            reports.push_back(report);
            continue;
        }
        if (got < 0 && errno == EINTR)
            continue;
        m_isGone = m_isGone || got == 0 || (got < 0 && errno != EAGAIN);
        return reports;
    }
}

void KeptProgram::tell(KeeperCommand command) const
{
    const char byte = static_cast<char>(command);
    (void)send(m_control, &byte, 1, MSG_NOSIGNAL);
}

} // namespace hilera
