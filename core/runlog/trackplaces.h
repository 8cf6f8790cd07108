#pragma once

#include "core/record/runrecord.h"

#include <string>

namespace hilera {

// The process and thread ids and the English names of the tracks of a run, for other programs. Ids that are
// unknown, or that the system reused for another thread, are made up: no two threads share one.
class TrackPlaces {
public:
    explicit TrackPlaces(const RunRecord &record);

    struct Place {
        int processId = 0;
        int threadId = 0;
        TrackId thread = noTrack; // the track itself, or the thread that runs it
    };
    [[nodiscard]] const Place &of(TrackId track) const { return m_places[track]; }
    [[nodiscard]] bool isThread(TrackId track) const { return m_places[track].thread == track; }
    // Of a thread or of its nested slices; else of its coroutines and callbacks.
    [[nodiscard]] bool isOwn(TrackId track) const
    {
        return isThread(track)
            || (m_trace.tracks()[track].depth > 0 && m_trace.tracks()[track].kind == TrackKind::Coroutine);
    }
    // "Hilera", "Process 1"
    [[nodiscard]] std::string processName(TrackId track) const;
    // "Thread 3", "main thread"
    [[nodiscard]] std::string threadName(TrackId track) const;
    // "Coroutine 3"; empty for a thread and what it does itself
    [[nodiscard]] std::string coroutineName(TrackId track) const;

private:
    [[nodiscard]] const Track *threadOf(const Track &track) const;

    const Trace &m_trace;
    std::vector<Place> m_places;
};

// Identifies the run by its strategy and start: "process-pool-26538708202257".
[[nodiscard]] std::string runName(const RunRecord &record);
// "snooze 3"; in a run of another program, the name of the slice
[[nodiscard]] std::string plainTaskName(const RunRecord &record, TaskId task);
// The same; never empty.
[[nodiscard]] std::string plainNameOrNumber(const RunRecord &record, TaskId task);
// The note on how the task ended, in English, with its values filled in.
[[nodiscard]] std::string plainNote(const RunRecord &record, TaskId task);

} // namespace hilera
