#include "ui/timeline/model/viewportcontrol.h"

#include <QFontMetrics>

#include <algorithm>
#include <utility>

namespace hilera {

namespace {

constexpr Nanoseconds mostBeyond = 10; // times as long as the run: a guess beyond that would leave it no room

} // namespace

ViewportControl::ViewportControl(TimelineViewport &viewport, const TimelineLook &look)
    : m_viewport(viewport)
    , m_look(look)
{
}

void ViewportControl::setTrace(const Trace *trace)
{
    m_viewport.currentRow = -1;
    m_viewport.scroll = 0;
    m_viewport.rows.expandAll();
    if (!m_isShared)
        m_navigation->reset();
    resumeTrace(trace);
    syncRange();
}

void ViewportControl::resumeTrace(const Trace *trace)
{
    m_viewport.trace = trace;
    m_wasOver = false;
    m_throttle.reset();
    m_viewport.places.beginAnew();
    rebuildRows();
}

void ViewportControl::setSchedule(std::shared_ptr<const DrawnSchedule> schedule)
{
    m_viewport.places.setSchedule(std::move(schedule));
    placeSchedule();
}

void ViewportControl::setGeometry(const TimelineGeometry &geometry)
{
    m_geometry = geometry;
    fitRows();
    scrollTo(m_viewport.scroll);
    if (m_isShared)
        placeSchedule(); // there may be room for it now
}

void ViewportControl::shareNavigation(std::shared_ptr<TimelineNavigation> navigation)
{
    m_navigation = std::move(navigation);
    m_isShared = true;
    syncRange();
}

void ViewportControl::syncRange()
{
    m_viewport.axisStart = start();
    m_viewport.range = panned(m_navigation->range(), start());
}

void ViewportControl::show(const TimeRange &range)
{
    m_navigation->show(panned(range, -start()));
}

Nanoseconds ViewportControl::endOfRun() const
{
    const Nanoseconds ideal =
        m_viewport.schedule().slices.empty() ? 0 : m_viewport.scheduleStart + m_viewport.schedule().makespan;
    return std::max(ideal, m_replayEnd);
}

ViewportControl::Reach ViewportControl::reach() const
{
    Nanoseconds end = endOfRun();
    const Nanoseconds furthest = mostBeyond * std::max(end, m_viewport.now);
    for (const Nanoseconds guess : m_look.guesses) {
        if (m_viewport.scheduleStart + guess <= furthest)
            end = std::max(end, m_viewport.scheduleStart + guess);
    }
    return {m_viewport.now - start(), end - start()};
}

void ViewportControl::update(Nanoseconds now, bool isLive)
{
    m_viewport.now = now;
    m_viewport.isLive = isLive;
    if (!m_viewport.trace)
        return;
    // Of very many tracks this takes long, and all but one frame can do with what the last one had.
    const bool isOver = m_viewport.trace->finished();
    const bool hasChanged = isOver != std::exchange(m_wasOver, isOver);
    if (hasChanged)
        m_viewport.places.beginAnew();
    const bool wasUnderWay = m_viewport.places.isUnderWay();
    if (m_viewport.trace->tracks().size() < fewTracks || hasChanged)
        arrange();
    else if (!isOver)
        m_throttle.run([this] { arrange(); });
    if (wasUnderWay)
        placeSchedule();
    m_viewport.scheduleStart = scheduleStart(*m_viewport.trace);
    if (!m_isShared)
        m_navigation->advance(now, reach().end, isLive);
    syncRange();
}

void ViewportControl::arrange()
{
    updateRows();
    if (!m_viewport.places.isUnderWay())
        placeSchedule();
}

void ViewportControl::placeSchedule()
{
    if (m_viewport.trace)
        m_viewport.scheduleStart = scheduleStart(*m_viewport.trace);
    if (m_viewport.trace && (!m_isShared || hasGhostsInRows(m_viewport, m_geometry)))
        m_viewport.places.advance(*m_viewport.trace, m_viewport.rows);
    else
        m_viewport.places.clear(); // nobody looks at them
}

void ViewportControl::zoom(Nanoseconds anchor, double factor)
{
    m_navigation->zoom(anchor - start(), factor);
    syncRange();
}

void ViewportControl::pan(Nanoseconds by)
{
    m_navigation->pan(by);
    syncRange();
}

void ViewportControl::fit(std::optional<TimeRange> target)
{
    const Nanoseconds end = std::max(endOfRun(), m_viewport.now);
    if (!target && !m_viewport.isLive && reach().end > end)
        target = TimeRange{0, end + end / 25}; // without the guesses beyond
    if (!target || m_viewport.range == *target)
        m_navigation->showAll();
    else
        show(*target);
    syncRange();
}

void ViewportControl::fitAll()
{
    m_navigation->showAll();
    syncRange();
}

void ViewportControl::undoZoom()
{
    if (m_navigation->undo())
        syncRange();
}

void ViewportControl::setFollowing(bool following)
{
    m_navigation->setFollowing(following);
    syncRange();
}

void ViewportControl::reveal(const Slice &slice)
{
    const TimeRange &range = m_viewport.range;
    if (slice.end() > range.from && slice.start < range.to)
        return;
    const Nanoseconds middle = slice.start + slice.duration / 2;
    show(panned(range, middle - range.from - range.duration() / 2));
    syncRange();
}

// What is at the top stays there, whatever rows come in above it.
void ViewportControl::rebuildRows()
{
    TimelineRows &rows = m_viewport.rows;
    const int topRow = rows.indexAt(m_viewport.scroll);
    const bool isScrolled = m_viewport.scroll > 0 && topRow >= 0;
    const TimelineRow anchor = isScrolled ? rows.row(topRow) : TimelineRow();
    const int offset = isScrolled ? m_viewport.scroll - rows.top(topRow) : 0;
    const bool hadCurrent = m_viewport.currentRow >= 0;
    const TimelineRow current = hadCurrent ? rows.row(m_viewport.currentRow) : TimelineRow();

    m_knownTracks = m_viewport.trace ? m_viewport.trace->tracks().size() : 0;
    m_knownSeries = m_viewport.trace ? m_viewport.trace->series().size() : 0;
    m_wasFinished = m_viewport.trace && m_viewport.trace->finished();
    rows.rebuild(m_viewport.trace);
    fitRows();
    if (isScrolled) {
        const int row = rows.indexOf(anchor);
        scrollTo(row >= 0 ? rows.top(row) + offset : m_viewport.scroll);
    }
    m_viewport.currentRow = hadCurrent ? rows.indexOf(current) : -1;
}

void ViewportControl::updateRows()
{
    const std::size_t tracks = m_viewport.trace->tracks().size();
    const bool hasNew = tracks != m_knownTracks || m_viewport.trace->series().size() != m_knownSeries;
    if (hasNew || tracks < fewTracks || m_viewport.trace->finished() != m_wasFinished)
        rebuildRows();
}

// A few rows too many come closer together, so that all are in sight.
void ViewportControl::fitRows()
{
    if (m_lowHeight > 0 || m_geometry.rows.isEmpty())
        return; // they have their height, or no room yet
    const int line = QFontMetrics(m_look.font).height();
    const auto roomy = RowHeights::forText(line);
    const auto close = RowHeights::closeTogether(line);
    const auto fits = [this](const RowHeights &heights) {
        return m_viewport.rows.totalHeight(heights) <= m_geometry.rows.height();
    };
    m_viewport.rows.setHeights(!fits(roomy) && fits(close) ? close : roomy);
}

void ViewportControl::setLowRows(int height)
{
    const bool wasLow = std::exchange(m_lowHeight, height) > 0;
    m_viewport.rows.setHeights(
        height > 0 ? RowHeights::low(height) : RowHeights::forText(QFontMetrics(m_look.font).height()));
    if (wasLow != (height > 0)) {
        m_viewport.rows.setWorkersOnly(height > 0);
        rebuildRows();
    }
    scrollTo(m_viewport.scroll);
}

void ViewportControl::fontChanged()
{
    setLowRows(m_lowHeight);
    rebuildRows();
}

void ViewportControl::scrollTo(int pixels)
{
    const int furthest = std::max(0, m_viewport.rows.totalHeight() - m_geometry.rows.height());
    m_viewport.scroll = std::clamp(pixels, 0, furthest);
}

void ViewportControl::scrollToRow(int index)
{
    const int top = m_viewport.rows.top(index);
    const int bottom = top + m_viewport.rows.height(index);
    if (top < m_viewport.scroll)
        scrollTo(top);
    else if (bottom > m_viewport.scroll + m_geometry.rows.height())
        scrollTo(bottom - m_geometry.rows.height());
}

void ViewportControl::showRow(int index)
{
    m_viewport.currentRow = index;
    scrollToRow(index);
}

void ViewportControl::moveRow(int by)
{
    const int wanted = m_viewport.currentRow < 0 ? 0 : m_viewport.currentRow + by;
    if (m_viewport.rows.count() > 0)
        showRow(std::clamp(wanted, 0, m_viewport.rows.count() - 1));
}

void ViewportControl::toggleRow(int index)
{
    if (index < 0 || index >= m_viewport.rows.count() || !m_viewport.rows.row(index).hasChildren)
        return;
    m_viewport.rows.toggle(m_viewport.rows.row(index).track);
    rebuildRows();
    scrollTo(m_viewport.scroll);
}

void ViewportControl::revealTrack(TrackId id)
{
    const Track *track = id == noTrack ? nullptr : m_viewport.trace->track(id);
    // Bounded: the parents of a log from elsewhere may go round in circles.
    bool wasHidden = false;
    for (int depth = 0; track && depth < 64; ++depth) {
        track = m_viewport.trace->track(track->parent);
        if (track && m_viewport.rows.setCollapsed(track->id, false))
            wasHidden = true;
    }
    if (wasHidden || m_viewport.rows.indexOf(id) < 0) // it may be a new one
        rebuildRows();
    const int row = m_viewport.rows.indexOf(id);
    if (row >= 0)
        scrollToRow(row);
}

} // namespace hilera
