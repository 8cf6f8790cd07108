#include "ui/glossary/termlabel.h"

#include "core/text/language.h"
#include "ui/glossary/termpopup.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace hilera {

TermLabel::TermLabel(QWidget *parent)
    : QLabel(parent)
{
}

void TermLabel::setTerm(const QString &id)
{
    m_term = id;
    setFocusPolicy(id.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    setCursor(id.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

QRect TermLabel::textRect() const
{
    return style()->itemTextRect(fontMetrics(), contentsRect(), static_cast<int>(alignment()), true, text());
}

void TermLabel::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    if (m_term.isEmpty())
        return;
    QPainter painter(this);
    const QColor accent = palette().color(QPalette::Link);
    paintTermLine(painter, textRect(), accent);
    if (hasFocus()) {
        painter.setPen(accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TermLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        explain();
    else
        QLabel::mouseReleaseEvent(event);
}

void TermLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        explain();
    else
        QLabel::keyPressEvent(event);
}

void TermLabel::explain()
{
    if (!m_term.isEmpty())
        TermPopup::open(m_term, Language::currentCode(), this, textRect());
}

void paintTermLine(QPainter &painter, const QRect &text, const QColor &color)
{
    painter.setPen(QPen(color, 1, Qt::DotLine));
    painter.drawLine(text.left(), text.bottom(), text.right(), text.bottom());
}

} // namespace hilera
