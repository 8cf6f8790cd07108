#include "ui/lesson/stepdots.h"

#include "ui/theme/textsize.h"

#include <QPainter>

namespace hilera {

namespace {

// From one dot to the next, in pixels.
int pitch()
{
    return scaled(12);
}

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
    return {m_count * pitch(), pitch()};
}

void StepDots::paintEvent([[maybe_unused]] QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor muted = palette().color(QPalette::PlaceholderText);
    for (int i = 0; i < m_count; ++i) {
        const QPointF center(
            pitch() * (layoutDirection() == Qt::RightToLeft ? m_count - i - 0.5 : i + 0.5), height() / 2.0);
        const bool isAhead = i > m_index;
        painter.setPen(QPen(isAhead ? muted : accent, 1.4));
        painter.setBrush(isAhead ? QBrush(Qt::NoBrush) : QBrush(accent));
        const double radius = pitch() * (i == m_index ? 0.38 : 0.23);
        painter.drawEllipse(center, radius, radius);
    }
}

} // namespace hilera
