#pragma once

#include "ui/theme/textsize.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace hilera {

// Sets a property that the style sheet looks at, and has the widget drawn after it.
inline void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    applyTextSize(widget);
    widget->update();
}

} // namespace hilera
