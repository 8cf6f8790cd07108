#pragma once

#include "core/text/result.h"

#include <QStringList>

namespace hilera {

// The words of a line as a shell would take them: blanks part them, unless they are quoted ("…" or '…') or
// stand behind a backslash. Nothing is replaced.
[[nodiscard]] Result<QStringList> shellWords(const QString &line);

} // namespace hilera
