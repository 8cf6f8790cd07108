#pragma once

#include <QString>

namespace hilera {

// The meaning of an errno in the language of the program: "No space left on device". strerror() uses the
// language of the locale.
[[nodiscard]] QString systemErrorText(int error);

} // namespace hilera
