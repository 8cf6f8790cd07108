#include "ui/timeline/view/timelinetooltip.h"

#include "core/record/names.h"
#include "ui/timeline/model/countertext.h"
#include "ui/timeline/model/rowlabeltext.h"
#include "ui/timeline/model/slicefinder.h"
#include "ui/timeline/model/timelinetext.h"
#include "ui/timeline/paint/lossmarks.h"

namespace hilera {

namespace {

QString sliceText(const TimelineScene &scene, const Track &track, const FoundSlice &found)
{
    const Slice &slice = found.slice;
    const bool isOpen =
        !scene.trace->finished() && slice.end() == scene.now && track.open.start == slice.start;
    QStringList what;
    if (slice.task != noTask)
        what.append(scene.nameOf(slice.task));
    if (!scene.trace->isForeign()) // of which nobody knows what its threads did
        what.append(TimelineText::stateOf(slice));
    QStringList lines{what.join(QStringLiteral(" · "))};
    lines.append(TimelineText::tr("from %1, for %2")
                     .arg(TimelineText::duration(slice.start), TimelineText::duration(slice.duration)));
    if (isOpen)
        lines.last() += u' ' + TimelineText::tr("so far");
    else if (!scene.trace->isForeign())
        lines.append(TimelineText::cpuOf(slice));
    lines.append(trackName(*scene.trace, track));
    if (const QString ids = TimelineText::trackIds(track); !ids.isEmpty())
        lines.last() += QStringLiteral(", ") + ids;
    if (slice.line != 0)
        lines.append(TimelineText::tr("line %1").arg(slice.line));
    if (const QString ending = TimelineText::endingOf(*scene.trace, slice.task); !ending.isEmpty())
        lines.append(ending);
    if (found.count > 1)
        lines.append(TimelineText::tr("the longest of %1 slices here").arg(found.count));
    return lines.join(QLatin1Char('\n'));
}

// The name of a row and its ids, if its label has no room for them.
QString cutOffText(const TimelineScene &scene, const TimelineRow &row, int labelWidth)
{
    const RowLabelText whole = rowLabelText(*scene.trace, row);
    const QFont font = rowNameFont(scene.font, row.kind);
    if (shownRowLabel(whole, row, labelWidth, font, monospaceFont(scene.font)) == whole)
        return {};
    return QString(whole.name + QLatin1Char('\n') + whole.ids).trimmed();
}

} // namespace

QString timelineToolTip(const TimelineScene &scene, const TimelineGeometry &geometry, const QPoint &position)
{
    const bool isName = geometry.labels.contains(position);
    if (!scene.trace || (!isName && !geometry.rows.contains(position)))
        return {};
    const int index = scene.rows.indexAt(position.y() - geometry.rows.top() + scene.scroll);
    if (index < 0)
        return {};
    const TimelineRow &row = scene.rows.row(index);
    if (isName)
        return cutOffText(scene, row, geometry.labels.width());
    const TimeScale scale = scene.scale(geometry);
    if (row.kind == TimelineRow::Kind::Queue) {
        const Nanoseconds time = scale.time(position.x());
        if (time < 0 || time > scene.now)
            return {};
        return TimelineText::tr("queued: %1").arg(scene.trace->queued().valueAt(time));
    }
    if (row.kind == TimelineRow::Kind::Counter)
        return counterText(
            *scene.trace, row.series, scale.time(position.x()), scale.time(position.x() + 1) + 1);
    const Track *track = scene.trace->track(row.track);
    const TimeRange under{scale.time(position.x()), scale.time(position.x() + 1) + 1};
    const QString loss = lossText(*track, scale, position.x());
    const std::optional<FoundSlice> found = longestSlice(*track, under, scene.now);
    if (found) {
        const QString text = sliceText(scene, *track, *found);
        return loss.isEmpty() ? text : text + QLatin1Char('\n') + loss;
    }
    if (!loss.isEmpty())
        return loss;
    if (row.kind == TimelineRow::Kind::Gui && track->worstLag > 0)
        return TimelineText::tr("latest heartbeat: %1 late").arg(TimelineText::duration(track->worstLag));
    return {};
}

} // namespace hilera
