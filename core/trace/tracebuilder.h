#pragma once

#include "core/trace/trace.h"

namespace hilera {

// Makes a trace of what another program recorded: of slices, and not of events. Times count from the start.
class TraceBuilder {
public:
    TraceBuilder();

    TrackId addTrack(
        TrackKind kind, TrackId parent, std::string name, int processId, int threadId, int depth = 0);
    // In order of time, where it does not overlap those of the track; its task is the number of its name.
    void addSlice(TrackId track, const Slice &slice);
    void addSeries(NamedSeries series);
    // By number.
    void setSliceNames(std::vector<std::string> names);

    [[nodiscard]] Trace finish() &&;

private:
    Trace m_trace;
};

} // namespace hilera
