#pragma once

#include "ui/timeline/model/timelinescene.h"

class QPainter;

namespace hilera {

// Draws a number that was counted: from the least to the most in each pixel column.
void paintCounter(QPainter &painter, const NamedSeries &series, const TimelineScene &scene,
    const TimeScale &scale, const QRect &plot);

} // namespace hilera
