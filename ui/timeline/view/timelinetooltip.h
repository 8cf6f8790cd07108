#pragma once

#include "ui/timeline/model/timelinescene.h"

#include <QPoint>

namespace hilera {

// What there is to say about the place under the mouse, as rich text; empty if there is nothing.
[[nodiscard]] QString timelineToolTip(
    const TimelineScene &scene, const TimelineGeometry &geometry, const QPoint &position);

} // namespace hilera
