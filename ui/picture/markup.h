#pragma once

#include <QByteArray>
#include <QString>

namespace hilera {

// Text as it may stand in XML and HTML, between tags or in quotes; UTF-8. What may stand in neither, such as
// control characters, becomes U+FFFD.
[[nodiscard]] QByteArray escaped(const QString &text);

} // namespace hilera
