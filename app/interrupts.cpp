#include "app/interrupts.h"

#include <csignal>
#include <utility>

#include <pthread.h>

namespace hilera {

namespace {

// Except those that nohup or “&” has set to be ignored.
sigset_t interruptSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action { };
        if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler != SIG_IGN)
            sigaddset(&signals, signal);
    }
    return signals;
}

void waitForSignals(const std::stop_token &noMore, const std::function<void(int)> &interrupted)
{
    const sigset_t signals = interruptSignals();
    int count = 0;
    int signal = 0;
    while (sigwait(&signals, &signal) == 0 && !noMore.stop_requested()) {
        if (signal != SIGHUP || count == 0) // it comes from the shell and from the kernel: once is meant
            interrupted(++count);
    }
}

} // namespace

void holdInterrupts()
{
    const sigset_t signals = interruptSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void releaseInterrupts()
{
    sigset_t signals = interruptSignals();
    sigdelset(&signals, SIGHUP);
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

Interrupts::Interrupts(std::function<void(int)> interrupted)
    : m_thread([interrupted = std::move(interrupted)](
                   const std::stop_token &noMore) { waitForSignals(noMore, interrupted); })
{
}

Interrupts::~Interrupts()
{
    m_thread.request_stop();
    pthread_kill(m_thread.native_handle(), SIGTERM); // wakes it
    m_thread.join();
    releaseInterrupts();
}

} // namespace hilera
