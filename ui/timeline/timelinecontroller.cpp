#include "ui/timeline/timelinecontroller.h"

#include "ui/timeline/arrows.h"
#include "ui/timeline/namesearch.h"
#include "ui/timeline/slicefinder.h"
#include "ui/timeline/timelinetext.h"

#include <QFontMetrics>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace hilera {

namespace {

constexpr std::size_t fewTracks = 1000; // rows for so many are rebuilt whenever anything changes

} // namespace

void TimelineController::setTrace(const Trace *trace)
{
    m_scene.trace = trace;
    m_scene.selection.reset();
    m_scene.chosen.reset();
    m_scene.cursor.reset();
    m_scene.marks.clear();
    m_scene.currentRow = -1;
    m_scene.scroll = 0;
    m_scene.rows.expandAll();
    m_foundTask.reset();
    if (!m_isShared)
        m_navigation->reset();
    m_wasFinished = trace && trace->finished();
    m_knownTracks = 0;
    rebuildRows();
    syncRange();
}

void TimelineController::resumeTrace(const Trace *trace, Nanoseconds now)
{
    m_scene.trace = trace;
    if (m_scene.chosen && m_scene.chosen->slice.end() > now)
        m_scene.chosen.reset();
    m_wasFinished = false;
    rebuildRows();
}

void TimelineController::setSchedule(const Schedule &schedule)
{
    m_scene.schedule = schedule;
    m_schedulePlaces.setSchedule(schedule);
    placeSchedule();
}

void TimelineController::setGeometry(const TimelineGeometry &geometry)
{
    m_geometry = geometry;
    fitRows();
    scrollTo(m_scene.scroll);
    if (m_isShared)
        placeSchedule(); // there may be room for it now
}

void TimelineController::setFont(const QFont &font)
{
    m_scene.font = font;
    setLowRows(m_lowRows);
    rebuildRows();
}

void TimelineController::setLowRows(int height)
{
    const bool wasLow = std::exchange(m_lowRows, height) > 0;
    m_scene.rows.setHeights(
        height > 0 ? RowHeights::low(height) : RowHeights::forText(QFontMetrics(m_scene.font).height()));
    if (wasLow != (height > 0)) {
        m_scene.rows.setWorkersOnly(height > 0);
        rebuildRows();
    }
    scrollTo(m_scene.scroll);
}

void TimelineController::shareNavigation(std::shared_ptr<TimelineNavigation> navigation)
{
    m_navigation = std::move(navigation);
    m_isShared = true;
    syncRange();
}

void TimelineController::syncRange()
{
    m_scene.axisStart = start();
    m_scene.range = panned(m_navigation->range(), start());
}

void TimelineController::show(const TimeRange &range)
{
    m_navigation->show(panned(range, -start()));
}

TimelineController::Reach TimelineController::reach() const
{
    Nanoseconds end = m_scene.schedule.slices.empty() ? 0 : m_scene.scheduleStart + m_scene.schedule.makespan;
    for (const Nanoseconds guess : m_scene.guesses)
        end = std::max(end, m_scene.scheduleStart + guess);
    return {m_scene.now - start(), std::max(end, m_scene.replayEnd) - start()};
}

void TimelineController::update(Nanoseconds now, bool isLive)
{
    m_scene.now = now;
    m_scene.isLive = isLive;
    if (!m_scene.trace)
        return;
    const std::size_t tracks = m_scene.trace->tracks().size();
    const bool hasNew = tracks != m_knownTracks || m_scene.trace->series().size() != m_knownSeries;
    if (hasNew || tracks < fewTracks || m_scene.trace->finished() != m_wasFinished)
        rebuildRows();
    m_wasFinished = m_scene.trace->finished();
    placeSchedule();
    if (!m_isShared)
        m_navigation->advance(now, reach().end, isLive);
    syncRange();
}

