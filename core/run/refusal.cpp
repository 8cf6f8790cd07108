#include "core/run/refusal.h"

#include "core/task/stopsignal.h"

namespace hilera {

void Refusal::tell(const std::string &what)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_what.empty())
            m_what = what;
    }
    m_stop.requestStop();
    m_told.request_stop();
}

std::string Refusal::what() const
{
    const std::scoped_lock lock(m_mutex);
    return m_what;
}

} // namespace hilera
