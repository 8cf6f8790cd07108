#pragma once

#include "ui/timeline/model/timelinescene.h"

class QPainter;

namespace hilera {

// Where a track overwrote updates of others: a wedge driven into its bar from above, one for all those that
// are too close together to be told apart. Hollow, and from below, where more came back than were lost.
void paintLosses(QPainter &painter, const Track &track, const TimelineScene &scene, const TimeScale &scale,
    const QRect &bar);
// The sign alone, as the legend shows it.
void paintLossSign(
    QPainter &painter, const QPointF &tip, double size, const Theme &theme, bool isBack = false);

// "3 updates lost", as near as the sign there; empty if there are none.
[[nodiscard]] QString lossText(const Track &track, const TimeScale &scale, double x);

} // namespace hilera
