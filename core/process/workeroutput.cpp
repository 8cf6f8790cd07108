#include "core/process/workeroutput.h"

#include <cstring>
#include <utility>

namespace hilera {

WorkerOutput::WorkerOutput(Recorder &recorder, TrackId process, TrackId mainThread, std::size_t capacity)
    : m_recorder(&recorder)
    , m_process(process)
    , m_capacity(capacity)
    , m_tracks{{workerMainTrack, mainThread}}
{
}

void WorkerOutput::append(std::string_view bytes)
{
    m_bytes.erase(0, std::exchange(m_taken, 0));
    m_bytes.append(bytes);
}

std::optional<Event> WorkerOutput::next(const std::set<TaskId> &tasks)
{
    while (!m_isBroken && unread().size() >= sizeof(Event)) {
        Event event;
        std::memcpy(&event, unread().data(), sizeof event);
        if (const auto text = announcedText(event)) {
            if (unread().size() < sizeof event + text->paddedSize())
                break;
            m_isBroken = !keepText(*text);
            continue;
        }
        m_isBroken = !isPlausible(event) || !translate(event, tasks);
        m_taken += sizeof event;
        if (!m_isBroken)
            return event;
    }
    return {};
}

bool WorkerOutput::keepText(const WorkerText &text)
{
    m_texts.insert_or_assign(text.id, std::string(unread().substr(sizeof(Event), text.size)));
    m_taken += sizeof(Event) + text.paddedSize();
    return m_texts.size() <= m_capacity;
}

std::optional<std::string> WorkerOutput::takeText(const Event &ended)
{
    if (ended.value <= 0)
        return {};
    auto text = m_texts.extract(static_cast<TextId>(ended.value - 1));
    return text ? std::optional(std::move(text.mapped())) : std::nullopt;
}

// From the worker's own ids to the run's. False if the event makes no sense.
bool WorkerOutput::translate(Event &event, const std::set<TaskId> &tasks)
{
    const bool isFuture = event.time > steadyNow();
    const bool isOfTask = event.type == EventType::TaskSubmitted || event.type == EventType::TaskStarted
        || event.type == EventType::TaskEnded;
    if (isFuture || (isOfTask && !tasks.contains(event.task)))
        return false;
    if (!tasks.contains(event.task))
        event.task = noTask;

    auto track = m_tracks.find(event.track);
    if (track == m_tracks.end()) {
        const std::size_t most = 1 + m_capacity + 1; // the main thread, and the owner of a counter
        if (event.type != EventType::TrackOpened || m_tracks.size() >= most)
            return false;
        track = m_tracks.emplace(event.track, m_recorder->newTrack()).first;
    }
    event.track = track->second;
    if (event.type == EventType::BlockedOn) {
        const auto holder = m_tracks.find(static_cast<TrackId>(event.value));
        event.value = holder == m_tracks.end() ? noTrack : holder->second;
    }
    if (event.type == EventType::TrackClosed) {
        m_tracks.erase(track);
    }
    if (event.type == EventType::TrackOpened)
        event.task = m_process;
    return true;
}

} // namespace hilera
