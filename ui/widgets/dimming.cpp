#include "ui/widgets/dimming.h"

#include <QGraphicsOpacityEffect>
#include <QWidget>

namespace hilera {

void setDimmed(QWidget *widget, bool isDimmed)
{
    if (isDimmed == (widget->graphicsEffect() != nullptr))
        return;
    auto *effect = isDimmed ? new QGraphicsOpacityEffect(widget) : nullptr;
    if (effect)
        effect->setOpacity(0.5);
    widget->setGraphicsEffect(effect);
}

} // namespace hilera
