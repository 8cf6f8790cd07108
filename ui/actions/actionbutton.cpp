#include "ui/actions/actionbutton.h"

#include "ui/actions/actiontable.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QEvent>

namespace hilera {

namespace {

// Lasts as long as the button.
class Follower : public QObject {
public:
    Follower(QAbstractButton *button, QAction *action, Shows shows, QPalette::ColorRole role)
        : QObject(button)
        , m_button(button)
        , m_action(action)
        , m_shows(shows)
        , m_role(role)
    {
        button->setCheckable(action->isCheckable());
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, &Follower::update);
        button->installEventFilter(this);
        update();
        fitIcon();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            fitIcon();
        return QObject::eventFilter(watched, event);
    }

private:
    void update()
    {
        const QString name = m_action->iconText();
        m_button->setEnabled(m_action->isEnabled());
        m_button->setChecked(m_action->isChecked());
        m_button->setToolTip(m_action->toolTip());
        m_button->setAccessibleName(name);
        if (m_shows != Shows::Icon)
            m_button->setText(QString(name).replace(u'&', QLatin1String("&&")));
        if (m_shows != Shows::Text)
            m_button->setIcon(iconOf());
    }

    // In the colour of the button's text, which is another one on a button that stands out.
    [[nodiscard]] QIcon iconOf() const
    {
        const QString file = QLatin1String(ActionRow::of(m_action->objectName()).icon);
        return m_role == QPalette::ButtonText ? m_action->icon() : svgIcon(file, m_role);
    }

    void fitIcon()
    {
        const int side = m_button->fontMetrics().height();
        m_button->setIconSize({side, side});
    }

    QAbstractButton *m_button;
    QAction *m_action;
    Shows m_shows;
    QPalette::ColorRole m_role;
};

} // namespace

void followAction(QAbstractButton *button, QAction *action, Shows shows, QPalette::ColorRole role)
{
    new Follower(button, action, shows, role);
}

IconButton::IconButton(const char *name, QAction *action, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QLatin1String(name));
    setProperty("square", true);
    setFocusPolicy(Qt::StrongFocus);
    followAction(this, action, Shows::Icon);
}

QSize IconButton::sizeHint() const
{
    return {fontMetrics().height() + 16, fontMetrics().height() + 8};
}

} // namespace hilera
