#pragma once

#include <QString>

namespace hilera {

// The part of a strategy's own source that is shown to people: between "// [shown" and "// shown]".
struct ShownSource {
    QString text;
    int firstLine = 1; // its number in the file

    [[nodiscard]] static ShownSource read(const QString &fileName);
};

} // namespace hilera
