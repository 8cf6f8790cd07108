#include "core/trace/tracebuilder.h"

#include <algorithm>

namespace hilera {

TraceBuilder::TraceBuilder()
    : m_trace(0, 0, 0)
{
    m_trace.m_isForeign = true;
}

TrackId TraceBuilder::addTrack(
    TrackKind kind, TrackId parent, std::string name, int processId, int threadId, int depth)
{
    Track &track = m_trace.trackFor(static_cast<TrackId>(m_trace.m_tracks.size()));
    track.kind = kind;
    track.parent = parent;
    track.name = std::move(name);
    track.processId = processId;
    track.threadId = threadId;
    track.depth = depth;
    track.opened = 0;
    m_trace.placeAmongSiblings(track);
    return track.id;
}

void TraceBuilder::addSlice(TrackId track, const Slice &slice)
{
    m_trace.m_tracks[track].slices.append(slice);
    ++m_trace.m_sliceCount;
    m_trace.m_lastEvent = std::max(m_trace.m_lastEvent, slice.end());
}

void TraceBuilder::addSeries(NamedSeries series)
{
    if (!series.values.empty())
        m_trace.m_lastEvent = std::max(m_trace.m_lastEvent, series.values.back().first);
    m_trace.m_series.push_back(std::move(series));
}

void TraceBuilder::setSliceNames(std::vector<std::string> names)
{
    m_trace.m_sliceNames = std::move(names);
}

Trace TraceBuilder::finish() &&
{
    m_trace.finish(m_trace.m_lastEvent);
    return std::move(m_trace);
}

} // namespace hilera
