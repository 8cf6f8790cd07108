#include "ui/bar/lookswitch.h"

#include "core/text/language.h"
#include "ui/bar/textsizeactions.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace hilera {

LookSwitch::LookSwitch(Language &language, Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_appearance(appearance)
    , m_theme(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    addLanguage(QStringLiteral("en"), QStringLiteral("English"));
    addLanguage(QStringLiteral("es"), QStringLiteral("Español"));

    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->setText(QStringLiteral("◐"));
    m_theme->setProperty("flat", true);
    m_theme->setPopupMode(QToolButton::InstantPopup);
    m_theme->setFocusPolicy(Qt::StrongFocus);
    m_theme->setMenu(new QMenu(m_theme));
    auto *group = new QActionGroup(this);
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        addTheme(choice);
        group->addAction(m_themes.last());
    }
    m_theme->menu()->addSeparator();
    m_textSize = m_theme->menu()->addMenu(QString());
    m_textSize->addActions((new TextSizeActions(appearance, window()))->sizes());
    layout->addWidget(m_theme);
    retranslate();
}

void LookSwitch::addLanguage(const QString &code, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("language-") + code);
    button->setText(code.toUpper());
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setProperty("flat", true);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setChecked(m_language.code() == code);
    connect(button, &QToolButton::clicked, this, [this, code] { m_language.choose(code); });
    connect(&m_language, &Language::chosen, button,
        [this, button, code] { button->setChecked(m_language.code() == code); });
    layout()->addWidget(button);
}

void LookSwitch::addTheme(ThemeChoice choice)
{
    QAction *action = m_theme->menu()->addAction(QString());
    action->setCheckable(true);
    action->setChecked(m_appearance.choice() == choice);
    connect(action, &QAction::triggered, this, [this, choice] { m_appearance.choose(choice); });
    m_themes.append(action);
}

void LookSwitch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LookSwitch::retranslate()
{
    m_theme->setToolTip(tr("Light or dark, and how large the text is"));
    m_theme->setAccessibleName(m_theme->toolTip());
    m_textSize->setTitle(tr("&Text size (Ctrl++ and Ctrl+−)"));
    m_themes[0]->setText(tr("As the &desktop"));
    m_themes[1]->setText(tr("&Light"));
    m_themes[2]->setText(tr("Dar&k"));
}

} // namespace hilera
