#pragma once

#include "core/text/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

class QIODevice;

namespace hilera {

// Stops a long write and follows its progress. Used by the writing thread.
struct WriteWatch {
    std::stop_token stop; // requests an early end
    std::function<void(qint64 bytes)> progress; // written so far; may be null
};

// The reason why a file of this name can't be written, as far as it can be told without changing anything:
// the folder is missing, permission is denied, the name is too long. `taken`: files that must not be
// overwritten.
[[nodiscard]] std::optional<Error> findPlaceProblem(const QString &fileName, const QStringList &taken = {});

// Writes the whole file or nothing; a pipe or a device is written in place. `write` returns false when the
// device fails. Returns the error, if there was one.
[[nodiscard]] std::optional<Error> writeWhole(const QString &fileName,
    const std::function<bool(QIODevice &device)> &write, const WriteWatch &watch = {});

} // namespace hilera
