#include "ui/timeline/model/timelinetext.h"
#include "ui/timeline/paint/rowspainter.h"
#include "ui/timeline/paint/slicepainter.h"
#include "ui/timeline/paint/stepshape.h"
#include "ui/timeline/paint/timelinepainter.h"

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

QPolygonF cpuLine(
    const CpuSeries &series, const TimeScale &scale, const QRectF &rect, double top, Nanoseconds until)
{
    QPolygonF line;
    const double left = std::max(rect.left(), std::floor(scale.x(0)));
    const double right = std::min(rect.right(), scale.x(until));
    for (double x = left; x < right; x += 1) {
        const Nanoseconds from = scale.time(x);
        const Nanoseconds to = std::max(scale.time(x + 1), from + 1);
        const double value = std::min(series.mean(from, to), top);
        line << QPointF(x, rect.bottom() - value / top * rect.height());
    }
    return line;
}

struct Reading {
    QString inFlight;
    QString onCpu;
};

// At the cursor, while it runs now, and of the whole run once it is over.
Reading read(const TimelineScene &scene, const TimeScale &scale)
{
    const Trace &trace = *scene.trace;
    if (!scene.cursor && !scene.isLive) {
        // As the figures have it: from the first submit to the last end.
        const TaskRecords &tasks = trace.taskRecords();
        const bool hasTasks =
            !trace.isOfProgram() && tasks.firstSubmit() >= 0 && tasks.lastEnd() > tasks.firstSubmit();
        const Nanoseconds length =
            hasTasks ? tasks.lastEnd() - tasks.firstSubmit() : std::max<Nanoseconds>(trace.lastEvent(), 1);
        const double onCpu = static_cast<double>(trace.onCpu().total()) / static_cast<double>(length);
        return {TimelineText::tr("most %1").arg(trace.inFlight().most()),
            TimelineText::tr("mean %1").arg(TimelineText::number(onCpu, 2))};
    }
    const Nanoseconds time = std::clamp<Nanoseconds>(scene.cursor.value_or(scene.now), 0, scene.now);
    const auto reach = std::max(static_cast<Nanoseconds>(scale.perPixel() * 2), trace.onCpu().bucketWidth());
    const Nanoseconds from = scene.cursor ? time - reach : time - nanosecondsPerSecond;
    const Nanoseconds to = scene.cursor ? std::min(time + reach, scene.now) : time;
    const double onCpu = trace.onCpu().mean(std::max<Nanoseconds>(from, 0), to);
    return {QString::number(trace.inFlight().valueAt(time)), TimelineText::number(onCpu, 2)};
}

void paintReading(QPainter &painter, const QRect &line, const QString &name, QString value,
    const QColor &color, const TimelineScene &scene)
{
    constexpr int swatchRoom = 20;
    painter.setFont(smallFont(scene.font));
    painter.setPen(scene.theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    const QFont fixed = monospaceFont(scene.font);
    const QFontMetrics metrics(fixed);
    const int left = line.width() - painter.fontMetrics().horizontalAdvance(name) - swatchRoom;
    if (metrics.horizontalAdvance(value) > left)
        value = value.section(QLatin1Char(' '), -1); // the number alone
    painter.setFont(fixed);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, value);
    const int room =
        std::max(metrics.horizontalAdvance(value), metrics.horizontalAdvance(QLatin1Char('0')) * 5);
    const int swatchHeight = line.height() / 2;
    painter.fillRect(
        QRect(line.right() - room - swatchRoom, line.center().y() - swatchHeight / 2, 14, swatchHeight),
        color);
}

} // namespace

void paintChart(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry)
{
    const Trace &trace = *scene.trace;
    const TimeScale scale = scene.scale(geometry);
    const QColor flight = scene.theme.state(State::Waiting).fill;
    const QColor cpu = scene.theme.state(State::Running).fill;
    const QRectF rect = QRectF(geometry.chart).adjusted(0, 3, 0, -2);
    const double most = std::max(1, trace.inFlight().most());

    painter.save();
    painter.setClipRect(geometry.chart);
    const QPolygonF inFlight = stepLine(trace.inFlight(), scale, rect, most, scene.now);
    fillBelow(painter, inFlight, rect, flight, 0.3F);
    painter.setPen(QPen(flight, 2));
    painter.drawPolyline(inFlight);
    const QPolygonF onCpu = cpuLine(trace.onCpu(), scale, rect, most, scene.now);
    fillBelow(painter, onCpu, rect, cpu, 0.35F);
    painter.setPen(QPen(cpu, 2));
    painter.drawPolyline(onCpu);
    painter.restore();
    if (geometry.labels.width() == 0)
        return;

    const Reading reading = read(scene, scale);
    const int lineHeight = std::min(geometry.lineHeight + 2, geometry.chart.height() / 2);
    const int top = geometry.chart.center().y() + 1 - lineHeight;
    QRect line(14, top, geometry.labels.width() - 24, lineHeight);
    paintReading(painter, line, TimelineText::tr("In flight"), reading.inFlight, flight, scene);
    line.translate(0, lineHeight);
    paintReading(painter, line, TimelineText::tr("On a CPU"), reading.onCpu, cpu, scene);
}

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
