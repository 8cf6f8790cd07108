#include "ui/timeline/rowlabel.h"

#include "core/run/names.h"
#include "ui/timeline/counterpainter.h"
#include "ui/timeline/timelinetext.h"

#include <QFontMetrics>

#include <algorithm>

namespace hilera {

namespace {

constexpr int leftMargin = 14;
constexpr int rightMargin = 10;
constexpr int indent = 14;
constexpr int idsGap = 8;

struct LabelText {
    QString name;
    QString ids;
};

LabelText textFor(const Trace &trace, const TimelineRow &row)
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

QFont nameFont(const QFont &font, TimelineRow::Kind kind)
{
    QFont own = font;
    own.setBold(kind == TimelineRow::Kind::Group);
    return own;
}

int foldingSignWidth(const QFont &font)
{
    return QFontMetrics(font).xHeight() + 4;
}

// A triangle: down where the row's children show, right where they are folded away.
void paintFoldingSign(
    QPainter &painter, int left, int middle, const QFont &font, bool collapsed, const QColor &color)
{
    const double size = QFontMetrics(font).xHeight();
    const QPointF center(left + size / 2, middle + 0.5);
    const double h = size * 0.5;
    const QPolygonF down{
        {center + QPointF(-h, -h * 0.7), center + QPointF(h, -h * 0.7), center + QPointF(0, h * 0.8)}};
    const QPolygonF right{
        {center + QPointF(-h * 0.7, -h), center + QPointF(h * 0.8, 0), center + QPointF(-h * 0.7, h)}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPolygon(collapsed ? right : down);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

void paintRowLabel(QPainter &painter, const TimelineScene &scene, int index, const QRect &rect)
{
    const TimelineRow &row = scene.rows.row(index);
    const bool isCurrent = index == scene.currentRow;
    const QFont font = nameFont(scene.font, row.kind);
    const QFont fixed = monospaceFont(scene.font);
    const QFontMetrics fixedMetrics(fixed);
    auto [name, ids] = textFor(*scene.trace, row);
    if (row.kind == TimelineRow::Kind::Queue && fixedMetrics.horizontalAdvance(ids) > rect.width() / 2)
        ids.clear();

    int left = rect.left() + leftMargin + std::min(row.depth * indent, rect.width() / 3);
    if (row.hasChildren) {
        paintFoldingSign(painter, left, rect.center().y(), font, row.collapsed, scene.theme.text);
        left += foldingSignWidth(font);
    }
    const QRect text(left, rect.top(), rect.right() - left - rightMargin, rect.height());
    const QFontMetrics metrics(font);
    const int together = metrics.horizontalAdvance(name) + idsGap + fixedMetrics.horizontalAdvance(ids);
    if (together > text.width())
        ids.clear(); // the name says more
    painter.setPen(scene.theme.mutedText);
    painter.setFont(fixed);
    const int idsWidth = ids.isEmpty() ? 0 : fixedMetrics.horizontalAdvance(ids) + idsGap;
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, ids);
    painter.setPen(scene.theme.text);
    painter.setFont(font);
    const QString elided = metrics.elidedText(name, Qt::ElideRight, text.width() - idsWidth);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, elided);
    const bool isFound = !scene.search.isEmpty() && name.contains(scene.search, Qt::CaseInsensitive);
    if (isFound || isCurrent)
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), scene.theme.accent);
}

int rowLabelWidth(const TimelineScene &scene, int rowCount)
{
    const QFontMetrics fixed(monospaceFont(scene.font));
    int widest = 0;
    for (int i = 0; i < rowCount; ++i) {
        const TimelineRow &row = scene.rows.row(i);
        const QFont font = nameFont(scene.font, row.kind);
        const auto [name, ids] = textFor(*scene.trace, row);
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
    const QFont group = nameFont(font, TimelineRow::Kind::Group);
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
