#include "ui/bar/runbar.h"

#include "ui/bar/helpbutton.h"
#include "ui/bar/lookswitch.h"
#include "ui/plan/planeditor.h"
#include "ui/runlog/filemenu.h"
#include "ui/theme/styling.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace hilera {

RunBar::RunBar(Language &language, Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_run(addButton("run", &RunBar::runRequested))
    , m_stop(addButton("stop", &RunBar::stopRequested))
    , m_kill(addButton("kill", &RunBar::killRequested))
    , m_replay(addButton("replay", &RunBar::replayRequested))
    , m_pin(addButton("pin", &RunBar::pinRequested))
    , m_compare(addButton("compare", &RunBar::compareRequested))
    , m_planEditor(new PlanEditor(this))
    , m_fileMenu(new FileMenu(this))
    , m_help(new HelpButton(this))
    , m_message(new QLabel(this))
    , m_rows(new QGridLayout)
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (QPushButton *button : {m_run, m_stop, m_kill, m_replay, m_pin, m_compare})
        buttons->addWidget(button);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    tools->addWidget(m_fileMenu);
    tools->addWidget(new LookSwitch(language, appearance, this));
    tools->addWidget(m_help);
    m_rows->setHorizontalSpacing(10);
    m_rows->setColumnStretch(1, 1);
    m_rows->addLayout(buttons, 0, 0, Qt::AlignBottom);
    m_rows->addWidget(m_planEditor, 0, 1);
    m_rows->addLayout(tools, 0, 2, Qt::AlignBottom);

    m_message->setObjectName(QStringLiteral("planProblem"));
    m_message->setWordWrap(true);
    m_message->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(6);
    layout->addLayout(m_rows);
    layout->addWidget(m_message);

    connect(m_planEditor, &PlanEditor::planChanged, this, &RunBar::refresh);
    for (QPushButton *button : {m_replay, m_pin, m_compare})
        button->setCheckable(true);
    m_replay->setEnabled(false);
    addShortcuts();
    makeControlsAlike();
    refresh();
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

QPushButton *RunBar::addButton(const char *name, void (RunBar::*signal)())
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

QWidget &RunBar::runButton()
{
    return *m_run;
}

void RunBar::addShortcuts()
{
    addShortcut({QKeySequence(Qt::CTRL | Qt::Key_R), QKeySequence(Qt::Key_F9)}, m_run);
    m_stopShortcut =
        addShortcut({QKeySequence(Qt::Key_Escape), QKeySequence(Qt::CTRL | Qt::Key_Period)}, m_stop);
    addShortcut({QKeySequence(Qt::Key_R)}, m_replay);
    addShortcut({QKeySequence(Qt::Key_P)}, m_pin);
    addShortcut({QKeySequence(Qt::Key_C)}, m_compare);
}

QAction *RunBar::addShortcut(const QList<QKeySequence> &keys, QPushButton *button)
{
    auto *action = new QAction(this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, button, &QPushButton::click);
    window()->addAction(action); // even while this is hidden
    return action;
}

// The knobs have a row of their own when they don't fit between the buttons.
void RunBar::arrange()
{
    const int besides = m_rows->itemAtPosition(0, 0)->sizeHint().width()
        + m_rows->itemAtPosition(0, 2)->sizeHint().width() + 2 * m_rows->horizontalSpacing();
    const int row = width() - 16 - besides >= m_planEditor->sizeHint().width() ? 0 : 1;
    if (m_rows->itemAtPosition(row, 1) && m_rows->itemAtPosition(row, 1)->widget() == m_planEditor)
        return;
    m_rows->removeWidget(m_planEditor);
    if (row == 0)
        m_rows->addWidget(m_planEditor, 0, 1);
    else
        m_rows->addWidget(m_planEditor, 1, 0, 1, 3);
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

void RunBar::showActivity(Activity activity, bool killable)
{
    m_activity = activity;
    m_killable = killable;
    refresh();
}

void RunBar::showReplay(bool isPossible, bool isOn)
{
    m_replay->setEnabled(isPossible);
    m_replay->setChecked(isOn);
}

void RunBar::showCompared(int pinned, bool canPin, bool isPinned, bool isOn)
{
    m_pinned = pinned;
    m_pin->setEnabled(canPin);
    m_pin->setChecked(isPinned);
    m_compare->setChecked(isOn);
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
    const QString &problem = m_planEditor->problem();
    const bool running = m_activity != Activity::Idle;
    m_run->setText(QStringLiteral("▶  ") + tr("&Run"));
    m_run->setAccessibleName(tr("Run"));
    m_run->setEnabled(problem.isEmpty());
    m_run->setToolTip(!problem.isEmpty() ? problem
            : running                    ? tr("Stops this run and starts anew (Ctrl+R)")
                                         : tr("Runs the tasks (Ctrl+R)"));

    m_stop->setText(tr("&Stop"));
    m_stop->setEnabled(m_activity == Activity::Running);
    m_stop->setToolTip(tr("Asks the workers to end: those that can, do (Esc)"));
    // Escape has other uses while nothing runs.
    m_stopShortcut->setEnabled(m_stop->isEnabled());

    m_kill->setText(tr("&Kill"));
    m_kill->setEnabled(running && m_killable);
    m_kill->setToolTip(!running ? tr("Ends the processes of a run at once; their results are lost.")
            : m_killable        ? tr("Ends the processes at once; their results are lost.")
                         : tr("There is nothing to kill: only a process can be ended from outside. A thread "
                              "shares its memory with the whole program, and can only be asked to stop."));

    m_replay->setText(QStringLiteral("↺")); // there is no room for the word beside all knobs in Spanish
    m_replay->setAccessibleName(tr("Replay"));
    m_replay->setToolTip(tr("Plays the run again: in slow motion, step by step, on and back (R)"));

    m_pin->setText(QStringLiteral("⚲"));
    m_pin->setAccessibleName(tr("Pin"));
    m_pin->setToolTip(
        m_pin->isChecked() ? tr("Unpins this run (P)") : tr("Pins this run: it is kept, to be compared (P)"));
    m_compare->setText(m_pinned > 0 ? QStringLiteral("⚖ %1").arg(m_pinned) : QStringLiteral("⚖"));
    m_compare->setAccessibleName(tr("Compare"));
    m_compare->setToolTip(tr("Shows the pinned runs beside each other (C)"));

    m_message->setText(problem.isEmpty() ? m_planEditor->hint() : QStringLiteral("✕  ") + problem);
    setStyleProperty(m_message, "failed", !problem.isEmpty());
    m_message->setVisible(!m_message->text().isEmpty());
}

} // namespace hilera
