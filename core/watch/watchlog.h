#pragma once

#include "core/trace/event.h"

#include <set>
#include <string>
#include <unordered_map>

namespace hilera {

// The events of a watched program on their way to whoever draws them. One thread.
class WatchLog {
public:
    [[nodiscard]] TrackId newTrack() { return m_nextTrack++; }
    [[nodiscard]] TaskId newTask() { return m_nextTask++; }

    void add(const Event &event);
    void openTrack(TrackId track, TrackKind kind, TrackId parent, Nanoseconds time);
    void closeTrack(TrackId track, Nanoseconds time);
    // `detail` as that of EventType::Named.
    void nameTrack(TrackId track, const std::string &name, Nanoseconds time, std::uint8_t detail = 0);
    void nameTask(TaskId task, TrackId track, const std::string &name, Nanoseconds time, std::uint8_t detail);
    // A line of text, of UTF-8.
    void print(Nanoseconds time, PrintSource source, const std::string &line);
    void addDropped(std::uint64_t events) { m_batch.dropped += events; }
    // There have been so many that no more are kept, but for the ends of tracks and tasks.
    [[nodiscard]] bool isFull() const { return m_isFull; }
    static constexpr std::size_t mostEvents = 12'000'000; // some 0.7 GB, drawn

    [[nodiscard]] TaskId tasks() const { return m_nextTask; }
    [[nodiscard]] EventBatch take();

private:
    void becomeFull(Nanoseconds time);
    [[nodiscard]] std::int64_t keep(const std::string &name);

    EventBatch m_batch;
    std::size_t m_events = 0;
    bool m_isFull = false;
    TaskId m_tasksWhenFull = 0;
    std::set<TrackId> m_open; // tracks
    TrackId m_nextTrack = 0;
    TaskId m_nextTask = 0;
    TextId m_nextText = 0;
    std::unordered_map<std::string, TextId> m_texts; // the same names come again and again
};

[[nodiscard]] Event eventAt(Nanoseconds time, TrackId track, EventType type);

} // namespace hilera
