#pragma once

#include "core/text/result.h"

#include <optional>

namespace hilera {

// QSettings opens whatever stands where settings are kept, and waits for good if that is a pipe. Where
// anything but a file stands there, says so, and from then on nothing is read or kept. Before the first
// QSettings is made.
[[nodiscard]] std::optional<Error> avoidSettingsThatBlock();

// Why settings are not read or not kept, for people, if so.
[[nodiscard]] std::optional<Error> findSettingsProblem();

} // namespace hilera
