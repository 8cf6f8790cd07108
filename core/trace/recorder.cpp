#include "core/trace/recorder.h"

#include <algorithm>
#include <utility>

namespace hilera {

void Recorder::record(std::span<const Event> events)
{
    if (events.empty())
        return;
    Buffer &buffer = m_buffers[events.front().track % bufferCount];
    const std::scoped_lock lock(buffer.mutex);
    if (buffer.events.size() + events.size() > bufferLimit) {
        buffer.dropped += events.size();
        return;
    }
    buffer.events.insert(buffer.events.end(), events.begin(), events.end());
}

TrackId Recorder::newTrack()
{
    return m_nextTrack.fetch_add(1, std::memory_order_relaxed);
}

TextId Recorder::keepText(std::string text)
{
    const std::scoped_lock lock(m_textMutex);
    m_newTexts.push_back(std::move(text));
    return m_textCount++;
}

EventBatch Recorder::take(std::size_t atMost)
{
    if (m_handedOut == m_gathered.size())
        gather();

    EventBatch batch;
    const std::size_t end = std::min(m_handedOut + atMost, m_gathered.size());
    if (m_handedOut == 0 && end == m_gathered.size()) {
        batch.events = std::exchange(m_gathered, {});
    } else {
        const auto first = m_gathered.begin();
        batch.events.assign(first + static_cast<std::ptrdiff_t>(m_handedOut), first + static_cast<std::ptrdiff_t>(end));
        m_handedOut = end;
    }
    batch.dropped = std::exchange(m_dropped, 0);

    // After the events: a text is kept before the event that names it is recorded.
    const std::scoped_lock lock(m_textMutex);
    batch.texts = std::exchange(m_newTexts, {});
    return batch;
}

void Recorder::gather()
{
    m_gathered.clear();
    m_handedOut = 0;
    for (Buffer &buffer : m_buffers) {
        std::vector<Event> taken;
        {
            const std::scoped_lock lock(buffer.mutex);
            taken.swap(buffer.events);
            buffer.events.reserve(taken.size());
            m_dropped += std::exchange(buffer.dropped, 0);
        }
        if (m_gathered.empty())
            m_gathered.swap(taken);
        else
            m_gathered.insert(m_gathered.end(), taken.begin(), taken.end());
    }
    const auto byTime = [](const Event &a, const Event &b) { return a.time < b.time; };
    if (!std::is_sorted(m_gathered.begin(), m_gathered.end(), byTime))
        std::stable_sort(m_gathered.begin(), m_gathered.end(), byTime);
}

} // namespace hilera
