#pragma once

#include "core/trace/trace.h"

namespace hilera {

// Makes a trace of what another program recorded: of slices, and not of events. Times count from the start.
class TraceBuilder {
public:
    TraceBuilder();

    TrackId addTrack(
        TrackKind kind, TrackId parent, std::string name, int processId, int threadId, int depth = 0);
    // In order of time, where it does not overlap those of the track; its task is the number of its name, its
    // state the colour of that.
    void addSlice(TrackId track, const Slice &slice);
    void addSeries(NamedSeries series);
    // Between the innermost slices that are on two threads at these times, or up to the next slice that
    // begins. False where there is no such slice: then it is left out.
    [[nodiscard]] bool addArrow(const Arrow &betweenThreads, bool isToNext);
    // By number; and those that have colours of their own.
    void setSliceNames(std::vector<std::string> names, std::vector<std::string> colorNames);

    [[nodiscard]] Trace finish() &&;

private:
    struct Place {
        TrackId track = noTrack;
        Nanoseconds time = 0;
    };
    [[nodiscard]] std::optional<Place> innermost(TrackId thread, Nanoseconds time) const;
    [[nodiscard]] std::optional<Place> next(TrackId thread, Nanoseconds time) const;
    // The track of a thread, and those of its slices in slices.
    [[nodiscard]] std::vector<TrackId> tracksOf(TrackId thread) const;

    Trace m_trace;
};

} // namespace hilera
