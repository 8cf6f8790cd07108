#include "ui/compare/laneaxis.h"

#include "ui/timeline/paint/timelinepainter.h"

#include <QPainter>

namespace hilera {

LaneAxis::LaneAxis(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LaneAxis::setTheme(const Theme &theme)
{
    m_scene.theme = theme;
    update();
}

void LaneAxis::setRange(const TimeRange &range)
{
    if (m_scene.range == range)
        return;
    m_scene.range = range;
    update();
}

void LaneAxis::setPlot(int left, int width)
{
    m_left = left;
    m_width = width;
    update();
}

QSize LaneAxis::sizeHint() const
{
    return {400, fontMetrics().height() + 6};
}

void LaneAxis::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_scene.theme.card);
    m_scene.font = font();
    TimelineGeometry geometry;
    geometry.axis = QRect(m_left, 0, m_width, height());
    geometry.rows = QRect(m_left, height(), m_width, 0);
    geometry.chart = geometry.rows;
    paintAxis(painter, m_scene, geometry);
    painter.setFont(smallFont(font()));
    painter.setPen(m_scene.theme.mutedText);
    painter.drawText(
        QRect(10, 0, m_left - 14, height() - 2), Qt::AlignLeft | Qt::AlignVCenter, tr("since the start"));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_scene.theme.border);
}

} // namespace hilera
