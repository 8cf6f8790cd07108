#include "ui/timeline/model/choicecontrol.h"

#include "ui/timeline/model/namesearch.h"
#include "ui/timeline/model/slicefinder.h"
#include "ui/timeline/model/timelinetext.h"
#include "ui/timeline/model/viewportcontrol.h"

#include <algorithm>
#include <cstdlib>

namespace hilera {

ChoiceControl::ChoiceControl(TimelineChoice &choice, const TimelineScene &scene, ViewportControl &viewport)
    : m_choice(choice)
    , m_scene(scene)
    , m_viewport(viewport)
{
}

void ChoiceControl::reset()
{
    m_choice = {};
    m_foundTask.reset();
}

void ChoiceControl::resume(Nanoseconds now)
{
    if (m_choice.chosen && m_choice.chosen->slice.end() > now)
        m_choice.chosen.reset();
}

void ChoiceControl::chooseOnly(const std::optional<TimelineChoice::Chosen> &chosen)
{
    m_choice.selection.reset();
    choose(chosen);
}

const Track *ChoiceControl::currentTrack() const
{
    if (!m_scene.trace)
        return nullptr;
    if (m_choice.chosen && m_choice.chosen->track != noTrack)
        return m_scene.trace->track(m_choice.chosen->track);
    if (m_scene.currentRow >= 0)
        return m_scene.trace->track(m_scene.rows.row(m_scene.currentRow).track);
    return nullptr;
}

void ChoiceControl::choose(const std::optional<TimelineChoice::Chosen> &chosen)
{
    m_choice.chosen = chosen;
    if (chosen)
        m_viewport.setCurrentRow(m_scene.rows.indexOf(chosen->track));
}

void ChoiceControl::step(int direction)
{
    const Track *track = currentTrack();
    if (!track)
        return;
    const bool onTrack = m_choice.chosen && m_choice.chosen->track == track->id;
    const Nanoseconds from = onTrack ? m_choice.chosen->slice.start : m_scene.range.from;
    const std::optional<Slice> slice =
        direction > 0 ? nextSlice(*track, from, m_scene.now) : previousSlice(*track, from);
    if (slice)
        reveal({track->id, *slice});
}

void ChoiceControl::stepAlongTask(int direction)
{
    if (!m_scene.trace || !m_choice.chosen)
        return;
    auto next = sliceAlongArrow(*m_scene.trace, *m_choice.chosen, direction);
    if (!next && !m_scene.trace->isForeign())
        next = nextStation(*m_scene.trace, *m_choice.chosen, direction, m_scene.now);
    if (next)
        reveal(*next);
}

void ChoiceControl::reveal(const TimelineChoice::Chosen &chosen)
{
    m_viewport.revealTrack(chosen.track);
    choose(chosen);
    m_viewport.reveal(chosen.slice);
}

void ChoiceControl::select(const TimeRange &range, const Track *track)
{
    m_choice.selection = TimeRange{std::min(range.from, range.to), std::max(range.from, range.to)};
    m_viewport.setFollowing(false);
    m_choice.selectionText = measureText(*m_scene.trace, *m_choice.selection, track);
}

void ChoiceControl::toggleMark(Nanoseconds time)
{
    const auto near = static_cast<Nanoseconds>(m_scene.scale(m_viewport.geometry()).perPixel() * 4);
    std::vector<Nanoseconds> &marks = m_choice.marks;
    const auto found =
        std::ranges::find_if(marks, [&](Nanoseconds mark) { return std::llabs(mark - time) <= near; });
    if (found != marks.end())
        marks.erase(found);
    else
        marks.insert(std::ranges::upper_bound(marks, time), time);
}

void ChoiceControl::chooseTask(TaskId task)
{
    if (!m_scene.trace)
        return;
    if (const auto station = longestStation(*m_scene.trace, task, m_scene.now))
        reveal(*station);
}

bool ChoiceControl::find(const QString &text, int direction)
{
    if (!m_scene.trace || text.isEmpty())
        return false;
    if (const auto task = nextTaskNamed(m_scene, text, m_foundTask, direction)) {
        m_foundTask = task;
        chooseTask(*task);
        return true;
    }
    if (const auto slice = nextSliceNamed(m_scene, text, m_choice.chosen, direction)) {
        reveal(*slice);
        return true;
    }
    if (const auto row = nextRowNamed(m_scene, text, direction)) {
        m_viewport.showRow(*row);
        return true;
    }
    return false;
}

std::optional<TimeRange> ChoiceControl::range() const
{
    if (m_choice.selection)
        return padded(*m_choice.selection, 0.05);
    if (m_choice.chosen)
        return padded({m_choice.chosen->slice.start, m_choice.chosen->slice.end()}, 0.05);
    return std::nullopt;
}

bool ChoiceControl::canClear() const
{
    return hasChoice() || !m_choice.marks.empty();
}

void ChoiceControl::clear()
{
    if (!hasChoice())
        m_choice.marks.clear();
    m_choice.selection.reset();
    m_choice.chosen.reset();
    m_foundTask.reset();
}

} // namespace hilera
