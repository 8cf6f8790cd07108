#include "ui/timeline/paint/axislabels.h"

#include "ui/timeline/model/timelinetext.h"

#include <QFontMetrics>

#include <cmath>

namespace hilera {

std::vector<AxisTick> axisTicks(
    const TimelineScene &scene, const TimelineGeometry &geometry, const QFontMetrics &metrics)
{
    constexpr int gap = 4; // pixels, between a tick and its label
    const QRect &axis = geometry.axis;
    const TimeScale scale = scene.scale(geometry);
    const Nanoseconds step = tickStep(scale, metrics.averageCharWidth() * 15);
    const TimeRange range = panned(scene.range, -scene.axisStart);
    std::vector<AxisTick> ticks;
    int taken = axis.left() - 1; // by labels
    for (Nanoseconds time = firstTick(range.from, step); time <= range.to; time += step) {
        const int x = static_cast<int>(std::lround(scale.x(scene.axisStart + time)));
        AxisTick &tick = ticks.emplace_back(AxisTick{x});
        const QString label = TimelineText::tick(time, step);
        QRect place(x + gap, axis.top(), metrics.horizontalAdvance(label), axis.height() - 2);
        if (place.right() > axis.right())
            place.translate(-place.width() - 2 * gap, 0); // to the other side
        if (axis.height() == 0 || place.left() <= taken || place.right() > axis.right())
            continue;
        taken = place.right();
        tick.place = place;
        tick.label = label;
    }
    return ticks;
}

} // namespace hilera
