#include "ui/timeline/paint/timelinepainter.h"

#include "ui/timeline/model/timelinetext.h"
#include "ui/timeline/paint/arrows.h"
#include "ui/timeline/paint/axislabels.h"

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
    const QFont font = smallFont(scene.font);
    painter.setFont(font);
    painter.save();
    painter.setClipRect(geometry.axis.united(geometry.chart));
    for (const AxisTick &tick : axisTicks(scene, geometry, QFontMetrics(font))) {
        painter.fillRect(QRect(tick.x, geometry.axis.bottom() - 3, 1,
                             geometry.chart.bottom() - geometry.axis.bottom() + 3),
            scene.theme.grid);
        painter.setPen(scene.theme.mutedText);
        if (!tick.label.isEmpty())
            painter.drawText(tick.place,
                Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, tick.label);
    }
    painter.restore();
}

} // namespace hilera
