#pragma once

#include "ui/theme/theme.h"

#include <QString>

namespace hilera {

// What the palette can't say: cards, rounded borders, and the focus, in sight everywhere.
[[nodiscard]] QString styleSheetFor(const Theme &theme);

} // namespace hilera
