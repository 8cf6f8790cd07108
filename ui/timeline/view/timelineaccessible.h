#pragma once

#include <QAccessible>

namespace hilera {

class TimelineView;

// Makes the timeline known to screen readers: a table, its tracks as rows, the slices in sight as their
// cells.
[[nodiscard]] QAccessibleInterface *timelineAccessible(const QString &className, QObject *object);

// The slice that is chosen, and the row that is the current one; null if there is none.
[[nodiscard]] QAccessibleInterface *accessibleSlice(TimelineView &view);
[[nodiscard]] QAccessibleInterface *accessibleRow(TimelineView &view);

// Tell a screen reader of these, if there is one, and that all rows are others.
void announceSlice(TimelineView &view);
void announceRow(TimelineView &view);
void announceRows(TimelineView &view);

} // namespace hilera
