#pragma once

#include <QKeySequence>
#include <QList>

#include <functional>

class QKeyEvent;
class QWidget;

namespace hilera {

// The key does that wherever in the window the focus is, unless the focused widget keeps it for itself: a
// widget that does accepts the event QEvent::ShortcutOverride.
void addKey(QWidget &window, const QKeySequence &key, const std::function<void()> &act);

// Ctrl+Q closes the window.
void addQuitKey(QWidget &window);

// F6 and Shift+F6 go from panel to panel of the window.
void addFocusKeys(QWidget &window, const QList<QWidget *> &panels);

// A key that a list takes to look for an entry by its name.
[[nodiscard]] bool isLetterOrDigit(const QKeyEvent &key);

} // namespace hilera
