#include "core/task/stopsignal.h"

#include <system_error>

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

} // namespace hilera
