#pragma once

#include "core/text/result.h"

#include <optional>

namespace hilera {

// QSettings opens its file without a check and blocks for ever if it is a pipe. If it is anything but a
// regular file, returns an error, and settings are neither read nor written from then on. Call it before the
// first QSettings is made.
[[nodiscard]] std::optional<Error> avoidSettingsThatBlock();

// Moves the user's settings aside if they are no settings, since the next thing that is kept would replace
// them. Returns where they are now, for people; if they can't be moved, settings are neither read nor written
// from then on.
[[nodiscard]] std::optional<Error> setBrokenSettingsAside();

// The reason why settings are not read or written, or begin anew, for people, if there is one.
[[nodiscard]] std::optional<Error> findSettingsProblem();

} // namespace hilera
