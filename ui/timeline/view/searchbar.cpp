#include "ui/timeline/view/searchbar.h"

#include <QKeyEvent>

namespace hilera {

SearchBar::SearchBar(QWidget *parent)
    : QLineEdit(parent)
{
    hide();
    setClearButtonEnabled(true);
    retranslate();
}

void SearchBar::open()
{
    show();
    raise();
    setFocus();
    selectAll();
}

void SearchBar::setForeign(bool isForeign)
{
    m_isForeign = isForeign;
    retranslate();
}

void SearchBar::retranslate()
{
    setPlaceholderText(m_isForeign ? tr("Find a slice or a track") : tr("Find a task or a track"));
}

// Escape leaves the search, and is no key of the window meanwhile.
bool SearchBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT stepped(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace hilera
