#include "ui/timeline/model/rowlabeltext.h"

#include "core/record/names.h"
#include "ui/timeline/model/countertext.h"
#include "ui/timeline/model/timelinescene.h"
#include "ui/timeline/model/timelinetext.h"

#include <QFontMetrics>

#include <algorithm>

namespace hilera {

using namespace rowlabel;

RowLabelText rowLabelText(const Trace &trace, const TimelineRow &row)
{
    if (row.kind == TimelineRow::Kind::Queue)
        return {TimelineText::tr("Queue"), TimelineText::taskCount(trace.tasks().size())};
    if (row.kind == TimelineRow::Kind::Counter) {
        const NamedSeries &series = trace.series()[row.series];
        return {seriesName(trace, row.series), counterNumber(series.extent().most)};
    }
    const Track &track = *trace.track(row.track);
    return {trackName(trace, track), TimelineText::trackIds(track)};
}

QFont rowNameFont(const QFont &font, TimelineRow::Kind kind)
{
    QFont own = font;
    own.setBold(kind == TimelineRow::Kind::Group);
    return own;
}

int rowlabel::foldingSignWidth(const QFont &font)
{
    return QFontMetrics(font).xHeight() + 4;
}

int rowlabel::textLeft(const TimelineRow &row, const QFont &nameFont, int width)
{
    const int sign = row.hasChildren ? foldingSignWidth(nameFont) : 0;
    return leftMargin + std::min(row.depth * indent, width / 3) + sign;
}

RowLabelText shownRowLabel(
    const RowLabelText &label, const TimelineRow &row, int width, const QFont &font, const QFont &idsFont)
{
    const QFontMetrics metrics(font);
    auto [name, ids] = label;
    const int room = width - 1 - textLeft(row, font, width) - rightMargin;
    const int idsWidth = QFontMetrics(idsFont).horizontalAdvance(ids);
    const bool isLongQueue = row.kind == TimelineRow::Kind::Queue && idsWidth > width / 2;
    if (isLongQueue || metrics.horizontalAdvance(name) + idsGap + idsWidth > room)
        ids.clear(); // the name says more
    const int idsRoom = ids.isEmpty() ? 0 : idsWidth + idsGap;
    return {metrics.elidedText(name, Qt::ElideMiddle, room - idsRoom), ids};
}

int rowLabelWidth(const TimelineScene &scene, int rowCount)
{
    const QFontMetrics fixed(monospaceFont(scene.font));
    int widest = 0;
    for (int i = 0; i < rowCount; ++i) {
        const TimelineRow &row = scene.rows.row(i);
        const QFont font = rowNameFont(scene.font, row.kind);
        const auto [name, ids] = rowLabelText(*scene.trace, row);
        const int sign = row.hasChildren ? foldingSignWidth(font) : 0;
        const int idsWidth = ids.isEmpty() ? 0 : idsGap + fixed.horizontalAdvance(ids);
        widest = std::max(
            widest, row.depth * indent + sign + QFontMetrics(font).horizontalAdvance(name) + idsWidth);
    }
    constexpr int rounding = 4;
    return leftMargin + widest + rounding + rightMargin;
}

int rowLabelWidth(const QFont &font)
{
    const QFontMetrics plain(font);
    const QFont group = rowNameFont(font, TimelineRow::Kind::Group);
    const QFontMetrics fixed(monospaceFont(font));
    constexpr int number = 88;
    const auto id = QStringLiteral("%1").arg(888'888);

    int names = 0;
    for (const QString &name : {mainThreadName(), trackName(TrackKind::Thread, number),
             trackName(TrackKind::Gui, number), trackName(TrackKind::Caller, number)})
        names = std::max(names, plain.horizontalAdvance(name));
    const int groups = QFontMetrics(group).horizontalAdvance(trackName(TrackKind::Process, number));
    int alone = 0; // what has no ids
    for (const QString &name :
        {trackName(TrackKind::Coroutine, number), trackName(TrackKind::AsyncTask, number)})
        alone = std::max(alone, plain.horizontalAdvance(name));

    const int threads = indent + names + idsGap + fixed.horizontalAdvance(TimelineText::tr("tid %1").arg(id));
    const int processes = foldingSignWidth(group) + groups + idsGap
        + fixed.horizontalAdvance(TimelineText::tr("pid %1").arg(id));
    return leftMargin + std::max({threads, processes, 2 * indent + alone}) + rightMargin;
}

} // namespace hilera
