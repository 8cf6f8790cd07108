#pragma once

#include "ui/timeline/view/timelinecommands.h"
#include "ui/timeline/view/timelinecontroller.h"

namespace hilera {

// Does what a key says. False for what only the window can do: search, follow and clear.
[[nodiscard]] bool runCommand(TimelineController &controller, TimelineCommand command, bool fast);

} // namespace hilera
