#include "ui/timeline/paint/rowlabel.h"

#include "ui/timeline/model/rowlabeltext.h"

#include <QFontMetrics>

namespace hilera {

void paintFoldingSign(
    QPainter &painter, int left, int middle, const QFont &font, bool collapsed, const QColor &color)
{
    const double h = QFontMetrics(font).xHeight() / 2.0;
    const QPointF center(left + h, middle + 0.5);
    const QPolygonF down{
        {center + QPointF(-h, -h * 0.7), center + QPointF(h, -h * 0.7), center + QPointF(0, h * 0.8)}};
    const QPolygonF right{
        {center + QPointF(-h * 0.7, -h), center + QPointF(h * 0.8, 0), center + QPointF(-h * 0.7, h)}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPolygon(collapsed ? right : down);
}

void paintRowLabel(QPainter &painter, const TimelineScene &scene, int index, const QRect &rect)
{
    const TimelineRow &row = scene.rows.row(index);
    const QFont font = rowNameFont(scene.font, row.kind);
    const QFont idsFont = monospaceFont(scene.font);
    const int left = rect.left() + rowlabel::textLeft(row, font, rect.width());
    if (row.hasChildren) {
        const int signLeft = left - rowlabel::foldingSignWidth(font);
        paintFoldingSign(painter, signLeft, rect.center().y(), font, row.collapsed, scene.theme.text);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    const QRect text(left, rect.top(), rect.right() - left - rowlabel::rightMargin, rect.height());
    const RowLabelText label = rowLabelText(*scene.trace, row);
    const auto [name, ids] = shownRowLabel(label, row, rect.width(), font, idsFont);
    painter.setPen(scene.theme.mutedText);
    painter.setFont(idsFont);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, ids);
    painter.setPen(scene.theme.text);
    painter.setFont(font);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    const bool isFound = !scene.search.isEmpty() && label.name.contains(scene.search, Qt::CaseInsensitive);
    if (isFound || index == scene.currentRow)
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), scene.theme.accent);
}

} // namespace hilera
