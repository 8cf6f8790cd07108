#include "core/task/stopsignal.h"

#include <algorithm>
#include <system_error>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace hilera {

namespace {

int makeDescriptor()
{
    const int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (descriptor < 0)
        throw std::system_error(errno, std::generic_category(), "eventfd");
    return descriptor;
}

} // namespace

StopSignal::StopSignal()
    : m_stopDescriptor(makeDescriptor())
    , m_killDescriptor(makeDescriptor())
{
}

StopSignal::~StopSignal()
{
    close(m_stopDescriptor);
    close(m_killDescriptor);
}

void StopSignal::requestStop()
{
    Request none = Request::None;
    m_request.compare_exchange_strong(none, Request::Stop);
    eventfd_write(m_stopDescriptor, 1);
}

void StopSignal::requestKill()
{
    m_request = Request::Kill; // at once, so that nobody who is woken sees the one without the other
    eventfd_write(m_killDescriptor, 1);
    eventfd_write(m_stopDescriptor, 1);
}

bool StopSignal::sleepUntil(Nanoseconds time)
{
    return !stopRequested() && !waitReadable(m_stopDescriptor, time);
}

bool waitReadable(int descriptor, Nanoseconds time)
{
    for (;;) {
        const Nanoseconds left = std::max<Nanoseconds>(time - steadyNow(), 0);
        const timespec timeout{left / nanosecondsPerSecond, left % nanosecondsPerSecond};
        pollfd waiting{descriptor, POLLIN, 0};
        const int ready = ppoll(&waiting, 1, &timeout, nullptr);
        if (ready > 0)
            return true;
        if (ready == 0 && steadyNow() >= time)
            return false;
        if (ready < 0 && errno != EINTR)
            return false;
    }
}

} // namespace hilera
