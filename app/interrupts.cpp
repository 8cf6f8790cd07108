#include "app/interrupts.h"

#include <csignal>
#include <utility>

#include <pthread.h>

namespace hilera {

namespace {

sigset_t interruptSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

void waitForSignals(const std::stop_token &noMore, const std::function<void(int)> &interrupted)
{
    const sigset_t signals = interruptSignals();
    int count = 0;
    int signal = 0;
    while (sigwait(&signals, &signal) == 0 && !noMore.stop_requested())
        interrupted(++count);
}

} // namespace

void holdInterrupts()
{
    const sigset_t signals = interruptSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
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
    const sigset_t signals = interruptSignals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

} // namespace hilera
