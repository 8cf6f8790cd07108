#pragma once

#include "ui/theme/theme.h"

#include <QPainter>

namespace hilera {

// A sign for a task that did not succeed, each outcome with a shape of its own.
void paintEndingSign(
    QPainter &painter, const QPointF &center, double size, Outcome outcome, const Theme &theme);

} // namespace hilera
