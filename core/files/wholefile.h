#pragma once

#include "core/text/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

class QIODevice;

namespace hilera {

// Whoever waits for a writing that may take long. Used by the thread that writes.
struct WriteWatch {
    std::stop_token stop; // asks it to end early
    std::function<void(qint64 bytes)> progress; // written so far; may be null
};

// Why nothing can be written into a file of this name, as far as that shows without changing what is there:
// no such folder, a file or a folder that may not be written to, a name that is too long. `taken`: files that
// must stay as they are.
[[nodiscard]] std::optional<Error> findPlaceProblem(const QString &fileName, const QStringList &taken = {});

// Writes the file whole or not at all; a pipe or a device is written to where it is. `write` is false when
// the device refuses. Why it did not succeed, if so.
[[nodiscard]] std::optional<Error> writeWhole(const QString &fileName,
    const std::function<bool(QIODevice &device)> &write, const WriteWatch &watch = {});

} // namespace hilera
