#pragma once

#include "core/watch/probeevent.h"

#include <QString>

namespace hilera {

// A sentence for people: what has changed since the script was written, and in which version of Python.
[[nodiscard]] QString toString(OutdatedUse use);

} // namespace hilera
