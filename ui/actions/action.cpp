#include "ui/actions/action.h"

#include "ui/theme/icon.h"

#include <QEvent>
#include <QWidget>

namespace hilera {

Action::Action(const ActionRow &row, QWidget *owner)
    : QAction(owner)
    , m_row(row)
{
    setObjectName(QLatin1String(row.id));
    setIcon(svgIcon(QLatin1String(row.icon)));
    setCheckable(row.isCheckable);
    setAutoRepeat(row.repeats);
    if (row.place == Place::Window || row.place == Place::Replay || row.place == Place::Table) {
        setShortcuts(row.sequences());
        setShortcutContext(row.place == Place::Table ? Qt::WidgetShortcut : Qt::WindowShortcut);
        owner->addAction(this); // its keys work while no menu and no button shows it
    }
    owner->installEventFilter(this);
    retranslate();
}

void Action::setTip(const QString &tip)
{
    setToolTip(m_row.withKey(tip));
}

// A menu shows what stands behind a tab where it shows keys.
void Action::retranslate()
{
    const QString text = ActionRow::tr(m_row.text);
    const QList<QKeySequence> keys = m_row.sequences();
    const bool isKeyOnlyShown = shortcuts().isEmpty() && !keys.isEmpty();
    setText(isKeyOnlyShown ? text + u'\t' + ActionRow::keyText(keys.first()) : text);
    setTip(*m_row.tip ? ActionRow::tr(m_row.tip) : QString(text).remove(u'&'));
}

bool Action::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::LanguageChange)
        retranslate();
    return QAction::eventFilter(watched, event);
}

} // namespace hilera
