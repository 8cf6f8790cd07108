#pragma once

#include <QPalette>
#include <QToolButton>

class QAction;

namespace hilera {

// What a button shows of its action.
enum class Shows { Icon, Text, Both };

// The button does what the action does, can be pressed when that can be done, and has its icon, its short
// text, its tool tip and its name for screen readers.
void followAction(
    QAbstractButton *button, QAction *action, Shows shows, QPalette::ColorRole role = QPalette::ButtonText);

// A square button for an action's icon.
class IconButton : public QToolButton {
public:
    IconButton(const char *name, QAction *action, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace hilera
