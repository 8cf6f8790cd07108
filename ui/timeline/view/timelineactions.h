#pragma once

class QString;

namespace hilera {

class TimelineController;

// Does what an action asks for, by its id in the table of actions. False if it is none of those that every
// timeline does.
[[nodiscard]] bool runTimelineAction(TimelineController &controller, const QString &action, bool isFast);

} // namespace hilera
