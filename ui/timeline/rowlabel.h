#pragma once

#include "ui/timeline/timelinescene.h"

#include <QPainter>

namespace hilera {

// The name of a row and its ids, beside the plot.
void paintRowLabel(QPainter &painter, const TimelineScene &scene, int row, const QRect &rect);

// How wide the names of the first rows are, with their ids.
[[nodiscard]] int rowLabelWidth(const TimelineScene &scene, int rowCount);

// How wide the names of all kinds of rows are, in the user's language.
[[nodiscard]] int rowLabelWidth(const QFont &font);

} // namespace hilera
