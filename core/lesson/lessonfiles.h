#pragma once

#include "core/text/result.h"

#include <QJsonObject>
#include <QString>

namespace hilera {

// Reading the files of a lesson: bounded, and with the file's name in whatever is wrong.

[[nodiscard]] Error problemIn(const QString &file, const QString &what);
[[nodiscard]] Result<QJsonObject> readJsonFile(const QString &file);
// With "\n" at the ends of lines.
[[nodiscard]] Result<QString> readTextFile(const QString &file);

} // namespace hilera
