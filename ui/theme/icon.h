#pragma once

#include <QIcon>
#include <QPalette>

namespace hilera {

// The SVG file of that name in resources/icons, drawn in a colour of the palette there is: it follows the
// theme. It takes the accent where it stands for something that is on.
[[nodiscard]] QIcon svgIcon(const QString &name, QPalette::ColorRole role = QPalette::ButtonText);

} // namespace hilera
