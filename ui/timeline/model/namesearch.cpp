#include "ui/timeline/model/namesearch.h"

#include "core/record/names.h"
#include "ui/timeline/model/slicefinder.h"
#include "ui/timeline/model/timelinetext.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace hilera {

namespace {

// Looks at each name once.
class NameMatch {
public:
    NameMatch(const TimelineScene &scene, const QString &text)
        : m_scene(scene)
        , m_text(text)
    {
    }
    [[nodiscard]] bool operator()(TaskId name)
    {
        if (name == noTask)
            return false;
        if (name >= m_known.size())
            m_known.resize(name + 1, Known::NotYet);
        Known &known = m_known[name];
        if (known == Known::NotYet)
            known = m_scene.nameOf(name).contains(m_text, Qt::CaseInsensitive) ? Known::Yes : Known::No;
        return known == Known::Yes;
    }

private:
    enum class Known : std::uint8_t { NotYet, No, Yes };

    const TimelineScene &m_scene;
    const QString &m_text;
    std::vector<Known> m_known;
};

using Found = std::optional<TimelineChoice::Chosen>;
using Place = std::pair<Nanoseconds, TrackId>; // where a slice begins

// The first one after the place.
Found firstAfter(const Trace &trace, const Place &place, NameMatch &isMeant)
{
    Found found;
    Place best(std::numeric_limits<Nanoseconds>::max(), noTrack);
    for (const Track &track : trace.tracks()) {
        std::size_t i = track.slices.firstEndingAfter(place.first - 1);
        for (; i < track.slices.size(); ++i) {
            const Slice slice = track.slices.at(i);
            const Place here(slice.start, track.id);
            if (here >= best)
                break;
            if (here <= place || !isMeant(slice.task))
                continue;
            best = here;
            found = {track.id, slice};
            break;
        }
    }
    return found;
}

// The last one before it.
Found lastBefore(const Trace &trace, const Place &place, NameMatch &isMeant)
{
    Found found;
    Place best(-1, 0);
    for (const Track &track : trace.tracks()) {
        const std::size_t end = track.slices.firstEndingAfter(place.first);
        for (std::size_t i = std::min(end + 1, track.slices.size()); i > 0; --i) {
            const Slice slice = track.slices.at(i - 1);
            const Place here(slice.start, track.id);
            if (here <= best)
                break;
            if (here >= place || !isMeant(slice.task))
                continue;
            best = here;
            found = {track.id, slice};
            break;
        }
    }
    return found;
}

} // namespace

std::optional<TaskId> nextTaskNamed(
    const TimelineScene &scene, const QString &text, std::optional<TaskId> from, int direction)
{
    const auto count = static_cast<std::int64_t>(scene.trace->tasks().size());
    std::int64_t at = from ? static_cast<std::int64_t>(*from) : direction > 0 ? -1 : count;
    for (std::int64_t looked = 0; looked < count; ++looked) {
        at = (at + direction + count) % count;
        const auto task = static_cast<TaskId>(at);
        if (scene.nameOf(task).contains(text, Qt::CaseInsensitive)
            && !stationsOf(*scene.trace, task, scene.now).empty())
            return task;
    }
    return std::nullopt;
}

std::optional<TimelineChoice::Chosen> nextSliceNamed(const TimelineScene &scene, const QString &text,
    const std::optional<TimelineChoice::Chosen> &from, int direction)
{
    const Trace &trace = *scene.trace;
    if (!trace.isForeign())
        return std::nullopt; // its slices are those of tasks
    NameMatch isMeant(scene, text);
    const Place start(-1, 0), end(std::numeric_limits<Nanoseconds>::max(), 0);
    const Place here = from ? Place(from->slice.start, from->track) : direction > 0 ? start : end;
    const Found next = direction > 0 ? firstAfter(trace, here, isMeant) : lastBefore(trace, here, isMeant);
    if (next || !from)
        return next;
    return direction > 0 ? firstAfter(trace, start, isMeant) : lastBefore(trace, end, isMeant);
}

std::optional<int> nextRowNamed(const TimelineScene &scene, const QString &text, int direction)
{
    const int count = scene.rows.count();
    const int from = std::max(scene.currentRow, direction > 0 ? -1 : 0);
    for (int looked = 1; looked <= count; ++looked) {
        const int row = (from + direction * looked + 2 * count) % count;
        const Track *track = scene.trace->track(scene.rows.row(row).track);
        const bool isCounter = scene.rows.row(row).kind == TimelineRow::Kind::Counter;
        if (!track && !isCounter)
            continue;
        const QString name = isCounter
            ? seriesName(*scene.trace, scene.rows.row(row).series)
            : trackName(*scene.trace, *track) + u' ' + TimelineText::trackIds(*track);
        if (name.contains(text, Qt::CaseInsensitive))
            return row;
    }
    return std::nullopt;
}

} // namespace hilera
