#include "ui/widgets/seekslider.h"

#include <QMouseEvent>
#include <QStyleOptionSlider>

namespace hilera {

SeekSlider::SeekSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
}

void SeekSlider::mousePressEvent(QMouseEvent *event)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const int place = qRound(event->position().x());
    if (event->button() == Qt::LeftButton && (place < handle.left() || place > handle.right())) {
        const int half = handle.width() / 2;
        setValue(QStyle::sliderValueFromPosition(
            minimum(), maximum(), place - half, width() - handle.width(), option.upsideDown));
    }
    QSlider::mousePressEvent(event); // the handle is under it now, to be dragged on
}

} // namespace hilera
