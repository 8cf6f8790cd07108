#pragma once

#include <Qt>

class QKeyEvent;

namespace hilera {

class TimelineController;

// Does what a key press asks for. False if it is none of the timeline's keys.
[[nodiscard]] bool runTimelineKey(TimelineController &controller, const QKeyEvent &event);

[[nodiscard]] bool isSearchKey(const QKeyEvent &event);
// Without Ctrl, Alt and Meta.
[[nodiscard]] bool isPlainKey(const QKeyEvent &event, Qt::Key key);

} // namespace hilera
