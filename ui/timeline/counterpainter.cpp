#include "ui/timeline/counterpainter.h"

#include "core/run/names.h"
#include "ui/timeline/stepshape.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

constexpr int digits = 4; // that are shown of a small number
constexpr double large = 1'000;
constexpr double tooLarge = 1e15; // for digits that are all known

} // namespace

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

QString counterNumber(double value)
{
    const double size = std::fabs(value);
    if (size >= large && size < tooLarge)
        return QLocale().toString(value, 'f', 0);
    return QLocale().toString(value, 'g', digits);
}

QString counterText(const Trace &trace, std::size_t index, Nanoseconds from, Nanoseconds to)
{
    const NamedSeries &series = trace.series()[index];
    const auto extent = series.extent(from, to);
    if (!extent)
        return seriesName(trace, index);
    const QString value = extent->least == extent->most
        ? counterNumber(extent->most)
        : QStringLiteral("%1 – %2").arg(counterNumber(extent->least), counterNumber(extent->most));
    return QStringLiteral("%1: %2").arg(seriesName(trace, index), value);
}

} // namespace hilera
