#pragma once

#include <QString>

#include <string_view>

namespace hilera {

// What a file is, as far as the beginning of its text tells.
struct FileKind {
    QLatin1String format; // the id of the format, if it is one that can be read
    QString otherwise; // else a sentence on what it is, and what to do; empty if that is not known
    bool mayBeJson = false; // what it begins with does not speak against that
};
[[nodiscard]] FileKind kindOf(std::string_view beginning);

} // namespace hilera
