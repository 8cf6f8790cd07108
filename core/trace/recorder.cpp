#include "core/trace/recorder.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace hilera {

void Recorder::record(std::span<const Event> events, TrackId home)
{
    Buffer &buffer = m_buffers[home % bufferCount];
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
    refill();
    EventBatch batch;
    std::size_t waiting = 0;
    for (const Buffer &buffer : m_buffers)
        waiting += buffer.taken.size() - buffer.handedOut;
    batch.events.reserve(std::min(atMost, waiting));
    while (batch.events.size() < atMost && takeRun(batch.events, atMost)) { }
    batch.dropped = std::exchange(m_dropped, 0);

    // After the events: a text is kept before the event that names it is recorded. With them: a batch of
    // nothing else may be thrown away.
    if (batch.events.empty())
        return batch;
    const std::scoped_lock lock(m_textMutex);
    batch.texts = std::exchange(m_newTexts, {});
    return batch;
}

// Takes a buffer's events over where all that was taken over before has been handed out: however much comes
// in, the work of a `take` is that for what it hands out.
void Recorder::refill()
{
    // Whoever holds a lock may have lost the CPU meanwhile: first what is to be had without waiting.
    bool isEmpty = true;
    for (Buffer &buffer : m_buffers) {
        if (buffer.isHandedOut()) {
            if (std::unique_lock lock(buffer.mutex, std::try_to_lock); lock)
                refill(buffer, std::move(lock));
        }
        isEmpty = isEmpty && buffer.isHandedOut();
    }
    for (std::size_t i = 0; isEmpty && i < m_buffers.size(); ++i) {
        refill(m_buffers[i], std::unique_lock(m_buffers[i].mutex));
        isEmpty = m_buffers[i].isHandedOut();
    }
}

void Recorder::refill(Buffer &buffer, std::unique_lock<std::mutex> lock)
{
    buffer.taken.clear();
    buffer.handedOut = 0;
    buffer.taken.swap(buffer.events);
    m_dropped += std::exchange(buffer.dropped, 0);
    lock.unlock();
    const auto byTime = [](const Event &a, const Event &b) { return a.time < b.time; };
    if (!std::is_sorted(buffer.taken.begin(), buffer.taken.end(), byTime))
        std::stable_sort(buffer.taken.begin(), buffer.taken.end(), byTime);
}

// Hands out the events of one buffer that come before those of all others. False if there are none.
bool Recorder::takeRun(std::vector<Event> &events, std::size_t atMost)
{
    Buffer *first = nullptr;
    Nanoseconds othersBegin = std::numeric_limits<Nanoseconds>::max();
    for (Buffer &buffer : m_buffers) {
        if (buffer.isHandedOut())
            continue;
        if (!first || buffer.next().time < first->next().time) {
            if (first)
                othersBegin = first->next().time;
            first = &buffer;
        } else {
            othersBegin = std::min(othersBegin, buffer.next().time);
        }
    }
    if (!first)
        return false;
    do {
        events.push_back(first->next());
        ++first->handedOut;
    } while (events.size() < atMost && !first->isHandedOut() && first->next().time <= othersBegin);
    return true;
}

} // namespace hilera
