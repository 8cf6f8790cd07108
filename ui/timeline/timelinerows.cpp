#include "ui/timeline/timelinerows.h"

#include <algorithm>
#include <ranges>
#include <utility>

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

} // namespace

RowHeights RowHeights::forText(int lineHeight)
{
    return {lineHeight + 9, lineHeight + 10, lineHeight + 7, lineHeight + 13, lineHeight + 5, lineHeight + 3};
}

RowHeights RowHeights::low(int height)
{
    return {height, height, height, height, height, std::max(1, height - (height > 7 ? 3 : 1))};
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

RowHeights RowHeights::closeTogether(int lineHeight)
{
    return {lineHeight + 2, lineHeight + 3, lineHeight + 1, lineHeight + 3, lineHeight + 1, lineHeight - 1};
}

void TimelineRows::setHeights(const RowHeights &heights)
{
    m_heights = heights;
    layOut();
}

void TimelineRows::layOut()
{
    m_tops.assign(1, 0);
    for (const TimelineRow &row : m_rows)
        m_tops.push_back(m_tops.back() + heightOf(m_heights, row.kind));
}

void TimelineRows::add(TimelineRow::Kind kind, TrackId track, int depth)
{
    TimelineRow row;
    row.kind = kind;
    row.track = track;
    row.depth = static_cast<std::uint8_t>(std::min(depth, 12));
    m_rows.push_back(row);
}

void TimelineRows::rebuild(const Trace *trace)
{
    m_rows.clear();
    if (trace && m_workersOnly)
        addWorkers(*trace);
    else if (trace)
        addAll(*trace);
    layOut();
}

void TimelineRows::addAll(const Trace &trace)
{
    for (const Track &track : trace.tracks()) {
        if (track.kind == TrackKind::Gui && track.opened >= 0)
            add(TimelineRow::Kind::Gui, track.id, 0);
    }
    if (!trace.tasks().empty())
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
    for (const Track &track : trace.tracks()) {
        if (doesTasks(track))
            add(TimelineRow::Kind::Track, track.id, 0);
    }
}

// Depth first, without recursion: a log from elsewhere may nest as deep as it likes.
void TimelineRows::addTree(const Trace &trace, TrackId root)
{
    constexpr std::size_t ahead = 16; // of a million tracks each has to be fetched from memory
    std::vector<std::pair<TrackId, int>> pending{{root, 0}};
    while (!pending.empty()) {
        const auto [id, depth] = pending.back();
        pending.pop_back();
        if (pending.size() > ahead)
            __builtin_prefetch(trace.track(pending[pending.size() - ahead].first));
        const Track *track = trace.track(id);
        if (!track)
            continue;
        const std::vector<TrackId> &children = trace.children(id);
        bool collapsed = false;
        if (track->kind != TrackKind::Gui) {
            const bool isGroup = track->kind == TrackKind::Process;
            const auto isShown = [&trace](
                                     TrackId child) { return trace.track(child)->kind != TrackKind::Gui; };
            if (isGroup && !children.empty() && std::ranges::none_of(children, isShown))
                continue; // a process with nothing but the GUI thread, which has a row already
            using Kind = TimelineRow::Kind;
            add(isGroup ? Kind::Group : track->depth > 0 ? Kind::Nested : Kind::Track, id, depth);
            collapsed = !children.empty() && m_collapsed.contains(id);
            m_rows.back().hasChildren = !children.empty();
            m_rows.back().collapsed = collapsed;
        }
        if (collapsed)
            continue;
        for (const TrackId child : children | std::views::reverse)
            pending.emplace_back(child, depth + 1);
    }
}

void TimelineRows::toggle(TrackId track)
{
    setCollapsed(track, !m_collapsed.contains(track));
}

void TimelineRows::setCollapsed(TrackId track, bool collapsed)
{
    if (collapsed)
        m_collapsed.insert(track);
    else
        m_collapsed.erase(track);
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
