#include "ui/bar/runbar.h"

#include "core/run/runner.h"
#include "core/strategy/strategies.h"
#include "ui/actions/actions.h"
#include "ui/bar/menubar.h"
#include "ui/plan/planeditor.h"
#include "ui/program/programeditor.h"
#include "ui/theme/icon.h"
#include "ui/theme/styling.h"

#include <QAbstractSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace hilera {

RunBar::RunBar(const Actions &actions, MenuBar &menus, QWidget *parent)
    : QFrame(parent)
    , m_actions(actions)
    , m_rows(new QGridLayout)
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    m_run = addButton("run", Shows::Both, QPalette::HighlightedText);
    buttons->addWidget(m_run);
    buttons->addWidget(addButton("stop", Shows::Text));
    buttons->addWidget(addButton("kill", Shows::Text));
    buttons->addWidget(addButton("replay", Shows::Icon)); // there is no room for words beside all knobs
    buttons->addWidget(addButton("pin", Shows::Icon));
    m_compare = addButton("compare", Shows::Icon);
    buttons->addWidget(m_compare);
    m_planEditor = new PlanEditor(this);
    m_programEditor = new ProgramEditor(this);
    m_programEditor->hide();
    m_rows->setHorizontalSpacing(10);
    m_rows->setColumnStretch(1, 1);
    m_rows->addLayout(buttons, 0, 0, Qt::AlignBottom);
    m_rows->addWidget(m_planEditor, 0, 1);
    m_rows->addLayout(makeTools(menus), 0, 2, Qt::AlignBottom);

    m_message = new QLabel(this);
    m_message->setObjectName(QStringLiteral("planProblem"));
    m_message->setWordWrap(true);
    m_message->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 7);
    layout->setSpacing(6);
    layout->addLayout(m_rows);
    layout->addWidget(m_message);

    connect(m_planEditor, &PlanEditor::planChanged, this, &RunBar::refresh);
    connect(m_programEditor, &ProgramEditor::changed, this, &RunBar::refresh);
    showReplay(false, false);
    makeControlsAlike();
    refresh();
}

QPushButton *RunBar::addButton(const char *action, Shows shows, QPalette::ColorRole role)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1String(action));
    followAction(button, &m_actions[action], shows, role);
    return button;
}

// The languages, and two menus.
QLayout *RunBar::makeTools(MenuBar &menus)
{
    auto *tools = new QHBoxLayout;
    tools->setSpacing(0);
    for (QAction *language : menus.languages())
        followAction(addTool(qPrintable(language->objectName()), tools), language, Shows::Text);
    m_look = addTool("theme", tools);
    m_look->setMenu(&menus.look());
    m_look->setIcon(svgIcon(QStringLiteral("look")));
    tools->addSpacing(4);
    m_help = addTool("help", tools);
    m_help->setMenu(&menus.help());
    m_help->setIcon(svgIcon(QStringLiteral("help")));
    return tools;
}

QToolButton *RunBar::addTool(const char *name, QLayout *tools)
{
    auto *tool = new QToolButton(this);
    tool->setObjectName(QLatin1String(name));
    tool->setProperty("flat", true);
    tool->setPopupMode(QToolButton::InstantPopup);
    tool->setFocusPolicy(Qt::StrongFocus);
    tools->addWidget(tool);
    return tool;
}

void RunBar::makeControlsAlike()
{
    const int height = fontMetrics().height() + 15;
    for (QWidget *control : findChildren<QWidget *>()) {
        // Not what they are made of: the line edit of a spin box, the list that a combo box opens.
        const bool isPart =
            qobject_cast<QAbstractSpinBox *>(control->parent()) || control->window() != window();
        if ((control->focusPolicy() & Qt::TabFocus) && !isPart)
            control->setFixedHeight(height);
    }
}

QWidget &RunBar::runButton()
{
    return *m_run;
}

QWidget *RunBar::editor() const
{
    return m_isProgram ? static_cast<QWidget *>(m_programEditor) : m_planEditor;
}

