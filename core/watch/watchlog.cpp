#include "core/watch/watchlog.h"

#include "core/trace/note.h"

#include <utility>

namespace hilera {

namespace {

constexpr std::size_t mostRemembered = 10'000; // names

} // namespace

Event eventAt(Nanoseconds time, TrackId track, EventType type)
{
    Event event;
    event.time = time;
    event.track = track;
    event.type = type;
    return event;
}

void WatchLog::add(const Event &event)
{
    const bool isEnd = event.type == EventType::TrackClosed
        || (event.type == EventType::TaskEnded && event.task < m_tasksWhenFull);
    if (event.type == EventType::TrackClosed && m_open.erase(event.track) == 0)
        return;
    if (m_isFull && !isEnd) {
        ++m_batch.dropped;
        return;
    }
    if (event.type == EventType::TrackOpened)
        m_open.insert(event.track);
    m_batch.events.push_back(event);
    if (!m_isFull && ++m_events >= mostEvents)
        becomeFull(event.time);
}

// Nothing seems to go on that is not known any more.
void WatchLog::becomeFull(Nanoseconds time)
{
    for (const TrackId track : m_open)
        m_batch.events.push_back(eventAt(time, track, EventType::StateEntered)); // Idle
    m_isFull = true;
    m_tasksWhenFull = m_nextTask;
}

void WatchLog::openTrack(TrackId track, TrackKind kind, TrackId parent, Nanoseconds time)
{
    Event opened = eventAt(time, track, EventType::TrackOpened);
    opened.detail = static_cast<std::uint8_t>(kind);
    opened.task = parent;
    add(opened);
}

void WatchLog::closeTrack(TrackId track, Nanoseconds time)
{
    add(eventAt(time, track, EventType::TrackClosed));
}

void WatchLog::nameTrack(TrackId track, const std::string &name, Nanoseconds time, std::uint8_t detail)
{
    Event named = eventAt(time, track, EventType::Named);
    named.value = keep(name);
    named.detail = detail;
    add(named);
}

void WatchLog::nameTask(
    TaskId task, TrackId track, const std::string &name, Nanoseconds time, std::uint8_t detail)
{
    Event named = eventAt(time, track, EventType::Named);
    named.task = task;
    named.value = keep(name);
    named.detail = detail;
    add(named);
}

void WatchLog::print(Nanoseconds time, PrintSource source, const std::string &line)
{
    Event printed = eventAt(time, noTrack, EventType::Printed);
    printed.detail = static_cast<std::uint8_t>(source);
    m_batch.texts.push_back(packNote({line}));
    printed.value = static_cast<std::int64_t>(++m_nextText);
    add(printed);
}

EventBatch WatchLog::take()
{
    return std::exchange(m_batch, {});
}

std::int64_t WatchLog::keep(const std::string &name)
{
    const auto [known, isNew] = m_texts.try_emplace(name, m_nextText);
    if (isNew) {
        ++m_nextText;
        m_batch.texts.push_back(packNote({name}));
    }
    const std::int64_t value = static_cast<std::int64_t>(known->second) + 1;
    if (m_texts.size() >= mostRemembered)
        m_texts.clear();
    return value;
}

} // namespace hilera
