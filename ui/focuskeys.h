#pragma once

#include <QList>

class QWidget;

namespace hilera {

// Ctrl+Q closes the window.
void addQuitKey(QWidget &window);

// F6 and Shift+F6 go from panel to panel of the window.
void addFocusKeys(QWidget &window, const QList<QWidget *> &panels);

} // namespace hilera
