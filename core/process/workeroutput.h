#pragma once

#include "core/trace/recorder.h"
#include "core/worker/protocol.h"

#include <map>
#include <set>

namespace hilera {

// What a worker process tells of itself: from the bytes of its pipe to events of the run. The worker's tracks
// get ids of the run's.
class WorkerOutput {
public:
    // The tracks of the process and its main thread, and for how many tasks at once it has threads.
    WorkerOutput(Recorder &recorder, TrackId process, TrackId mainThread, std::size_t capacity);

    void append(std::string_view bytes);
    // Nothing if it has not come as a whole, or makes no sense. `tasks`: that the worker is at.
    [[nodiscard]] std::optional<Event> next(const std::set<TaskId> &tasks);
    // What came is not what a worker says.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

    // What it had to say of how that task ended, if anything.
    [[nodiscard]] std::optional<std::string> takeText(const Event &ended);

    // Those that are open: the worker's own ids to the run's.
    [[nodiscard]] const std::map<TrackId, TrackId> &tracks() const { return m_tracks; }

private:
    [[nodiscard]] std::string_view unread() const { return std::string_view(m_bytes).substr(m_taken); }
    [[nodiscard]] bool keepText(const WorkerText &text);
    [[nodiscard]] bool translate(Event &event, const std::set<TaskId> &tasks);

    Recorder *m_recorder;
    TrackId m_process;
    std::size_t m_capacity;
    std::map<TrackId, TrackId> m_tracks;
    std::map<TextId, std::string> m_texts; // that no event has named yet
    std::string m_bytes;
    std::size_t m_taken = 0; // of these
    bool m_isBroken = false;
};

} // namespace hilera
