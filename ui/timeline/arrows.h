#pragma once

#include "ui/timeline/timelinescene.h"

class QPainter;

namespace hilera {

// Arrows between the slices of another program's trace, or from who is blocked to who holds it up: all that
// are in sight if they are few, else those of the chosen slice.
void paintArrows(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry);

// The slice at the other end of an arrow that leaves the chosen one (direction 1) or reaches it (-1).
[[nodiscard]] std::optional<TimelineScene::Chosen> sliceAlongArrow(
    const Trace &trace, const TimelineScene::Chosen &chosen, int direction);

} // namespace hilera
