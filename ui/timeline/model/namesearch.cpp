#include "ui/timeline/model/namesearch.h"

#include "core/record/names.h"
#include "ui/timeline/model/slicefinder.h"
#include "ui/timeline/model/timelinetext.h"

#include <algorithm>

namespace hilera {

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

std::optional<int> nextRowNamed(const TimelineScene &scene, const QString &text, int direction)
{
    const int count = scene.rows.count();
    const int from = std::max(scene.currentRow, direction > 0 ? -1 : 0);
    for (int looked = 1; looked <= count; ++looked) {
        const int row = (from + direction * looked + 2 * count) % count;
        const Track *track = scene.trace->track(scene.rows.row(row).track);
        if (!track)
            continue;
        const QString name = trackName(*scene.trace, *track) + u' ' + TimelineText::trackIds(*track);
        if (name.contains(text, Qt::CaseInsensitive))
            return row;
    }
    return std::nullopt;
}

} // namespace hilera
