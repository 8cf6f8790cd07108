#include "ui/widgets/elidinglabel.h"

#include "core/text/plaintext.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace hilera {

ElidingLabel::ElidingLabel(QWidget *parent)
    : QLabel(parent)
{
    setMinimumWidth(1); // less than the text needs
    setText({}); // else Qt does not see that another font makes it higher or lower
}

void ElidingLabel::setFullText(const QString &text)
{
    setText(plainLine(text));
    setToolTip(this->text());
    setAccessibleName(this->text());
}

void ElidingLabel::paintEvent(QPaintEvent *)
{
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    const QRect room = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room.width());
    style()->drawItemText(&painter, room,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())), option.palette,
        isEnabled(), shown, foregroundRole());
}

} // namespace hilera
