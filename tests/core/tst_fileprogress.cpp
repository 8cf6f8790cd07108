#include "app/exitstatus.h"
#include "app/fileprogress.h"
#include "tests/support/testrun.h"

#include <QCoreApplication>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <csignal>
#include <functional>
#include <latch>
#include <list>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

// Calls it while the system refuses every thread: there is no memory for another stack.
void withoutThreads(const std::function<void()> &call)
{
    rlimit before{};
    getrlimit(RLIMIT_AS, &before);
    const rlimit none{0, before.rlim_max};
    setrlimit(RLIMIT_AS, &none);
    std::latch done(1);
    std::list<std::jthread> threads; // on the stacks of those that have ended
    try {
        for (;;)
            threads.emplace_back([&done] { done.wait(); });
    } catch (const std::system_error &) {
    }
    const auto release = qScopeGuard([&] {
        setrlimit(RLIMIT_AS, &before);
        done.count_down();
    });
    call();
}

} // namespace

// How the command line works on files that take long, at a terminal.
class FileProgressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsThatARunIsDrawn();
    void endsInTheMiddleOfADrawing_data();
    void endsInTheMiddleOfADrawing();
    void drawsWithoutAThread();
    void showsHowMuchIsWritten();
    void staysSilentUnlessWanted();

private:
    [[nodiscard]] QByteArray said(); // so far
    [[nodiscard]] bool says(const char *text) { return said().contains(text); }

    int m_terminal = -1; // what is behind it; the program's side is the standard error
    int m_error = -1; // the one before
    QByteArray m_said;
};

void FileProgressTest::initTestCase()
{
    // The thread of the signals takes them in only where no other does.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void FileProgressTest::init()
{
    m_terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    QVERIFY(m_terminal >= 0 && grantpt(m_terminal) == 0 && unlockpt(m_terminal) == 0);
    fcntl(m_terminal, F_SETFL, O_NONBLOCK);
    m_error = dup(STDERR_FILENO);
    const int terminal = ::open(ptsname(m_terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
    QVERIFY(terminal >= 0 && dup2(terminal, STDERR_FILENO) == STDERR_FILENO);
    ::close(terminal);
    m_said.clear();
}

void FileProgressTest::cleanup()
{
    dup2(m_error, STDERR_FILENO);
    ::close(m_error);
    ::close(m_terminal);
}

QByteArray FileProgressTest::said()
{
    std::array<char, 4096> part;
    for (ssize_t size = 0; (size = ::read(m_terminal, part.data(), part.size())) > 0;)
        m_said.append(part.data(), size);
    return m_said;
}

void FileProgressTest::showsThatARunIsDrawn()
{
    bool isShown = false;
    FileProgress progress;
    progress.make(
        [&] { isShown = QTest::qWaitFor([this] { return says("drawing run 2 of 3"); }, 20'000); }, 1, 3);
    QVERIFY(isShown);
}

void FileProgressTest::endsInTheMiddleOfADrawing_data()
{
    QTest::addColumn<bool>("hasThreads");
    QTest::newRow("on another thread") << true;
    if (slowdown == 1) // a sanitizer takes more memory than any limit
        QTest::newRow("where no thread can be had") << false;
}

void FileProgressTest::endsInTheMiddleOfADrawing()
{
    QFETCH(bool, hasThreads);
    const pid_t child = fork();
    if (child == 0) {
        FileProgress progress;
        const auto draw = [] {
            ::kill(getpid(), SIGINT);
            pause();
        };
        if (hasThreads)
            progress.make(draw);
        else
            withoutThreads([&] { progress.make(draw); });
        _exit(99);
    }
    int status = 0;
    const bool hasEnded = QTest::qWaitFor([&] { return waitpid(child, &status, WNOHANG) == child; }, 20'000);
    if (!hasEnded) {
        ::kill(child, SIGKILL);
        waitpid(child, &status, 0);
    }
    QVERIFY(hasEnded);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), int(CallWasWrong));
    QVERIFY2(says("The drawing was cancelled: nothing was written."), m_said.constData());
}

// Then it is drawn by the thread that asks for it.
void FileProgressTest::drawsWithoutAThread()
{
    if (slowdown > 1)
        QSKIP("A sanitizer takes more memory than any limit.");
    std::thread::id drawing;
    FileProgress progress;
    progress.make([&] { drawing = std::this_thread::get_id(); });
    QVERIFY(drawing != std::this_thread::get_id());
    withoutThreads([&] { progress.make([&] { drawing = std::this_thread::get_id(); }); });
    QCOMPARE(drawing, std::this_thread::get_id());
}

void FileProgressTest::showsHowMuchIsWritten()
{
    FileProgress progress;
    const auto problem = progress.write([this](const WriteWatch &watch) {
        const bool isShown = QTest::qWaitFor(
            [&] {
                watch.progress(2'500'000);
                return says("writing, 2.5 MB");
            },
            20'000);
        return isShown ? std::nullopt : std::optional(Error{u"it is not shown"_s});
    });
    QVERIFY2(!problem, problem ? qPrintable(problem->text) : "");
    QVERIFY(said().endsWith("\r\033[K")); // it makes room
}

void FileProgressTest::staysSilentUnlessWanted()
{
    FileProgress progress(false);
    progress.make([] { QTest::qWait(1'300); });
    QCOMPARE(said(), QByteArray());
}

QTEST_GUILESS_MAIN(FileProgressTest)
#include "tst_fileprogress.moc"
