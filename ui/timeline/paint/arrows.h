#pragma once

#include "ui/timeline/model/timelinescene.h"

class QPainter;

namespace hilera {

// Where a blocked slice has the arrows to who holds what it waits for: at its start, so wide.
inline constexpr double blockedArrowsWidth = 24;

// Arrows between slices, of another program's trace or of who is blocked: all that are in sight if they are
// few, else those of the chosen slice.
void paintArrows(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry);

// The slice at the other end of an arrow that leaves the chosen one (direction 1) or reaches it (-1).
[[nodiscard]] std::optional<TimelineScene::Chosen> sliceAlongArrow(
    const Trace &trace, const TimelineScene::Chosen &chosen, int direction);

} // namespace hilera
