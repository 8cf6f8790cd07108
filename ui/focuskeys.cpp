#include "ui/focuskeys.h"

#include <QAction>
#include <QApplication>
#include <QWidget>

namespace hilera {

namespace {

// The panel itself, or the first in it that takes the focus; null if none does.
QWidget *focusable(QWidget *panel)
{
    QList<QWidget *> candidates = panel->findChildren<QWidget *>();
    candidates.prepend(panel);
    for (QWidget *candidate : candidates) {
        if (candidate->isVisible() && candidate->isEnabled() && (candidate->focusPolicy() & Qt::TabFocus))
            return candidate;
    }
    return nullptr;
}

void moveFocus(const QList<QWidget *> &panels, int step)
{
    const QWidget *focused = QApplication::focusWidget();
    qsizetype current = 0;
    for (qsizetype i = 0; i < panels.size(); ++i) {
        if (panels[i] == focused || panels[i]->isAncestorOf(focused))
            current = i;
    }
    for (qsizetype i = 1; i <= panels.size(); ++i) {
        QWidget *panel = panels[(current + (step > 0 ? i : panels.size() - i)) % panels.size()];
        if (QWidget *next = focusable(panel)) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace

void addQuitKey(QWidget &window)
{
    auto *quit = new QAction(&window);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    QObject::connect(quit, &QAction::triggered, &window, &QWidget::close);
    window.addAction(quit);
}

void addFocusKeys(QWidget &window, const QList<QWidget *> &panels)
{
    for (const int step : {1, -1}) {
        auto *action = new QAction(&window);
        action->setShortcut(QKeySequence(step > 0 ? Qt::Key_F6 : Qt::SHIFT | Qt::Key_F6));
        QObject::connect(action, &QAction::triggered, &window, [panels, step] { moveFocus(panels, step); });
        window.addAction(action);
    }
}

} // namespace hilera
