#pragma once

#include "ui/timeline/model/timelinescene.h"

class QPainter;

namespace hilera {

// Where a blocked slice has the arrows to who holds what it waits for: at its start, so wide.
inline constexpr double blockedArrowsWidth = 24;

// Arrows between slices, of another program's trace or of who is blocked: all that are in sight if they are
// few, else those of the chosen slice.
void paintArrows(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry);

} // namespace hilera
