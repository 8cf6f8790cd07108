#pragma once

#include <QAccessible>

namespace hilera {

// Makes the timeline known to screen readers: a table, its tracks as rows, the slices in sight as their
// cells.
[[nodiscard]] QAccessibleInterface *timelineAccessible(const QString &className, QObject *object);

} // namespace hilera
