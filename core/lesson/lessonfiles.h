#pragma once

#include "core/text/result.h"

#include <QJsonObject>
#include <QString>

namespace hilera {

// Reads the files of a lesson, up to a size limit. Errors name the file.

[[nodiscard]] Error problemIn(const QString &file, const QString &what);
[[nodiscard]] Result<QJsonObject> readJsonFile(const QString &file);
// Lines end with "\n".
[[nodiscard]] Result<QString> readTextFile(const QString &file);

} // namespace hilera
