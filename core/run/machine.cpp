#include "core/run/machine.h"

#include <QByteArray>

#include <csignal>

#include <malloc.h>
#include <sys/resource.h>

namespace hilera {

namespace {

constexpr int heapLimit = 256;

// Each process of a run takes two descriptors, and many systems give 1,024 at first and more on request.
void raiseDescriptorLimit()
{
    rlimit descriptors;
    if (getrlimit(RLIMIT_NOFILE, &descriptors) != 0)
        return;
    descriptors.rlim_cur = descriptors.rlim_max;
    setrlimit(RLIMIT_NOFILE, &descriptors);
}

// Else threads share eight heaps a core, the window's among them: and the window waits where a worker of low
// priority has a heap's lock, and no CPU to let go of it.
void keepHeapsApart()
{
    mallopt(M_ARENA_MAX, heapLimit);
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

void prepareProcess()
{
    takeUsualSignals();
    raiseDescriptorLimit();
    keepHeapsApart();
    // Qt's own event loop: threads that have one start and end much faster than with GLib's.
    qputenv("QT_NO_GLIB", "1");
}

} // namespace hilera
