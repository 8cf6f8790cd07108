// Qt's threads are detached: one that was waited for may still be ending. LeakSanitizer, which looks at the
// very end of a program, takes the data of such a thread for lost, or breaks down. So a program with
// sanitizers waits for the last of them.

#include <QCoreApplication>

#include <cstdlib>
#include <filesystem>

#include <unistd.h>

namespace {

constexpr int interval = 1'000; // microseconds
constexpr int looks = 500; // then the program ends all the same

void waitForThreads()
{
    const auto threads = [] {
        std::error_code problem;
        return std::distance(std::filesystem::directory_iterator("/proc/self/task", problem), {});
    };
    for (int i = 0; i < looks && threads() > 1; ++i)
        usleep(interval);
}

// Handlers run in the opposite order: this one after those of pools, which are made later, and before
// LeakSanitizer's.
void waitAtExit()
{
    static const int registered = std::atexit(waitForThreads);
    Q_UNUSED(registered)
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(waitAtExit)