// What is at the top stays there, whatever rows come in above it.
void TimelineController::rebuildRows()
{
    TimelineRows &rows = m_scene.rows;
    const int topRow = rows.indexAt(m_scene.scroll);
    const bool isScrolled = m_scene.scroll > 0 && topRow >= 0;
    const TrackId anchor = isScrolled ? rows.row(topRow).track : noTrack;
    const int offset = isScrolled ? m_scene.scroll - rows.top(topRow) : 0;
    const TrackId current = m_scene.currentRow >= 0 ? rows.row(m_scene.currentRow).track : noTrack;
    const bool hadCurrent = m_scene.currentRow >= 0;

    m_knownTracks = m_scene.trace ? m_scene.trace->tracks().size() : 0;
    m_knownSeries = m_scene.trace ? m_scene.trace->series().size() : 0;
    rows.rebuild(m_scene.trace);
    fitRows();
    if (isScrolled) {
        const int row = rows.indexOf(anchor);
        scrollTo(row >= 0 ? rows.top(row) + offset : m_scene.scroll);
    }
    m_scene.currentRow = hadCurrent ? rows.indexOf(current) : -1;
}

// A few rows too many come closer together, so that all are in sight.
void TimelineController::fitRows()
{
    if (m_lowRows > 0 || m_geometry.rows.isEmpty())
        return; // they have their height, or no room yet
    const int line = QFontMetrics(m_scene.font).height();
    const auto roomy = RowHeights::forText(line);
    TimelineRows &rows = m_scene.rows;
    rows.setHeights(roomy);
    if (rows.totalHeight() <= m_geometry.rows.height())
        return;
    rows.setHeights(RowHeights::closeTogether(line));
    if (rows.totalHeight() > m_geometry.rows.height())
        rows.setHeights(roomy);
}

void TimelineController::placeSchedule()
{
    m_scene.scheduleTracks.clear();
    if (!m_scene.trace)
        return;
    m_scene.scheduleStart = scheduleStart(*m_scene.trace);
    if (!m_isShared || hasGhostsInRows(m_scene, m_geometry)) // else nobody looks at them
        m_scene.scheduleTracks = m_schedulePlaces.tracks(*m_scene.trace, m_scene.rows);
}

void TimelineController::zoom(Nanoseconds anchor, double factor)
{
    m_navigation->zoom(anchor - start(), factor);
    syncRange();
}

void TimelineController::pan(Nanoseconds by)
{
    m_navigation->pan(by);
    syncRange();
}

void TimelineController::fit()
{
    std::optional<TimeRange> target = m_scene.selection;
    if (!target && m_scene.chosen) {
        const Slice &slice = m_scene.chosen->slice;
        target = TimeRange{slice.start, slice.end()};
    }
    if (!target || m_scene.range == padded(*target, 0.05))
        m_navigation->showAll();
    else
        show(padded(*target, 0.05));
    syncRange();
}

void TimelineController::fitAll()
{
    m_navigation->showAll();
    syncRange();
}

void TimelineController::undoZoom()
{
    if (m_navigation->undo())
        syncRange();
}

void TimelineController::setFollowing(bool following)
{
    m_navigation->setFollowing(following);
    syncRange();
}

void TimelineController::scrollTo(int pixels)
{
    const int furthest = std::max(0, m_scene.rows.totalHeight() - m_geometry.rows.height());
    m_scene.scroll = std::clamp(pixels, 0, furthest);
}

void TimelineController::scrollToRow(int index)
{
    const int top = m_scene.rows.top(index);
    const int bottom = top + m_scene.rows.height(index);
    if (top < m_scene.scroll)
        scrollTo(top);
    else if (bottom > m_scene.scroll + m_geometry.rows.height())
        scrollTo(bottom - m_geometry.rows.height());
}

void TimelineController::moveRow(int by)
{
    if (m_scene.rows.count() == 0)
        return;
    const int wanted = m_scene.currentRow < 0 ? 0 : m_scene.currentRow + by;
    m_scene.currentRow = std::clamp(wanted, 0, m_scene.rows.count() - 1);
    scrollToRow(m_scene.currentRow);
}

void TimelineController::toggleRow(int index)
{
    if (index < 0 || index >= m_scene.rows.count() || !m_scene.rows.row(index).hasChildren)
        return;
    m_scene.rows.toggle(m_scene.rows.row(index).track);
    rebuildRows();
    scrollTo(m_scene.scroll);
}

