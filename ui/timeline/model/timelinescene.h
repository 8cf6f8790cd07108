#pragma once

#include "ui/timeline/model/timelinechoice.h"
#include "ui/timeline/model/timelinelook.h"
#include "ui/timeline/model/timelineviewport.h"

namespace hilera {

// All that painters, finders and tool tips read. Whoever changes it sees one of the parts only.
struct TimelineScene : TimelineLook, TimelineViewport, TimelineChoice { };

} // namespace hilera
