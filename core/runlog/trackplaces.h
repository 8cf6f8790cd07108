#pragma once

#include "core/record/runrecord.h"

#include <string>

namespace hilera {

// Where the tracks of a run are, as other programs tell it: by process and thread ids, and by English names.
// The ids are real ones, but where one is not known, or was given again to another thread meanwhile: no two
// threads share one.
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
    // A thread's, or of its slices in slices; else of what it does besides.
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

// Tells this run from others: "process-pool-26538708202257", its strategy and when it started.
[[nodiscard]] std::string runName(const RunRecord &record);
// "snooze 3"; in a run of another program, the name of the slice
[[nodiscard]] std::string plainTaskName(const RunRecord &record, TaskId task);
// The same; never empty.
[[nodiscard]] std::string plainNameOrNumber(const RunRecord &record, TaskId task);
// What there is to say of how the task ended, in English, its values as they are.
[[nodiscard]] std::string plainNote(const RunRecord &record, TaskId task);

} // namespace hilera
