#include "ui/timeline/paint/counterpainter.h"

#include "ui/timeline/paint/stepshape.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hilera {

void paintCounter(QPainter &painter, const NamedSeries &series, const TimelineScene &scene,
    const TimeScale &scale, const QRect &plot)
{
    const QRectF rect = QRectF(plot).adjusted(0, 3, 0, -2);
    // From nothing up or down, so that what is twice as high is twice as much.
    const double bottom = std::min(0.0, series.extent().least);
    const double top = std::max({0.0, series.extent().most, bottom + 1e-300});
    const auto y = [&](double value) {
        return rect.bottom() - (value / (top - bottom) - bottom / (top - bottom)) * rect.height();
    };
    QPolygonF upper, lower;
    const double right = std::min(rect.right(), scale.x(scene.now));
    for (double x = std::max(rect.left(), std::floor(scale.x(0))); x < right; x += 1) {
        const Nanoseconds from = scale.time(x);
        const auto extent = series.extent(from, std::max(scale.time(x + 1), from + 1));
        if (!extent)
            continue;
        upper << QPointF(x, y(extent->most));
        lower << QPointF(x, y(extent->least));
    }
    const QColor color = scene.theme.accent;
    fillBelow(painter, upper, rect, color, 0.25F);
    painter.setPen(color);
    painter.drawPolyline(upper);
    painter.drawPolyline(lower);
}

} // namespace hilera
