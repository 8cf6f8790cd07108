#include "ui/timeline/paint/endingsign.h"

namespace hilera {

void paintEndingSign(
    QPainter &painter, const QPointF &center, double size, Outcome outcome, const Theme &theme)
{
    const double r = size / 2;
    const double arm = r * 0.45;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // A killed task's sign is filled, the others are drawn on the card's colour.
    const bool isFilled = outcome == Outcome::Killed;
    painter.setPen(QPen(theme.failure, 1.5));
    painter.setBrush(isFilled ? theme.failure : theme.card);
    painter.drawEllipse(center, r, r);
    painter.setPen(QPen(isFilled ? theme.card : theme.failure, 1.6, Qt::SolidLine, Qt::RoundCap));
    switch (outcome) {
    case Outcome::Failed:
    case Outcome::Killed:
        painter.drawLine(center + QPointF(-arm, -arm), center + QPointF(arm, arm));
        painter.drawLine(center + QPointF(-arm, arm), center + QPointF(arm, -arm));
        break;
    case Outcome::TimedOut: // a clock's hands
        painter.drawLine(center, center + QPointF(0, -r * 0.65));
        painter.drawLine(center, center + QPointF(r * 0.5, 0));
        break;
    case Outcome::Cancelled:
        painter.drawLine(center + QPointF(-arm, 0), center + QPointF(arm, 0));
        break;
    case Outcome::Pending:
    case Outcome::Succeeded:
        break;
    }
    painter.restore();
}

} // namespace hilera
