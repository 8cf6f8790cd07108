#pragma once

#include "core/trace/stepseries.h"
#include "ui/timeline/model/timelinecoordinates.h"

#include <QBrush>
#include <QPolygonF>
#include <QRectF>

class QPainter;

namespace hilera {

// The upper edge of a step series as a line from left to right, up to the time `until`; `top` is the value at
// the rectangle's upper edge. Where a pixel column holds many steps, their mean. Empty if there is nothing in
// sight.
[[nodiscard]] QPolygonF stepLine(
    const StepSeries &series, const TimeScale &scale, const QRectF &rect, double top, Nanoseconds until);
// Fills what is between such a line and the rectangle's lower edge.
void fillBelow(QPainter &painter, QPolygonF line, const QRectF &rect, const QBrush &brush);
// The same, in a colour that lets through what is behind it.
void fillBelow(QPainter &painter, const QPolygonF &line, const QRectF &rect, QColor color, float opacity);

} // namespace hilera