void RunBar::showProgram(bool isProgram)
{
    if (m_isProgram != isProgram) {
        m_rows->removeWidget(editor());
        editor()->hide();
        m_isProgram = isProgram;
        editor()->show();
    }
    arrange();
    refresh();
}

// The knobs have a row of their own when they don't fit between the buttons.
void RunBar::arrange()
{
    const int besides = m_rows->itemAtPosition(0, 0)->sizeHint().width()
        + m_rows->itemAtPosition(0, 2)->sizeHint().width() + 2 * m_rows->horizontalSpacing();
    const int row = width() - 16 - besides >= editor()->sizeHint().width() ? 0 : 1;
    if (m_rows->itemAtPosition(row, 1) && m_rows->itemAtPosition(row, 1)->widget() == editor())
        return;
    m_rows->removeWidget(editor());
    if (row == 0)
        m_rows->addWidget(editor(), 0, 1);
    else
        m_rows->addWidget(editor(), 1, 0, 1, 3);
}

void RunBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

bool RunBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // other knobs, or in another language
        arrange();
    return QFrame::event(event);
}

void RunBar::showActivity(const Runner &runner, const RunPlan &plan, bool isProgram)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    m_isRunning = runner.isRunning();
    m_isStopping = runner.stopRequested();
    m_isKillable = m_isRunning && (isProgram || (strategy && strategy->usesProcesses(plan)));
    refresh();
}

void RunBar::showNotebook(bool isOn, bool isAtWork)
{
    m_isNotebook = isOn;
    m_isCellAtWork = isAtWork;
    refresh();
}

void RunBar::showReplay(bool isPossible, bool isOn)
{
    m_actions["replay"].setEnabled(isPossible);
    m_actions["replay"].setChecked(isOn);
}

void RunBar::showCompared(int pinned, bool canPin, bool isPinned, bool isOn)
{
    m_pinned = pinned;
    m_actions["pin"].setEnabled(canPin);
    m_actions["pin"].setChecked(isPinned);
    m_actions["compare"].setChecked(isOn);
    refresh();
}

void RunBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::FontChange)
        makeControlsAlike();
    QFrame::changeEvent(event);
}

void RunBar::refresh()
{
    const QString problem = m_isProgram ? m_programEditor->problem() : m_planEditor->problem();
    m_actions["run"].setEnabled(problem.isEmpty());
    if (problem.isEmpty())
        m_actions["run"].setTip(m_isNotebook && m_isProgram ? tr("Runs this cell")
                : m_isRunning                               ? tr("Stops this run and starts anew")
                : m_isProgram                               ? tr("Runs the program")
                                                            : tr("Runs the tasks"));
    else
        m_actions["run"].setToolTip(problem);
    const bool isIdle = m_isNotebook && !m_isCellAtWork;
    m_actions["stop"].setEnabled(
        m_isRunning && !m_isStopping && !isIdle); // Escape has other uses while nothing runs
    m_actions["kill"].setEnabled(m_isKillable);
    m_actions["kill"].setTip(!m_isRunning ? tr("Ends the processes of a run at once; their results are lost.")
            : m_isKillable
            ? tr("Ends the processes at once; their results are lost.")
            : tr("There is nothing to kill: only a process can be ended from outside. A thread "
                 "shares its memory with the whole program, and can only be asked to stop."));
    m_actions["pin"].setTip(m_actions["pin"].isChecked() ? tr("Unpins this run")
                                                         : tr("Pins this run: it is kept, to be compared"));
    m_compare->setText(m_pinned > 0 ? QString::number(m_pinned) : QString());
    m_look->setToolTip(tr("Light or dark, and how large the text is"));
    m_look->setAccessibleName(m_look->toolTip());
    m_help->setToolTip(tr("Help: all keys (?), and what the words mean (F1)"));
    m_help->setAccessibleName(tr("Help"));

    const QString hint = m_isProgram ? QString() : m_planEditor->hint();
    m_message->setText(problem.isEmpty() ? hint : QStringLiteral("✕  ") + problem);
    setStyleProperty(m_message, "failed", !problem.isEmpty());
    m_message->setVisible(!m_message->text().isEmpty());
}

} // namespace hilera
