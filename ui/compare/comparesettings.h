#pragma once

#include <QByteArray>
#include <QStringList>

namespace hilera {

// What the comparison remembers until the next time.
struct CompareSettings {
    QByteArray splitter;
    QStringList strategies; // that were ticked the last time

    [[nodiscard]] static CompareSettings load();
    void save() const;
};

} // namespace hilera
