#include "core/task/updates.h"

#include "core/task/shared.h"
#include "core/task/taskkind.h"

namespace hilera {

Updates::Updates(const Task &task, TrackWriter &track)
    : m_task(task)
    , m_track(track)
{
}

std::int64_t Updates::read() const
{
    return m_task.shared->counter.value.load();
}

void Updates::write(std::int64_t read)
{
    const std::int64_t lost = m_task.shared->counter.value.exchange(read + 1) - read;
    m_track.count(Tally::Counter, read + 1);
    if (lost != 0)
        m_track.lose(m_task.id, lost);
    m_lost += lost;
}

void Updates::add()
{
    m_track.count(Tally::Counter, m_task.shared->counter.value.fetch_add(1) + 1);
}

// Who was slow may have undone again and again what came back meanwhile: such a sum says nothing.
Note Updates::note() const
{
    const std::int64_t all = static_cast<std::int64_t>(m_task.repeats) * m_task.party;
    if (m_lost <= 0 || m_lost > all)
        return {};
    return {
        translatable("Note", "overwrote {updates} updates of others"), {{"updates", std::to_string(m_lost)}}};
}

} // namespace hilera
