#pragma once

#include "core/trace/stepseries.h"
#include "ui/timeline/timelinecoordinates.h"

#include <QPolygonF>
#include <QRectF>

namespace hilera {

// The upper edge of a step series as a line from left to right, up to the time `until`; `top` is the value at
// the rectangle's upper edge. Where a pixel column holds many steps, their mean. Empty if there is nothing in
// sight.
[[nodiscard]] QPolygonF stepLine(
    const StepSeries &series, const TimeScale &scale, const QRectF &rect, double top, Nanoseconds until);
// The same, closed along the rectangle's lower edge.
[[nodiscard]] QPolygonF closedBelow(QPolygonF line, const QRectF &rect);

} // namespace hilera
