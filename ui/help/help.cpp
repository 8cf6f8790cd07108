#include "ui/help/help.h"

#include "core/run/runner.h"
#include "ui/actions/actions.h"
#include "ui/bar/runbar.h"
#include "ui/glossary/glossarywindow.h"
#include "ui/help/hints.h"
#include "ui/help/keysheet.h"
#include "ui/lesson/lessoncard.h"
#include "ui/lesson/stepbar.h"
#include "ui/plan/planeditor.h"
#include "ui/settings/windowsettings.h"
#include "ui/widgets/field.h"
#include "ui/widgets/opendialog.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QTimer>
#include <QToolButton>

namespace hilera {

namespace {

// In the order they are shown.
enum HintPlace { LessonHint, RunHint, TimelineHint, KnobsHint, HelpHint };

template <typename Dialog> void showOne(QPointer<Dialog> &dialog, QWidget *window)
{
    if (!dialog)
        dialog = new Dialog(window);
    limitTexts(*dialog);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

Help::Help(const Actions &actions, RunBar &runBar, LessonCard &card, QWidget &timeline, const Runner &runner,
    QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_timeline(timeline)
{
    makeHints(runBar, card, runner);
    actions.connectTo("showKeys", this, [this] { showKeys(); });
    actions.connectTo("showGlossary", this, [this] { showGlossary(); });
    actions.connectTo("showHints", m_hints, [this] { m_hints->begin(); });
    actions.connectTo("about", this, [this] { showAbout(); });
    timeline.installEventFilter(this);
    window->installEventFilter(this);
}

void Help::makeHints(RunBar &runBar, LessonCard &card, const Runner &runner)
{
    QWidget *run = &runBar.runButton();
    QWidget *knobs = &runBar.planEditor();
    QWidget *help = &runBar.helpButton();
    m_hints = new Hints(
        {{&card, &card.stepBar().nextButton(),
             [] { return tr("A lesson goes step by step: read, and go on with Next or Page Down."); }},
            {run, run, [] { return tr("Run does the tasks for real: nothing is simulated."); }},
            {&m_timeline, &m_timeline,
                [] {
                    return tr(
                        "Here each row is a worker and each bar a task: click one, drag to measure, zoom "
                        "with Ctrl and the wheel.");
                }},
            {knobs, knobs,
                [] {
                    return tr("Change the strategy, the number of tasks or anything else here; then guess, "
                              "and run again. A program of your own opens from the menu File.");
                }},
            {help, help,
                [] { return tr("All keys are here, what the words mean, and these hints once more."); }}},
        m_window);
    connect(m_hints, &Hints::ended, this, [] { WindowSettings::setHintsDone(true); });
    connect(&card.stepBar(), &StepBar::stepChanged, m_hints, [this] { m_hints->setDone(LessonHint); });
    connect(&runner, &Runner::runStarted, m_hints, [this] {
        m_hints->setDone(LessonHint); // it would stand over what is to be seen
        m_hints->setDone(RunHint);
    });
    const auto useKnobs = [this] { m_hints->setDone(KnobsHint); };
    for (const QLineEdit *field : knobs->findChildren<QLineEdit *>())
        connect(field, &QLineEdit::textEdited, m_hints, useKnobs);
    for (const QComboBox *choice : knobs->findChildren<QComboBox *>())
        connect(choice, &QComboBox::activated, m_hints, useKnobs);
    connect(runBar.helpButton().menu(), &QMenu::aboutToShow, m_hints, [this] { m_hints->setDone(HelpHint); });
}

void Help::beginHintsOnce()
{
    if (!WindowSettings::hintsAreDone() && m_window->isVisible() && !m_window->isFullScreen()
        && !m_hints->isOn())
        m_hints->begin();
}

void Help::showKeys()
{
    m_hints->setDone(HelpHint);
    showOne(m_keys, m_window);
}

void Help::showGlossary()
{
    m_hints->setDone(HelpHint);
    showOne(m_glossary, m_window);
}

void Help::showAbout()
{
    auto *about = new QMessageBox(QMessageBox::NoIcon, tr("About Hilera"),
        tr("<h3>Hilera %1</h3><p>See concurrency: tasks run for real, in threads, processes, coroutines and "
           "event loops, and every worker is drawn as it works.</p><p>Free software under the MIT licence, "
           "made with Qt %2.</p>")
            .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion())),
        QMessageBox::Ok, m_window);
    about->setObjectName(QStringLiteral("aboutHilera"));
    about->setTextFormat(Qt::RichText);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setIconPixmap(QApplication::windowIcon().pixmap(64));
    openDialog(about);
}

bool Help::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Show)
        QTimer::singleShot(patience, this, &Help::beginHintsOnce);
    if (watched == &m_timeline
        && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel))
        m_hints->setDone(TimelineHint);
    return QObject::eventFilter(watched, event);
}

} // namespace hilera
