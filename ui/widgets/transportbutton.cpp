#include "ui/widgets/transportbutton.h"

#include "ui/theme/textsize.h"

#include <QPainter>

namespace hilera {

namespace {

constexpr double half = 5; // of a sign's height

// A triangle that points on, from x on.
void addTriangle(QPainter &painter, double x, double width)
{
    const QPointF corners[] = {{x, -half}, {x + width, 0}, {x, half}};
    painter.drawPolygon(corners, 3);
}

void addBar(QPainter &painter, double x, double width = 2)
{
    painter.drawRect(QRectF(x, -half, width, 2 * half));
}

void paintClose(QPainter &painter, const QColor &color)
{
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(-4, -4), QPointF(4, 4));
    painter.drawLine(QPointF(-4, 4), QPointF(4, -4));
}

// A screen with a triangle on it.
void paintPresent(QPainter &painter, const QColor &color)
{
    painter.setPen(QPen(color, 1.4));
    painter.drawRoundedRect(QRectF(-8, -6, 16, 12), 1.5, 1.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF corners[] = {{-2, -3}, {3, 0}, {-2, 3}};
    painter.drawPolygon(corners, 3);
}

// Around (0, 0); what goes back is what goes on, mirrored.
void paintSign(QPainter &painter, TransportButton::Sign sign)
{
    using Sign = TransportButton::Sign;
    if (sign == Sign::ToStart || sign == Sign::StepBack)
        painter.scale(-1, 1);
    switch (sign) {
    case Sign::ToStart:
    case Sign::ToEnd:
        addTriangle(painter, -8, 7);
        addTriangle(painter, -1, 7);
        addBar(painter, 6);
        break;
    case Sign::StepBack:
    case Sign::StepForward:
        addBar(painter, -5);
        addTriangle(painter, -1, 7);
        break;
    case Sign::Play:
        addTriangle(painter, -4, 9);
        break;
    case Sign::Pause:
        addBar(painter, -4, 3);
        addBar(painter, 2, 3);
        break;
    case Sign::Close:
    case Sign::Present:
        break;
    }
}

} // namespace

TransportButton::TransportButton(Sign sign, QWidget *parent)
    : QToolButton(parent)
    , m_sign(sign)
{
    setFocusPolicy(Qt::StrongFocus);
}

void TransportButton::setSign(Sign sign)
{
    m_sign = sign;
    update();
}

QSize TransportButton::sizeHint() const
{
    return {fontMetrics().height() + 16, fontMetrics().height() + 8};
}

void TransportButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect()).center());
    painter.scale(textScale(), textScale());
    const QColor color =
        palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, QPalette::ButtonText);
    if (m_sign == Sign::Close) {
        paintClose(painter, color);
        return;
    }
    if (m_sign == Sign::Present) {
        paintPresent(painter, color);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    paintSign(painter, m_sign);
}

} // namespace hilera
