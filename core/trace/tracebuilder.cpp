#include "core/trace/tracebuilder.h"

#include <algorithm>
#include <iterator>

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
    m_trace.setKind(track, kind);
    track.parent = parent;
    track.name = std::move(name);
    track.processId = processId;
    track.threadId = threadId;
    track.depth = depth;
    track.opened = 0;
    ++m_trace.m_openTracks;
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
    if (!series.values().empty())
        m_trace.m_lastEvent = std::max(m_trace.m_lastEvent, series.values().back().first);
    m_trace.m_series.push_back(std::move(series));
}

bool TraceBuilder::addArrow(const Arrow &betweenThreads, bool isToNext)
{
    const auto from = innermost(betweenThreads.from, betweenThreads.left);
    const auto to = isToNext ? next(betweenThreads.to, betweenThreads.reached)
                             : innermost(betweenThreads.to, betweenThreads.reached);
    if (from && to)
        m_trace.m_arrows.add({from->track, from->time, to->track, to->time});
    return from && to;
}

std::vector<TrackId> TraceBuilder::tracksOf(TrackId thread) const
{
    if (thread >= m_trace.m_tracks.size())
        return {};
    std::vector<TrackId> tracks{thread};
    std::ranges::copy_if(m_trace.children(thread), std::back_inserter(tracks),
        [this](TrackId child) { return m_trace.m_tracks[child].depth > 0; });
    return tracks;
}

// Slices in slices are on the tracks under the thread, the innermost on the last.
std::optional<TraceBuilder::Place> TraceBuilder::innermost(TrackId thread, Nanoseconds time) const
{
    std::optional<Place> found;
    for (const TrackId track : tracksOf(thread)) {
        const SliceRow &slices = m_trace.m_tracks[track].slices;
        const std::size_t index = slices.firstEndingAfter(time);
        const bool isOn = index < slices.size() && slices.at(index).start <= time;
        // What ends here is meant as well.
        const bool ends = index > 0 && slices.at(index - 1).end() == time;
        if (!isOn && !ends)
            break;
        found = {track, time};
    }
    return found;
}

// The first to begin; of those at the same time, the one around the others.
std::optional<TraceBuilder::Place> TraceBuilder::next(TrackId thread, Nanoseconds time) const
{
    std::optional<Place> found;
    for (const TrackId track : tracksOf(thread)) {
        const SliceRow &slices = m_trace.m_tracks[track].slices;
        std::size_t index = slices.firstEndingAfter(time - 1);
        while (index < slices.size() && slices.at(index).start < time)
            ++index; // it is on, or ends now
        if (index < slices.size() && (!found || slices.at(index).start < found->time))
            found = {track, slices.at(index).start};
    }
    return found;
}

void TraceBuilder::setSliceNames(std::vector<std::string> names, std::vector<std::string> colorNames)
{
    m_trace.m_sliceNames = std::move(names);
    m_trace.m_colorNames = std::move(colorNames);
}

Trace TraceBuilder::finish() &&
{
    m_trace.m_arrows.settle();
    m_trace.finish(m_trace.m_lastEvent);
    return std::move(m_trace);
}

} // namespace hilera
