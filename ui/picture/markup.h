#pragma once

#include <QByteArray>
#include <QString>

namespace hilera {

// Text as it may stand in XML and HTML, between tags or in quotes; UTF-8. It is made plain (see
// core/text/plaintext.h).
[[nodiscard]] QByteArray escaped(const QString &text);

} // namespace hilera
