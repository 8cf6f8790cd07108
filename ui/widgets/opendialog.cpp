#include "ui/widgets/opendialog.h"

#include "ui/widgets/field.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QWindow>

#include <algorithm>

namespace hilera {

namespace {

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
    case QEvent::Shortcut:
    case QEvent::ContextMenu:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::TabletRelease:
    case QEvent::NativeGesture:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return true;
    default:
        return false;
    }
}

// Keeps input from the windows that the dialog belongs to, as long as it is seen.
class InputBarrier : public QObject {
public:
    explicit InputBarrier(QDialog *dialog)
        : QObject(dialog)
        , m_dialog(dialog)
    {
        for (QWidget *parent = dialog->parentWidget(); parent; parent = parent->window()->parentWidget())
            m_blocked.append(parent->window());
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (!isInput(event->type()) || !m_dialog->isVisible() || !isBlocked(watched, event->type()))
            return false;
        if (event->type() == QEvent::MouseButtonPress) {
            m_dialog->raise();
            m_dialog->activateWindow();
        }
        return true;
    }

private:
    [[nodiscard]] bool isBlocked(const QObject *watched, QEvent::Type type) const
    {
        if (type == QEvent::Shortcut) // of an action, which may belong to anything
            return m_blocked.contains(QApplication::activeWindow());
        if (const auto *widget = qobject_cast<const QWidget *>(watched))
            return m_blocked.contains(widget->window());
        return std::ranges::any_of(
            m_blocked, [watched](const QWidget *window) { return window->windowHandle() == watched; });
    }

    QDialog *m_dialog;
    QWidgetList m_blocked;
};

} // namespace

void openDialog(QDialog *dialog)
{
    new InputBarrier(dialog);
    dialog->show();
    limitTexts(*dialog); // some have them only now
}

} // namespace hilera
