#include "ui/timeline/model/timelinerows.h"

#include <algorithm>

namespace hilera {

namespace {

int heightOf(const RowHeights &heights, TimelineRow::Kind kind)
{
    switch (kind) {
    case TimelineRow::Kind::Gui:
        return heights.gui;
    case TimelineRow::Kind::Queue:
        return heights.queue;
    case TimelineRow::Kind::Group:
        return heights.group;
    case TimelineRow::Kind::Nested:
        return heights.nested;
    case TimelineRow::Kind::Counter:
    case TimelineRow::Kind::Track:
        break;
    }
    return heights.track;
}

bool doesTasks(const Track &track)
{
    constexpr std::size_t few = 16;
    if (track.task != noTask || track.open.task != noTask)
        return true;
    for (std::size_t i = 0; i < std::min(few, track.slices.size()); ++i) {
        if (track.slices.at(i).task != noTask)
            return true;
    }
    return false;
}

} // namespace

RowHeights RowHeights::forText(int lineHeight)
{
    return {lineHeight + 9, lineHeight + 10, lineHeight + 7, lineHeight + 13, lineHeight + 5, lineHeight + 3};
}

RowHeights RowHeights::low(int height)
{
    return {height, height, height, height, height, std::max(1, height - (height > 7 ? 3 : 1))};
}

std::vector<TrackId> workerTracks(const Trace &trace)
{
    const std::vector<TrackId> working =
        trace.isOfProgram() ? trace.workingThreads() : std::vector<TrackId>();
    std::vector<TrackId> tracks;
    for (const Track &track : trace.tracks()) {
        const bool worksItself =
            std::ranges::binary_search(working, track.id) && trace.children(track.id).empty();
        if (worksItself || doesTasks(track))
            tracks.push_back(track.id);
    }
    return tracks;
}

RowHeights RowHeights::closeTogether(int lineHeight)
{
    return {lineHeight + 2, lineHeight + 3, lineHeight + 1, lineHeight + 3, lineHeight + 1, lineHeight - 1};
}

void TimelineRows::setHeights(const RowHeights &heights)
{
    if (heights == m_heights)
        return;
    m_heights = heights;
    layOut();
}

void TimelineRows::layOut()
{
    m_tops.resize(m_rows.size() + 1);
    int top = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        top += heightOf(m_heights, m_rows[i].kind);
        m_tops[i + 1] = top;
    }
}

int TimelineRows::totalHeight(const RowHeights &heights) const
{
    int total = 0;
    for (std::size_t kind = 0; kind < m_counts.size(); ++kind)
        total += m_counts[kind] * heightOf(heights, static_cast<TimelineRow::Kind>(kind));
    return total;
}

void TimelineRows::add(TimelineRow::Kind kind, TrackId track, int depth)
{
    TimelineRow row;
    row.kind = kind;
    row.track = track;
    row.depth = static_cast<std::uint8_t>(std::min(depth, 12));
    m_rows.push_back(row);
    ++m_counts[static_cast<std::size_t>(kind)];
}

void TimelineRows::rebuild(const Trace *trace)
{
    m_rows.clear();
    m_counts = {};
    if (trace && m_workersOnly)
        addWorkers(*trace);
    else if (trace)
        addAll(*trace);
    layOut();
}

void TimelineRows::addAll(const Trace &trace)
{
    std::size_t left = trace.trackCount(TrackKind::Gui);
    for (TrackId id = 0; left > 0 && id < trace.kinds().size(); ++id) {
        if (trace.kinds()[id] != TrackKind::Gui)
            continue;
        add(TimelineRow::Kind::Gui, id, 0);
        --left;
    }
    // A queue whose length is counted has a row of its own, below.
    const auto isOfQueue = [](const auto &tallied) { return tallied.tally == Tally::QueueLength; };
    if (!trace.tasks().empty() && std::ranges::none_of(trace.tallied(), isOfQueue))
        add(TimelineRow::Kind::Queue, noTrack, 0);
    for (const TrackId root : trace.children(noTrack))
        addTree(trace, root);
    for (std::size_t i = 0; i < trace.series().size(); ++i) {
        add(TimelineRow::Kind::Counter, noTrack, 0);
        m_rows.back().series = static_cast<std::uint32_t>(i);
    }
}

void TimelineRows::addWorkers(const Trace &trace)
{
    for (const TrackId track : workerTracks(trace))
        add(TimelineRow::Kind::Track, track, 0);
}

// Depth first, without recursion: a log from elsewhere may nest as deep as it likes.
void TimelineRows::addTree(const Trace &trace, TrackId root)
{
    struct Branch {
        const std::vector<TrackId> *children;
        std::size_t next = 0;
        int depth = 0; // of the children
    };
    std::vector<Branch> pending;
    const auto grow = [&](TrackId id, int depth) {
        if (addBranch(trace, id, depth) && !trace.children(id).empty())
            pending.push_back({&trace.children(id), 0, depth + 1});
    };
    grow(root, 0);
    while (!pending.empty()) {
        Branch &branch = pending.back();
        if (branch.next == branch.children->size())
            pending.pop_back();
        else
            grow((*branch.children)[branch.next++], branch.depth);
    }
}

// One row, if it has any; false if none of its children has one.
bool TimelineRows::addBranch(const Trace &trace, TrackId id, int depth)
{
    if (id >= trace.kinds().size())
        return false;
    const TrackKind kind = trace.kinds()[id];
    if (kind == TrackKind::Gui)
        return true;
    const std::vector<TrackId> &children = trace.children(id);
    const bool isGroup = kind == TrackKind::Process;
    const auto isShown = [&trace](TrackId child) { return trace.kinds()[child] != TrackKind::Gui; };
    if (isGroup && !children.empty() && std::ranges::none_of(children, isShown))
        return false; // a process with nothing but the GUI thread, which has a row already
    using Kind = TimelineRow::Kind;
    const bool isNested = trace.isForeign() && trace.track(id)->depth > 0;
    add(isGroup ? Kind::Group : isNested ? Kind::Nested : Kind::Track, id, depth);
    m_rows.back().hasChildren = !children.empty();
    m_rows.back().collapsed = !children.empty() && m_collapsed.contains(id);
    return !m_rows.back().collapsed;
}

void TimelineRows::toggle(TrackId track)
{
    (void)setCollapsed(track, !m_collapsed.contains(track));
}

bool TimelineRows::setCollapsed(TrackId track, bool collapsed)
{
    return collapsed ? m_collapsed.insert(track).second : m_collapsed.erase(track) > 0;
}

int TimelineRows::indexAt(int y) const
{
    if (y < 0 || y >= totalHeight())
        return -1;
    return static_cast<int>(std::upper_bound(m_tops.begin(), m_tops.end(), y) - m_tops.begin()) - 1;
}

int TimelineRows::indexOf(TrackId track) const
{
    const auto found = std::ranges::find(m_rows, track, &TimelineRow::track);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

// The queue and the counters have no track.
int TimelineRows::indexOf(const TimelineRow &row) const
{
    if (row.track != noTrack)
        return indexOf(row.track);
    const auto found = std::ranges::find_if(m_rows, [&row](const TimelineRow &each) {
        return each.track == noTrack && each.kind == row.kind && each.series == row.series;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace hilera
