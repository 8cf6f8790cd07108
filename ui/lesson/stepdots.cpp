#include "ui/lesson/stepdots.h"

#include <QPainter>

namespace hilera {

namespace {

constexpr int pitch = 12; // pixels from one dot to the next

} // namespace

StepDots::StepDots(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepDots::showStep(int index, int count)
{
    m_index = index;
    m_count = count;
    updateGeometry();
    update();
}

QSize StepDots::sizeHint() const
{
    return {m_count * pitch, pitch};
}

void StepDots::paintEvent([[maybe_unused]] QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor muted = palette().color(QPalette::PlaceholderText);
    for (int i = 0; i < m_count; ++i) {
        const QPointF center(
            pitch * (layoutDirection() == Qt::RightToLeft ? m_count - i - 0.5 : i + 0.5), height() / 2.0);
        const bool isAhead = i > m_index;
        painter.setPen(QPen(isAhead ? muted : accent, 1.4));
        painter.setBrush(isAhead ? QBrush(Qt::NoBrush) : QBrush(accent));
        const double radius = i == m_index ? 4.6 : 2.8;
        painter.drawEllipse(center, radius, radius);
    }
}

} // namespace hilera
