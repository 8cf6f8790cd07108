#include "ui/timeline/view/timelinecontroller.h"

#include "ui/timeline/model/namesearch.h"
#include "ui/timeline/model/slicefinder.h"
#include "ui/timeline/model/timelinetext.h"
#include "ui/timeline/paint/arrows.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace hilera {

namespace {

constexpr Nanoseconds mostBeyond = 10; // times as long as the run: a guess beyond that would leave it no room

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
    m_wasOver = false;
    m_throttle.reset();
    m_scene.places.beginAnew();
    m_rows.rebuild();
    syncRange();
}

void TimelineController::resumeTrace(const Trace *trace, Nanoseconds now)
{
    m_scene.trace = trace;
    if (m_scene.chosen && m_scene.chosen->slice.end() > now)
        m_scene.chosen.reset();
    m_wasOver = false;
    m_throttle.reset();
    m_scene.places.beginAnew();
    m_rows.rebuild();
}

void TimelineController::setSchedule(std::shared_ptr<const DrawnSchedule> schedule)
{
    m_scene.places.setSchedule(std::move(schedule));
    placeSchedule();
}

void TimelineController::setGeometry(const TimelineGeometry &geometry)
{
    m_geometry = geometry;
    m_rows.fit();
    m_rows.scrollTo(m_scene.scroll);
    if (m_isShared)
        placeSchedule(); // there may be room for it now
}

void TimelineController::setFont(const QFont &font)
{
    m_scene.font = font;
    m_rows.fontChanged();
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

Nanoseconds TimelineController::endOfRun() const
{
    const Nanoseconds ideal =
        m_scene.schedule().slices.empty() ? 0 : m_scene.scheduleStart + m_scene.schedule().makespan;
    return std::max(ideal, m_scene.replayEnd);
}

TimelineController::Reach TimelineController::reach() const
{
    Nanoseconds end = endOfRun();
    const Nanoseconds furthest = mostBeyond * std::max(end, m_scene.now);
    for (const Nanoseconds guess : m_scene.guesses) {
        if (m_scene.scheduleStart + guess <= furthest)
            end = std::max(end, m_scene.scheduleStart + guess);
    }
    return {m_scene.now - start(), end - start()};
}

void TimelineController::update(Nanoseconds now, bool isLive)
{
    m_scene.now = now;
    m_scene.isLive = isLive;
    if (!m_scene.trace)
        return;
    // Of very many tracks this takes long, and all but one frame can do with what the last one had.
    const bool isOver = m_scene.trace->finished();
    const bool hasChanged = isOver != std::exchange(m_wasOver, isOver);
    if (hasChanged)
        m_scene.places.beginAnew();
    const bool wasUnderWay = m_scene.places.isUnderWay();
    if (m_scene.trace->tracks().size() < RowsInSight::fewTracks || hasChanged)
        arrange();
    else if (!isOver)
        m_throttle.run([this] { arrange(); });
    if (wasUnderWay)
        placeSchedule();
    m_scene.scheduleStart = scheduleStart(*m_scene.trace);
    if (!m_isShared)
        m_navigation->advance(now, reach().end, isLive);
    syncRange();
}

void TimelineController::arrange()
{
    m_rows.update();
    if (!m_scene.places.isUnderWay())
        placeSchedule();
}

void TimelineController::placeSchedule()
{
    if (m_scene.trace)
        m_scene.scheduleStart = scheduleStart(*m_scene.trace);
    if (m_scene.trace && (!m_isShared || hasGhostsInRows(m_scene, m_geometry)))
        m_scene.places.advance(*m_scene.trace, m_scene.rows);
    else
        m_scene.places.clear(); // nobody looks at them
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
    std::optional<TimeRange> target;
    if (m_scene.selection) {
        target = padded(*m_scene.selection, 0.05);
    } else if (m_scene.chosen) {
        const Slice &slice = m_scene.chosen->slice;
        target = padded({slice.start, slice.end()}, 0.05);
    } else if (const Nanoseconds end = std::max(endOfRun(), m_scene.now);
               !m_scene.isLive && reach().end > end) {
        target = TimeRange{0, end + end / 25}; // without the guesses beyond
    }
    if (!target || m_scene.range == *target)
        m_navigation->showAll();
    else
        show(*target);
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
    m_rows.reveal(chosen.track);
    choose(chosen);
    const Slice &slice = chosen.slice;
    const bool isInSight = slice.end() > m_scene.range.from && slice.start < m_scene.range.to;
    if (!isInSight) {
        const Nanoseconds middle = slice.start + slice.duration / 2;
        show(panned(m_scene.range, middle - m_scene.range.from - m_scene.range.duration() / 2));
        syncRange();
    }
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
        m_rows.scrollToRow(*row);
        return true;
    }
    return false;
}

bool TimelineController::canClear() const
{
    return hasChoice() || !m_scene.marks.empty();
}

bool TimelineController::hasChoice() const
{
    return m_scene.selection || m_scene.chosen || !m_scene.search.isEmpty();
}

void TimelineController::clear()
{
    if (!hasChoice())
        m_scene.marks.clear();
    m_scene.selection.reset();
    m_scene.chosen.reset();
    m_scene.search.clear();
    m_foundTask.reset();
}

} // namespace hilera
