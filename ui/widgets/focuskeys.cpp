#include "ui/widgets/focuskeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>

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

// In a small window it may have been scrolled away.
void bringIntoSight(QWidget *panel)
{
    for (QWidget *above = panel->parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(panel, 0, 0);
    }
}

} // namespace

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
            bringIntoSight(panel);
            return;
        }
    }
}

bool isLetterOrDigit(const QKeyEvent &key)
{
    constexpr auto held = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !(key.modifiers() & held) && key.text().size() == 1 && key.text().front().isLetterOrNumber();
}

} // namespace hilera
