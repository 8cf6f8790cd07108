#include "ui/timeline/paint/timelinepainter.h"

#include "ui/timeline/model/timelinetext.h"
#include "ui/timeline/paint/arrows.h"

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
    paintArrows(painter, scene, geometry);
    if (!geometry.chart.isEmpty())
        paintChart(painter, scene, geometry);
    paintOverlay(painter, scene, geometry);
    if (scene.isEarlier) {
        QColor veil = scene.theme.card;
        veil.setAlphaF(0.6F);
        painter.fillRect(geometry.axis.united(geometry.labels).united(geometry.chart), veil);
    }
    paintSigns(painter, scene, geometry);
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
    const TimeRange range = panned(scene.range, -scene.axisStart);
    for (Nanoseconds time = firstTick(range.from, step); time <= range.to; time += step) {
        const int x = static_cast<int>(std::lround(scale.x(scene.axisStart + time)));
        painter.fillRect(
            QRect(x, geometry.axis.bottom() - 3, 1, geometry.chart.bottom() - geometry.axis.bottom() + 3),
            scene.theme.grid);
        if (geometry.axis.height() == 0)
            continue;
        const QString label = TimelineText::tick(time, step);
        const QRect place(
            x + 4, geometry.axis.top(), metrics.horizontalAdvance(label), geometry.axis.height() - 2);
        painter.setPen(scene.theme.mutedText);
        const bool fits = place.right() <= geometry.axis.right(); // else it would be cut off
        const QRect text = fits ? place : place.translated(-place.width() - 8, 0);
        painter.drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, label);
    }
    painter.restore();
}

} // namespace hilera
