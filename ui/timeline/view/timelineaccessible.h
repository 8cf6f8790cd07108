#pragma once

#include <QAccessible>

namespace hilera {

class TimelineCanvas;

// Makes the timeline known to screen readers: a table, its tracks as rows, the slices in sight as their
// cells.
[[nodiscard]] QAccessibleInterface *timelineAccessible(const QString &className, QObject *object);

// The slice that is chosen, and the row that is the current one; null if there is none.
[[nodiscard]] QAccessibleInterface *accessibleSlice(TimelineCanvas &canvas);
[[nodiscard]] QAccessibleInterface *accessibleRow(TimelineCanvas &canvas);

// Tell a screen reader of these, if there is one, and that all rows are others.
void announceSlice(TimelineCanvas &canvas);
void announceRow(TimelineCanvas &canvas);
void announceRows(TimelineCanvas &canvas);

} // namespace hilera
