#pragma once

#include "ui/timeline/model/timelinescene.h"

#include <QPainter>

namespace hilera {

// The name of a row and its ids, beside the plot.
void paintRowLabel(QPainter &painter, const TimelineScene &scene, int row, const QRect &rect);

} // namespace hilera