const Track *TimelineController::currentTrack() const
{
    if (!m_scene.trace)
        return nullptr;
    if (m_scene.chosen && m_scene.chosen->track != noTrack)
        return m_scene.trace->track(m_scene.chosen->track);
    if (m_scene.currentRow >= 0)
        return m_scene.trace->track(m_scene.rows.row(m_scene.currentRow).track);
    return nullptr;
}

void TimelineController::choose(const std::optional<TimelineScene::Chosen> &chosen)
{
    m_scene.chosen = chosen;
    if (chosen)
        m_scene.currentRow = m_scene.rows.indexOf(chosen->track);
}

void TimelineController::step(int direction)
{
    const Track *track = currentTrack();
    if (!track)
        return;
    const bool onTrack = m_scene.chosen && m_scene.chosen->track == track->id;
    const Nanoseconds from = onTrack ? m_scene.chosen->slice.start : m_scene.range.from;
    const std::optional<Slice> slice =
        direction > 0 ? nextSlice(*track, from, m_scene.now) : previousSlice(*track, from);
    if (slice)
        reveal({track->id, *slice});
}

void TimelineController::stepAlongTask(int direction)
{
    if (!m_scene.trace || !m_scene.chosen)
        return;
    auto next = sliceAlongArrow(*m_scene.trace, *m_scene.chosen, direction);
    if (!next && !m_scene.trace->isForeign())
        next = nextStation(*m_scene.trace, *m_scene.chosen, direction, m_scene.now);
    if (next)
        reveal(*next);
}

void TimelineController::reveal(const TimelineScene::Chosen &chosen)
{
    revealRow(chosen.track);
    choose(chosen);
    const Slice &slice = chosen.slice;
    const bool isInSight = slice.end() > m_scene.range.from && slice.start < m_scene.range.to;
    if (!isInSight) {
        const Nanoseconds middle = slice.start + slice.duration / 2;
        show(panned(m_scene.range, middle - m_scene.range.from - m_scene.range.duration() / 2));
        syncRange();
    }
}

void TimelineController::revealRow(TrackId id)
{
    const Track *track = id == noTrack ? nullptr : m_scene.trace->track(id);
    // Bounded: the parents of a log from elsewhere may go round in circles.
    for (int depth = 0; track && depth < 64; ++depth) {
        track = m_scene.trace->track(track->parent);
        if (track)
            m_scene.rows.setCollapsed(track->id, false);
    }
    rebuildRows();
    const int row = m_scene.rows.indexOf(id);
    if (row >= 0)
        scrollToRow(row);
}

void TimelineController::select(const TimeRange &range, const Track *track)
{
    m_scene.selection = TimeRange{std::min(range.from, range.to), std::max(range.from, range.to)};
    m_navigation->setFollowing(false);
    m_scene.selectionText = measureText(*m_scene.trace, *m_scene.selection, track);
}

void TimelineController::toggleMark(Nanoseconds time)
{
    hilera::toggleMark(m_scene, m_geometry, time);
}

void TimelineController::chooseTask(TaskId task)
{
    if (!m_scene.trace)
        return;
    if (const auto station = longestStation(*m_scene.trace, task, m_scene.now))
        reveal(*station);
}

bool TimelineController::find(const QString &text, int direction)
{
    if (!m_scene.trace || text.isEmpty())
        return false;
    if (const auto task = nextTaskNamed(m_scene, text, m_foundTask, direction)) {
        m_foundTask = task;
        chooseTask(*task);
        return true;
    }
    if (const auto row = nextRowNamed(m_scene, text, direction)) {
        m_scene.currentRow = *row;
        scrollToRow(*row);
        return true;
    }
    return false;
}

bool TimelineController::clear()
{
    if (m_scene.selection || m_scene.chosen || !m_scene.search.isEmpty()) {
        m_scene.selection.reset();
        m_scene.chosen.reset();
        m_scene.search.clear();
        m_foundTask.reset();
        return true;
    }
    return !std::exchange(m_scene.marks, {}).empty();
}

} // namespace hilera
