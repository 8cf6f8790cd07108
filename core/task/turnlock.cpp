#include "core/task/turnlock.h"

#include <algorithm>
#include <utility>

namespace hilera {

std::optional<TrackId> TurnLock::take(TrackId track, std::function<void()> turn)
{
    const std::scoped_lock lock(m_mutex);
    if (m_holder)
        m_line.push_back({track, std::move(turn)});
    return std::exchange(m_holder, m_holder.value_or(track));
}

void TurnLock::release()
{
    const std::scoped_lock lock(m_mutex);
    m_holder.reset();
    if (m_line.empty())
        return;
    const Waiter next = std::move(m_line.front());
    m_line.pop_front();
    m_holder = next.track;
    next.turn();
}

bool TurnLock::leave(TrackId track)
{
    const std::scoped_lock lock(m_mutex);
    return std::erase_if(m_line, [track](const Waiter &waiter) { return waiter.track == track; }) > 0;
}

} // namespace hilera
