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

Note Updates::note() const
{
    if (m_lost == 0)
        return {};
    const char *text = m_lost > 0 ? translatable("Note", "overwrote {updates} updates of others")
                                  : translatable("Note", "brought {updates} overwritten updates back");
    return {text, {{"updates", std::to_string(m_lost > 0 ? m_lost : -m_lost)}}};
}

} // namespace hilera
