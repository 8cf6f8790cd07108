#include "core/watch/terminal.h"

#include "core/files/systemerror.h"
#include "core/watch/watchtext.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace hilera {

namespace {

constexpr int lineWait = 100; // ms that a line may take to its end, before it is shown without
constexpr int lastWait = 500; // ms, for the end of what was printed
constexpr char endOfInput = '\x04';

// Lines come whole from who types, and nothing is made of what is printed. What is typed is shown by Hilera.
void prepare(int terminal)
{
    termios settings{};
    tcgetattr(terminal, &settings);
    settings.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL);
    settings.c_oflag &= ~static_cast<tcflag_t>(OPOST);
    tcsetattr(terminal, TCSANOW, &settings);
    const winsize size{24, 100, 0, 0};
    ioctl(terminal, TIOCSWINSZ, &size);
}

} // namespace

Result<std::shared_ptr<Terminal>> Terminal::open()
{
    std::array<Screen, 2> screens;
    for (Screen &screen : screens) {
        std::array<char, 128> name{};
        screen.ours = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
        if (screen.ours >= 0 && grantpt(screen.ours) == 0 && unlockpt(screen.ours) == 0
            && ptsname_r(screen.ours, name.data(), name.size()) == 0)
            screen.theirs = ::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC);
        screen.name = name.data();
    }
    const int bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    int refusal = errno;
    if (bell >= 0 && std::ranges::all_of(screens, [](const Screen &screen) { return screen.theirs >= 0; })) {
        for (const Screen &screen : screens)
            prepare(screen.theirs);
        try {
            return std::shared_ptr<Terminal>(new Terminal(screens, bell));
        } catch (const std::system_error &error) {
            refusal = error.code().value();
        }
    }
    for (const int descriptor :
        {screens[0].ours, screens[0].theirs, screens[1].ours, screens[1].theirs, bell}) {
        if (descriptor >= 0)
            close(descriptor);
    }
    return Error{WatchText::tr("The program can’t be started, since the system gives it no terminal: %1.")
                     .arg(systemErrorText(refusal))};
}

Terminal::Terminal(const std::array<Screen, 2> &screens, int bell)
    : m_screens(screens)
    , m_bell(bell)
    , m_thread([this] { work(); })
{
}

Terminal::~Terminal()
{
    finish();
    for (const Screen &screen : m_screens)
        close(screen.ours);
    close(m_bell);
}

std::vector<PrintedLines::Line> Terminal::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_lines, {});
}

void Terminal::send(const QString &line)
{
    {
        const std::scoped_lock lock(m_mutex);
        const std::string text = line.toStdString();
        m_typed += text + '\n';
        m_lines.push_back({steadyNow(), PrintSource::Input, text});
    }
    ring();
}

void Terminal::endInput()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_typed += endOfInput;
    }
    ring();
}

void Terminal::finish()
{
    if (!m_isOver.exchange(true)) {
        for (const Screen &screen : m_screens)
            close(screen.theirs);
        ring();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void Terminal::ring() const
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_bell, &one, sizeof one);
}

void Terminal::work()
{
    std::array<PrintedLines, 2> lines{PrintedLines(PrintSource::Output), PrintedLines(PrintSource::Errors)};
    std::array<bool, 2> areOpen{true, true};
    Nanoseconds until = 0; // once it is over
    while (areOpen[0] || areOpen[1]) {
        if (m_isOver && until == 0)
            until = steadyNow() + lastWait * nanosecondsPerMillisecond;
        if (until != 0 && steadyNow() > until)
            break;
        bool isTyped = false;
        {
            const std::scoped_lock lock(m_mutex);
            isTyped = !m_typed.empty();
        }
        std::array<pollfd, 3> polled{pollfd{m_bell, POLLIN, 0},
            pollfd{areOpen[0] ? m_screens[0].ours : -1,
                static_cast<short>(isTyped ? POLLIN | POLLOUT : POLLIN), 0},
            pollfd{areOpen[1] ? m_screens[1].ours : -1, POLLIN, 0}};
        const bool isWaiting = lines[0].hasRest() || lines[1].hasRest() || until != 0;
        poll(polled.data(), polled.size(), isWaiting ? lineWait : -1);
        std::uint64_t rings = 0;
        [[maybe_unused]] const auto got = ::read(m_bell, &rings, sizeof rings);
        if (polled[1].revents & POLLOUT)
            write();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (areOpen[i] && (polled[i + 1].revents & (POLLIN | POLLHUP | POLLERR)))
                areOpen[i] = read(m_screens[i], lines[i]);
        }
        const std::scoped_lock lock(m_mutex);
        for (PrintedLines &each : lines)
            each.takeRest(steadyNow() - lineWait * nanosecondsPerMillisecond, m_lines);
    }
    const std::scoped_lock lock(m_mutex);
    for (PrintedLines &each : lines) {
        each.takeRest(steadyNow(), m_lines);
        m_leftOut += each.leftOut();
    }
}

// False once nobody can print there any more.
bool Terminal::read(const Screen &screen, PrintedLines &lines)
{
    std::array<char, 16'384> bytes; // NOLINT: it is written before it is read
    const ssize_t got = ::read(screen.ours, bytes.data(), bytes.size());
    if (got <= 0)
        return got < 0 && (errno == EAGAIN || errno == EINTR);
    const std::scoped_lock lock(m_mutex);
    lines.add({bytes.data(), static_cast<std::size_t>(got)}, steadyNow(), m_lines);
    return true;
}

void Terminal::write()
{
    const std::scoped_lock lock(m_mutex);
    const ssize_t written = ::write(m_screens[0].ours, m_typed.data(), m_typed.size());
    if (written > 0)
        m_typed.erase(0, static_cast<std::size_t>(written));
}

} // namespace hilera
