#include "core/machine/machine.h"

#include <QByteArray>

#include <algorithm>
#include <csignal>

#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

namespace hilera {

namespace {

constexpr int heapLimit = 256;

rlim_t descriptorsAtStart = 0;

// Each process of a run takes two descriptors, and many systems give 1,024 at first and more on request.
void raiseDescriptorLimit()
{
    rlimit descriptors;
    if (getrlimit(RLIMIT_NOFILE, &descriptors) != 0)
        return;
    descriptorsAtStart = descriptors.rlim_cur;
    descriptors.rlim_cur = descriptors.rlim_max;
    setrlimit(RLIMIT_NOFILE, &descriptors);
}

// A descriptor that was closed would be given to the next file, and what is printed would go there. Opened
// the wrong way round, its use fails as before.
void keepStandardDescriptors()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        const int way = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY;
        if (fcntl(descriptor, F_GETFD) < 0)
            (void)open("/dev/null", way);
    }
}

// Else threads share eight heaps a core, the window's among them: and the window waits where a worker of low
// priority has a heap's lock, and no CPU to let go of it.
// Where the address space is limited there is one heap: each keeps 64 MiB of it.
void keepHeapsApart()
{
    rlimit memory;
    const bool isLimited = getrlimit(RLIMIT_AS, &memory) == 0 && memory.rlim_cur != RLIM_INFINITY;
    mallopt(M_ARENA_MAX, isLimited ? 1 : heapLimit);
}

// The main thread's stack grows up to the soft limit as it is then, those of other threads are as large as
// that was when the program began: where it was too small, both end the program without a word.
void makeRoomForStacks()
{
    constexpr rlim_t usual = 8 << 20;
    rlimit stack;
    if (getrlimit(RLIMIT_STACK, &stack) != 0 || stack.rlim_cur >= usual)
        return;
    stack.rlim_cur = std::min(usual, stack.rlim_max);
    setrlimit(RLIMIT_STACK, &stack);
    pthread_attr_t ofThreads;
    if (pthread_getattr_default_np(&ofThreads) != 0)
        return;
    pthread_attr_setstacksize(&ofThreads, stack.rlim_cur);
    pthread_setattr_default_np(&ofThreads);
    pthread_attr_destroy(&ofThreads);
}

// Whoever starts the program may have left signals blocked or ignored. Of children nobody could tell how they
// ended, and SIGTERM would end nothing. That a hangup or Ctrl+C is ignored is meant so: by nohup, by “&”.
void takeUsualSignals()
{
    std::signal(SIGCHLD, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

} // namespace

std::uint64_t descriptorLimitAtStart()
{
    return descriptorsAtStart;
}

void prepareProcess()
{
    takeUsualSignals();
    keepStandardDescriptors();
    raiseDescriptorLimit();
    keepHeapsApart();
    makeRoomForStacks();
    std::signal(SIGXFSZ, SIG_IGN); // a file that gets too large can't be written, and that is told
    // Qt's own event loop: threads that have one start and end much faster than with GLib's.
    qputenv("QT_NO_GLIB", "1");
}

} // namespace hilera
