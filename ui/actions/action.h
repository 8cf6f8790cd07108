#pragma once

#include "ui/actions/actiontable.h"

#include <QAction>

namespace hilera {

// A row of the table of actions, as menus, buttons and keys use it, in the language of the program. Its
// object name is the row's id.
class Action : public QAction {
    Q_OBJECT

public:
    // Its keys are heard by the owner; where a widget listens to keys itself, they are only
    // shown.
    Action(const ActionRow &row, QWidget *owner);

    // Another tip than the table's for now; the key is added.
    void setTip(const QString &tip);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // the owner's language

private:
    void retranslate();

    const ActionRow &m_row;
};

} // namespace hilera
