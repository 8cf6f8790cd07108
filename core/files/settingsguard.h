#pragma once

#include "core/text/result.h"

#include <optional>

namespace hilera {

// QSettings opens its file without a check and blocks for ever if it is a pipe. If it is anything but a
// regular file, returns an error, and settings are neither read nor written from then on. Call it before the
// first QSettings is made.
[[nodiscard]] std::optional<Error> avoidSettingsThatBlock();

// The reason why settings are not read or written, for people, if there is one.
[[nodiscard]] std::optional<Error> findSettingsProblem();

} // namespace hilera
