#include "core/task/bell.h"

#include <cerrno>
#include <system_error>

#include <sys/eventfd.h>
#include <unistd.h>

namespace hilera {

Bell::Bell()
    : m_descriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_descriptor < 0)
        throw std::system_error(errno, std::generic_category(), "eventfd");
}

Bell::~Bell()
{
    close(m_descriptor);
}

void Bell::ring()
{
    const int descriptor = m_descriptor; // the bell may be gone before the call returns
    m_isRung.store(true, std::memory_order_release);
    eventfd_write(descriptor, 1);
}

Sleeper::Woken Bell::wait(Sleeper &sleeper, Nanoseconds time)
{
    const Sleeper::Woken woken = sleeper.waitFor(m_descriptor, time);
    (void)m_isRung.load(std::memory_order_acquire);
    return woken;
}

} // namespace hilera
