#pragma once

#include <QList>

class QKeyEvent;
class QWidget;

namespace hilera {

// To the next of the panels that takes the focus, or with -1 to the one before.
void moveFocus(const QList<QWidget *> &panels, int step);

// A key that a list takes to look for an entry by its name.
[[nodiscard]] bool isLetterOrDigit(const QKeyEvent &key);

} // namespace hilera
