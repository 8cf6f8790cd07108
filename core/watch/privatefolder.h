#pragma once

#include "core/text/result.h"

#include <QString>

namespace hilera {

// A folder for one run that nobody else may enter, in shared memory where there is enough of it. It goes with
// this object. Those that were left behind by a Hilera that is gone, go when the next one is made.
class PrivateFolder {
public:
    [[nodiscard]] static Result<PrivateFolder> make();

    PrivateFolder(PrivateFolder &&other) noexcept;
    PrivateFolder &operator=(PrivateFolder &&other) noexcept;
    ~PrivateFolder();

    [[nodiscard]] const QString &path() const { return m_path; }
    // It is on a disk, which is slower.
    [[nodiscard]] bool isOnDisk() const { return m_isOnDisk; }

private:
    PrivateFolder() = default;

    QString m_path;
    bool m_isOnDisk = false;
};

} // namespace hilera
