#include "ui/bar/helpbutton.h"

#include <QAction>
#include <QEvent>
#include <QMenu>

namespace hilera {

HelpButton::HelpButton(QWidget *parent)
    : QToolButton(parent)
    , m_keys(new QAction(this))
    , m_glossary(new QAction(this))
    , m_hints(new QAction(this))
{
    setObjectName(QStringLiteral("help"));
    setText(QStringLiteral("?"));
    setProperty("flat", true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    m_keys->setObjectName(QStringLiteral("showKeys"));
    m_keys->setShortcut(QKeySequence(Qt::Key_Question));
    m_glossary->setObjectName(QStringLiteral("showGlossary"));
    m_glossary->setShortcut(QKeySequence(Qt::Key_F1));
    m_hints->setObjectName(QStringLiteral("showHints"));
    connect(m_keys, &QAction::triggered, this, &HelpButton::keysRequested);
    connect(m_glossary, &QAction::triggered, this, &HelpButton::glossaryRequested);
    connect(m_hints, &QAction::triggered, this, &HelpButton::hintsRequested);
    auto *menu = new QMenu(this);
    menu->addActions({m_keys, m_glossary, m_hints});
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &HelpButton::opened);
    retranslate();
}

void HelpButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void HelpButton::retranslate()
{
    setToolTip(tr("Help: all keys (?), and what the words mean (F1)"));
    setAccessibleName(tr("Help"));
    m_keys->setText(tr("All &keys"));
    m_glossary->setText(tr("&Glossary"));
    m_hints->setText(tr("Show the &hints again"));
}

} // namespace hilera
