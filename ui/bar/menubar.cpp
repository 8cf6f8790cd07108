#include "ui/bar/menubar.h"

#include "core/text/language.h"
#include "ui/actions/actions.h"
#include "ui/bar/textsizeactions.h"
#include "ui/runlog/filemenu.h"

#include <QActionGroup>
#include <QEvent>

#include <utility>

namespace hilera {

MenuBar::MenuBar(const Actions &actions, Language &language, Appearance &appearance, QWidget *window)
    : QMenuBar(window)
    , m_actions(actions)
    , m_file(new FileMenu(actions, window))
    , m_run(new QMenu(this))
    , m_view(new QMenu(this))
    , m_look(new QMenu(this))
    , m_textSize(new QMenu(this))
    , m_language(new QMenu(this))
    , m_timeline(new QMenu(this))
    , m_lesson(new QMenu(this))
    , m_help(new QMenu(this))
{
    setObjectName(QStringLiteral("menuBar"));
    for (QMenu *menu : {static_cast<QMenu *>(m_file), m_run, m_view, m_lesson, m_help})
        addMenu(menu);
    addActions(m_run, {"run", "stop", "kill", nullptr, "replay", nullptr, "pin", "compare"});

    addActions(m_look, {"themeSystem", "themeLight", "themeDark", nullptr});
    addThemes(appearance);
    m_look->addMenu(m_textSize);
    addActions(m_textSize, {"textLarger", "textSmaller", "textUsual", nullptr});
    m_textSize->addActions((new TextSizeActions(actions, appearance, window))->sizes());
    addLanguages(language);
    addActions(m_timeline,
        {"zoomIn", "zoomOut", "fit", "fitAll", "undoZoom", nullptr, "panLeft", "panRight", "pageUp",
            "pageDown", nullptr, "previousSlice", "nextSlice", "alongBack", "alongForward", nullptr, "mark",
            "search", "follow", "clear"});
    m_view->addMenu(m_look);
    m_view->addMenu(m_language);
    m_view->addMenu(m_timeline);
    addActions(m_view, {nullptr, "nextPanel", "previousPanel", nullptr, "present"});

    addActions(m_lesson,
        {"nextStep", "previousStep", nullptr, "nextLesson", "previousLesson", nullptr, "newLesson",
            "newGroup"});
    addActions(m_help, {"showKeys", "showGlossary", "showHints", nullptr, "about"});
    retranslate();
}

void MenuBar::addActions(QMenu *menu, const QList<const char *> &ids)
{
    for (const char *id : ids) {
        if (id)
            menu->addAction(&m_actions[id]);
        else
            menu->addSeparator();
    }
}

void MenuBar::addLanguages(Language &language)
{
    auto *group = new QActionGroup(this);
    for (const auto &[code, name] : {std::pair(QStringLiteral("en"), QStringLiteral("&English")),
             std::pair(QStringLiteral("es"), QStringLiteral("E&spañol"))}) {
        QAction *action = group->addAction(name);
        action->setObjectName(QStringLiteral("language-") + code);
        action->setIconText(code.toUpper());
        action->setToolTip(QString(name).remove(u'&'));
        action->setCheckable(true);
        action->setChecked(language.code() == code);
        connect(action, &QAction::triggered, this, [&language, code] { language.choose(code); });
        connect(&language, &Language::chosen, action,
            [&language, action, code] { action->setChecked(language.code() == code); });
        m_languages.append(action);
    }
    m_language->addActions(m_languages);
}

void MenuBar::addThemes(Appearance &appearance)
{
    auto *group = new QActionGroup(this);
    for (const auto &[id, choice] : {std::pair("themeSystem", ThemeChoice::System),
             std::pair("themeLight", ThemeChoice::Light), std::pair("themeDark", ThemeChoice::Dark)}) {
        group->addAction(&m_actions[id]);
        m_actions[id].setChecked(appearance.choice() == choice);
        m_actions.connectTo(id, this, [&appearance, choice] { appearance.choose(choice); });
    }
}

// It has no tips to give, and takes no other away.
bool MenuBar::event(QEvent *event)
{
    return event->type() == QEvent::StatusTip || QMenuBar::event(event);
}

void MenuBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenuBar::changeEvent(event);
}

void MenuBar::retranslate()
{
    m_run->setTitle(tr("&Run"));
    m_view->setTitle(tr("&View"));
    m_look->setTitle(tr("&Look"));
    m_textSize->setTitle(tr("&Text size"));
    m_language->setTitle(tr("Lan&guage"));
    m_timeline->setTitle(tr("&Timeline"));
    m_lesson->setTitle(tr("Le&sson"));
    m_help->setTitle(tr("H&elp"));
}

} // namespace hilera
