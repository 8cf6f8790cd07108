#pragma once

#include <QByteArray>

namespace hilera {

// How a report looks: on light and dark screens, and on paper of whatever size.
[[nodiscard]] QByteArray reportStyle();

} // namespace hilera
