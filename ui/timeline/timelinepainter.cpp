#include "ui/timeline/timelinepainter.h"

#include "ui/timeline/timelinetext.h"

#include <cmath>

namespace hilera {

void TimelinePainter::paint(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry)
{
    const QRect everything = geometry.axis.united(geometry.legend);
    painter.fillRect(everything, scene.theme.card);
    painter.setFont(scene.font);
    if (!scene.trace) {
        painter.setPen(scene.theme.mutedText);
        painter.drawText(everything, Qt::AlignCenter, TimelineText::tr("The run is drawn here"));
        return;
    }
    paintAxis(painter, scene, geometry);
    m_rows.paint(painter, scene, geometry);
    paintChart(painter, scene, geometry);
    paintOverlay(painter, scene, geometry);
    if (!scene.replaySign.isEmpty())
        paintReplaySign(painter, scene, geometry);
}

void paintAxis(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry)
{
    const TimeScale scale = scene.scale(geometry);
    const QFont font = smallFont(scene.font);
    const QFontMetrics metrics(font);
    const Nanoseconds step = tickStep(scale, metrics.averageCharWidth() * 15);
    painter.setFont(font);
    painter.save();
    painter.setClipRect(geometry.axis.united(geometry.chart));
    for (Nanoseconds time = firstTick(scene.range.from, step); time <= scene.range.to; time += step) {
        const int x = static_cast<int>(std::lround(scale.x(time)));
        painter.fillRect(
            QRect(x, geometry.axis.bottom() - 3, 1, geometry.chart.bottom() - geometry.axis.bottom() + 3),
            scene.theme.grid);
        painter.setPen(scene.theme.mutedText);
        const QString label = TimelineText::tick(time, step);
        const bool fits = x + 4 + metrics.horizontalAdvance(label) <= geometry.axis.right();
        const QRect text(fits ? x + 4 : x - 304, geometry.axis.top(), 300, geometry.axis.height() - 2);
        painter.drawText(
            text, (fits ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter | Qt::TextSingleLine, label);
    }
    painter.restore();
}

} // namespace hilera
