#include "ui/widgets/arrowcombobox.h"

#include "ui/widgets/focuskeys.h"

#include <QKeyEvent>
#include <QPainter>

namespace hilera {

bool ArrowComboBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isLetterOrDigit(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QComboBox::event(event);
}

// With another font Qt forgets how large the box wants to be, and not how large it has to be: it does with
// another style.
void ArrowComboBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        QEvent style(QEvent::StyleChange);
        QComboBox::changeEvent(&style);
    }
}

void ArrowComboBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    const double right = isRightToLeft() ? 14 : width() - 10;
    const double middle = height() / 2.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(palette().color(QPalette::PlaceholderText), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {{right - 8, middle - 2}, {right - 4, middle + 2}, {right, middle - 2}};
    painter.drawPolyline(points, 3);
}

} // namespace hilera
