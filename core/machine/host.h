#pragma once

#include <QString>

namespace hilera {

// What a run took place on.
struct Host {
    QString program; // the version of this program
    int processId = 0; // of this program
    int cores = 0; // that this program could compute on at once
    QString kernel;
    QString qt; // its version

    [[nodiscard]] bool operator==(const Host &) const = default;
};

[[nodiscard]] Host thisHost();

} // namespace hilera
