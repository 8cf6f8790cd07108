#include "ui/timeline/paint/stepshape.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hilera {

QPolygonF stepLine(
    const StepSeries &series, const TimeScale &scale, const QRectF &rect, double top, Nanoseconds until)
{
    QPolygonF line;
    const auto y = [&](double value) { return rect.bottom() - value / top * rect.height(); };
    const Nanoseconds end = std::min(until, scale.range.to);
    double x = std::max(rect.left(), std::floor(scale.x(0)));
    const double right = std::min(rect.right(), scale.x(end));
    if (top <= 0 || x >= right)
        return line;
    const auto &steps = series.steps();
    auto step = std::ranges::upper_bound(steps, scale.time(x), {}, &StepSeries::Step::time);
    while (x < right) {
        // Up to the next step if that is in another column, else over the column.
        const Nanoseconds from = scale.time(x);
        while (step != steps.end() && step->time <= from)
            ++step;
        const double nextX = step == steps.end() ? right : std::min(right, scale.x(step->time));
        double value = series.valueAt(from);
        if (nextX - x < 1) {
            const double columnEnd = std::min(right, x + 1);
            const Nanoseconds to = std::max(from + 1, scale.time(columnEnd));
            value = series.over(from, to).mean;
            line << QPointF(x, y(value)) << QPointF(columnEnd, y(value));
            x = columnEnd;
            step = std::upper_bound(
                step, steps.end(), to, [](Nanoseconds t, const StepSeries::Step &s) { return t < s.time; });
        } else {
            line << QPointF(x, y(value)) << QPointF(nextX, y(value));
            x = nextX;
        }
    }
    return line;
}

void fillBelow(QPainter &painter, QPolygonF line, const QRectF &rect, const QBrush &brush)
{
    if (line.isEmpty())
        return;
    const double right = line.last().x();
    const double left = line.first().x();
    line << QPointF(right, rect.bottom()) << QPointF(left, rect.bottom());
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawPolygon(line);
    painter.setBrush(Qt::NoBrush);
}

void fillBelow(QPainter &painter, const QPolygonF &line, const QRectF &rect, QColor color, float opacity)
{
    color.setAlphaF(opacity);
    fillBelow(painter, line, rect, QBrush(color));
}

} // namespace hilera
