#pragma once

#include <QString>

namespace hilera {

// What an errno means, in the language of the program: "No space left on device". The system itself says it
// in the language of the locale.
[[nodiscard]] QString systemErrorText(int error);

} // namespace hilera
