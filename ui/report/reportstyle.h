#pragma once

#include <QByteArray>

namespace hilera {

// The style sheet of a report, for light and dark screens and for paper of any size.
[[nodiscard]] QByteArray reportStyle();

} // namespace hilera
