#include "ui/timeline/paint/rowlabel.h"

#include "ui/timeline/model/rowlabeltext.h"

#include <QFontMetrics>

#include <algorithm>

namespace hilera {

namespace {

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
    const QFont font = rowNameFont(scene.font, row.kind);
    const QFont fixed = monospaceFont(scene.font);
    const QFontMetrics fixedMetrics(fixed);
    auto [name, ids] = rowLabelText(*scene.trace, row);
    if (row.kind == TimelineRow::Kind::Queue && fixedMetrics.horizontalAdvance(ids) > rect.width() / 2)
        ids.clear();

    int left = rect.left() + rowlabel::leftMargin + std::min(row.depth * rowlabel::indent, rect.width() / 3);
    if (row.hasChildren) {
        paintFoldingSign(painter, left, rect.center().y(), font, row.collapsed, scene.theme.text);
        left += rowlabel::foldingSignWidth(font);
    }
    const QRect text(left, rect.top(), rect.right() - left - rowlabel::rightMargin, rect.height());
    const QFontMetrics metrics(font);
    const int together =
        metrics.horizontalAdvance(name) + rowlabel::idsGap + fixedMetrics.horizontalAdvance(ids);
    if (together > text.width())
        ids.clear(); // the name says more
    painter.setPen(scene.theme.mutedText);
    painter.setFont(fixed);
    const int idsWidth = ids.isEmpty() ? 0 : fixedMetrics.horizontalAdvance(ids) + rowlabel::idsGap;
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, ids);
    painter.setPen(scene.theme.text);
    painter.setFont(font);
    const QString elided = metrics.elidedText(name, Qt::ElideRight, text.width() - idsWidth);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, elided);
    const bool isFound = !scene.search.isEmpty() && name.contains(scene.search, Qt::CaseInsensitive);
    if (isFound || isCurrent)
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), scene.theme.accent);
}

} // namespace hilera
