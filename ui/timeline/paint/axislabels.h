#pragma once

#include "ui/timeline/model/timelinescene.h"

#include <QString>

#include <vector>

class QFontMetrics;

namespace hilera {

// A point of the time axis that is drawn, in pixels of the widget.
struct AxisTick {
    int x = 0;
    QRect place = {}; // of its label; empty: it has none, there is no room for it
    QString label = {};
};

// From left to right; no label lies on another one, and none is cut off.
[[nodiscard]] std::vector<AxisTick> axisTicks(
    const TimelineScene &scene, const TimelineGeometry &geometry, const QFontMetrics &metrics);

} // namespace hilera
