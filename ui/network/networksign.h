#pragma once

#include "core/plan/addresses.h"

#include <QIcon>

class QPainter;

namespace hilera {

// In the language of the program: "Practice network", or, where it is clear that it is a network, "Practice".
[[nodiscard]] QString networkName(Network network);
[[nodiscard]] QString shortNetworkName(Network network);

// A house for the practice network, a globe for the internet: told apart without reading, and without colour.
void paintNetworkSign(QPainter &painter, const QRectF &rect, Network network, const QColor &color);
[[nodiscard]] QIcon networkIcon(Network network, const QColor &color);

} // namespace hilera
