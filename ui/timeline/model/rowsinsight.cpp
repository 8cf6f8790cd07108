#include "ui/timeline/model/rowsinsight.h"

#include <QFontMetrics>

#include <algorithm>
#include <utility>

namespace hilera {

RowsInSight::RowsInSight(TimelineScene &scene, const TimelineGeometry &geometry)
    : m_scene(scene)
    , m_geometry(geometry)
{
}

// What is at the top stays there, whatever rows come in above it.
void RowsInSight::rebuild()
{
    TimelineRows &rows = m_scene.rows;
    const int topRow = rows.indexAt(m_scene.scroll);
    const bool isScrolled = m_scene.scroll > 0 && topRow >= 0;
    const TimelineRow anchor = isScrolled ? rows.row(topRow) : TimelineRow();
    const int offset = isScrolled ? m_scene.scroll - rows.top(topRow) : 0;
    const bool hadCurrent = m_scene.currentRow >= 0;
    const TimelineRow current = hadCurrent ? rows.row(m_scene.currentRow) : TimelineRow();

    m_knownTracks = m_scene.trace ? m_scene.trace->tracks().size() : 0;
    m_knownSeries = m_scene.trace ? m_scene.trace->series().size() : 0;
    m_wasFinished = m_scene.trace && m_scene.trace->finished();
    rows.rebuild(m_scene.trace);
    fit();
    if (isScrolled) {
        const int row = rows.indexOf(anchor);
        scrollTo(row >= 0 ? rows.top(row) + offset : m_scene.scroll);
    }
    m_scene.currentRow = hadCurrent ? rows.indexOf(current) : -1;
}

void RowsInSight::update()
{
    const std::size_t tracks = m_scene.trace->tracks().size();
    const bool hasNew = tracks != m_knownTracks || m_scene.trace->series().size() != m_knownSeries;
    if (hasNew || tracks < fewTracks || m_scene.trace->finished() != m_wasFinished)
        rebuild();
}

// A few rows too many come closer together, so that all are in sight.
void RowsInSight::fit()
{
    if (m_lowHeight > 0 || m_geometry.rows.isEmpty())
        return; // they have their height, or no room yet
    const int line = QFontMetrics(m_scene.font).height();
    const auto roomy = RowHeights::forText(line);
    const auto close = RowHeights::closeTogether(line);
    const auto fits = [this](const RowHeights &heights) {
        return m_scene.rows.totalHeight(heights) <= m_geometry.rows.height();
    };
    m_scene.rows.setHeights(!fits(roomy) && fits(close) ? close : roomy);
}

void RowsInSight::setLow(int height)
{
    const bool wasLow = std::exchange(m_lowHeight, height) > 0;
    m_scene.rows.setHeights(
        height > 0 ? RowHeights::low(height) : RowHeights::forText(QFontMetrics(m_scene.font).height()));
    if (wasLow != (height > 0)) {
        m_scene.rows.setWorkersOnly(height > 0);
        rebuild();
    }
    scrollTo(m_scene.scroll);
}

void RowsInSight::fontChanged()
{
    setLow(m_lowHeight);
    rebuild();
}

void RowsInSight::scrollTo(int pixels)
{
    const int furthest = std::max(0, m_scene.rows.totalHeight() - m_geometry.rows.height());
    m_scene.scroll = std::clamp(pixels, 0, furthest);
}

void RowsInSight::scrollToRow(int index)
{
    const int top = m_scene.rows.top(index);
    const int bottom = top + m_scene.rows.height(index);
    if (top < m_scene.scroll)
        scrollTo(top);
    else if (bottom > m_scene.scroll + m_geometry.rows.height())
        scrollTo(bottom - m_geometry.rows.height());
}

void RowsInSight::move(int by)
{
    if (m_scene.rows.count() == 0)
        return;
    const int wanted = m_scene.currentRow < 0 ? 0 : m_scene.currentRow + by;
    m_scene.currentRow = std::clamp(wanted, 0, m_scene.rows.count() - 1);
    scrollToRow(m_scene.currentRow);
}

void RowsInSight::toggle(int index)
{
    if (index < 0 || index >= m_scene.rows.count() || !m_scene.rows.row(index).hasChildren)
        return;
    m_scene.rows.toggle(m_scene.rows.row(index).track);
    rebuild();
    scrollTo(m_scene.scroll);
}

void RowsInSight::reveal(TrackId id)
{
    const Track *track = id == noTrack ? nullptr : m_scene.trace->track(id);
    // Bounded: the parents of a log from elsewhere may go round in circles.
    bool wasHidden = false;
    for (int depth = 0; track && depth < 64; ++depth) {
        track = m_scene.trace->track(track->parent);
        if (track && m_scene.rows.setCollapsed(track->id, false))
            wasHidden = true;
    }
    if (wasHidden || m_scene.rows.indexOf(id) < 0) // it may be a new one
        rebuild();
    const int row = m_scene.rows.indexOf(id);
    if (row >= 0)
        scrollToRow(row);
}

} // namespace hilera
