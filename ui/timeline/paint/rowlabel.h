#pragma once

#include "ui/timeline/model/timelinescene.h"

#include <QPainter>

namespace hilera {

// A triangle: down where what belongs to it shows, right where that is folded away.
void paintFoldingSign(
    QPainter &painter, int left, int middle, const QFont &font, bool collapsed, const QColor &color);

// The name of a row and its ids, beside the plot.
void paintRowLabel(QPainter &painter, const TimelineScene &scene, int row, const QRect &rect);

} // namespace hilera
