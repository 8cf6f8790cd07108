#include "ui/window/mainwindow.h"

#include "core/files/settingsguard.h"
#include "core/planning/planning.h"
#include "core/run/runner.h"
#include "core/strategy/strategies.h"
#include "core/text/language.h"
#include "core/text/plaintext.h"
#include "ui/bar/menubar.h"
#include "ui/bar/runbar.h"
#include "ui/code/codepanel.h"
#include "ui/compare/comparemode.h"
#include "ui/figures/figurespanel.h"
#include "ui/help/help.h"
#include "ui/lesson/lessoncard.h"
#include "ui/lesson/lessonguide.h"
#include "ui/lesson/lessonlist.h"
#include "ui/output/outputpanel.h"
#include "ui/panels/linelink.h"
#include "ui/panels/runtimeline.h"
#include "ui/plan/planeditor.h"
#include "ui/presenter/presenter.h"
#include "ui/replay/replaybar.h"
#include "ui/replay/replaymode.h"
#include "ui/runlog/filemenu.h"
#include "ui/runlog/runfiles.h"
#include "ui/status/statuspanel.h"
#include "ui/timeline/view/timelineview.h"
#include "ui/widgets/field.h"
#include "ui/widgets/focuskeys.h"
#include "ui/window/notebookmode.h"
#include "ui/window/programmode.h"
#include "ui/window/runsession.h"
#include "ui/window/windowmemory.h"

#include <QCloseEvent>
#include <QDialog>
#include <QFileInfo>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace hilera {

MainWindow::MainWindow(Runner &runner, Language &language, Appearance &appearance, QStringList lessonFolders)
    : m_runner(runner)
    , m_language(language)
    , m_appearance(appearance)
    , m_actions(this)
    , m_menus(new MenuBar(m_actions, language, appearance, this))
    , m_runBar(new RunBar(m_actions, *m_menus, this))
    , m_compare(new CompareMode(m_actions, *m_runBar, runner, appearance, this))
    , m_replayBar(new ReplayBar(this))
    , m_lessons(new LessonList(this))
    , m_card(new LessonCard(m_actions, this))
    , m_guide(new LessonGuide(*m_lessons, *m_card, m_runBar->planEditor(), std::move(lessonFolders), this))
    , m_timeline(new TimelineView(this))
    , m_output(new OutputPanel(this))
    , m_code(new CodePanel(this))
    , m_figures(new FiguresPanel(this))
    , m_status(new StatusPanel(runner, this))
    , m_lines(new LineLink(*m_code, *m_timeline, this))
    , m_files(new RunFiles(m_menus->file(), runner, this))
    , m_notebook(new NotebookMode(*m_card, *m_guide, *m_code, *m_timeline, this))
    , m_program(new ProgramMode(m_actions, *m_files, *m_runBar, *m_code, *m_output, *m_notebook, this))
    , m_runTimeline(new RunTimeline(m_actions, *m_timeline, this))
    , m_views({m_runTimeline, m_output, m_code, m_figures, m_status})
    , m_replay(new ReplayMode(m_views, *m_timeline, *m_status, m_replayBar, this))
    , m_session(new RunSession(runner, m_views, *m_replay, this))
{
    arrange();
    m_presenter = new Presenter(m_actions, *this, m_appearance, *m_guide,
        {m_menus, m_runBar, m_lessons, m_card, m_output, m_code, m_figures, m_splitters.get()});
    connectActions();
    connectPanels();
    connectLessons();
    connectSession();
    connectProgram();
    limitTexts(*this);
    new Help(m_actions, *m_runBar, *m_card, *m_timeline, m_runner, this);
    const auto problem = findSettingsProblem(); // which may move them aside
    memory().restore();
    if (problem)
        m_status->showMessage(problem->text, true);
    applyTheme(m_appearance.theme());
    showActivity();
}

// Who is hidden may tell the actions, which are there until then.
MainWindow::~MainWindow()
{
    hide();
}

void MainWindow::arrange()
{
    auto *timelineCard = new Card(this);
    timelineCard->contents()->setContentsMargins(1, 1, 1, 1);
    timelineCard->contents()->setSpacing(0);
    timelineCard->contents()->addWidget(m_replayBar);
    timelineCard->contents()->addWidget(m_timeline, 1);
    m_splitters = std::make_unique<PanelSplitters>(
        m_lessons, m_card, timelineCard, QList<QWidget *>{m_output, m_code, m_figures});

    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_runBar);
    // With large text in a small window, more than fits.
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("workplace"));
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_splitters->outermost());
    layout->addWidget(m_compare->beside(area), 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
    setMenuBar(m_menus);
    // With its title no larger than the screen less its panels, where everything is in sight or scrolls.
    const QSize title(0, style()->pixelMetric(QStyle::PM_TitleBarHeight));
    const QSize room = screen()->availableSize() - title;
    setMinimumSize(QSize(1024, 600).boundedTo(room));
    resize(QSize(1280, 720).boundedTo(room));
}

void MainWindow::connectActions()
{
    m_actions.connectTo("run", this, [this] { run(); });
    m_actions.connectTo("stop", this, [this] {
        if (!m_notebook->interrupt())
            m_session->stop();
    });
    m_actions.connectTo("kill", this, [this] { m_session->kill(); });
    m_actions.connectTo("replay", this, [this] { m_replay->toggle(); });
    m_actions.connectTo("nextLesson", this, [this] { m_lessons->chooseNext(1); });
    m_actions.connectTo("previousLesson", this, [this] { m_lessons->chooseNext(-1); });
    m_actions.connectTo("newLesson", this, [this] { m_guide->makeLesson(m_session->record()->plan()); });
    m_actions.connectTo("newGroup", this, [this] { beginCourse(); });
    m_actions.connectTo("quit", this, [this] { close(); });
    const QList<QWidget *> panels = QList<QWidget *>{m_runBar, m_lessons, m_card, m_replayBar, m_timeline}
        + m_output->pages() + m_code->pages() + QList<QWidget *>{m_figures} + m_compare->panels();
    m_actions.connectTo("nextPanel", this, [panels] { moveFocus(panels, 1); });
    m_actions.connectTo("previousPanel", this, [panels] { moveFocus(panels, -1); });
}

void MainWindow::connectPanels()
{
    connect(&m_runBar->planEditor(), &PlanEditor::planChanged, this, &MainWindow::takePlan);
    const auto tell = [this](const QString &message, bool isProblem) {
        m_status->showMessage(message, isProblem);
    };
    connect(&m_menus->file(), &FileMenu::saved, m_status, tell);
    connect(&m_menus->file(), &FileMenu::kept, m_session, &RunSession::keep);
    connect(&m_menus->file(), &FileMenu::compareRequested, m_compare, &CompareMode::addFiles);
    connect(m_files, &RunFiles::told, m_status, tell);
    connect(m_compare, &CompareMode::told, m_status, tell);
    connect(m_guide, &LessonGuide::told, m_status, tell);
    connect(m_output, &OutputPanel::copiedPart, m_status,
        [tell](const QString &message) { tell(message, true); });
    connect(
        m_presenter, &Presenter::told, m_status, [tell](const QString &message) { tell(message, false); });
    connect(m_files, &RunFiles::opened, this, &MainWindow::showOpened);
    connect(m_output, &OutputPanel::taskChosen, m_timeline, &TimelineView::chooseTask);
    connect(m_timeline, &TimelineView::sliceSelected, m_output,
        [this](TrackId, const Slice &slice) { m_output->choose(slice.task); });
    connect(&m_appearance, &Appearance::themeChanged, this, &MainWindow::applyTheme);
    connect(&m_appearance, &Appearance::textScaleChanging, m_splitters.get(), &PanelSplitters::keepLayout);
    connect(&m_appearance, &Appearance::textScaleChosen, m_splitters.get(), &PanelSplitters::takeTextScale);
}

void MainWindow::connectLessons()
{
    connect(m_guide, &LessonGuide::stepShown, this, [this] {
        m_compare->takeStep(m_guide->lessonId(), m_guide->step());
        m_session->setOfStep(m_guide->hasRun());
    });
    connect(m_guide, &LessonGuide::runRequested, this, [this] {
        m_program->leave(); // the lesson's run is meant
        run();
    });
    connect(m_guide, &LessonGuide::lessonOpened, this, [this] {
        if (m_presenter->isOn())
            m_session->clear(); // a class takes what it sees for what is asked
    });
    connect(m_guide, &LessonGuide::exampleChanged, m_code, &CodePanel::showExample);
    connect(m_guide, &LessonGuide::guessed, m_timeline, &TimelineView::setGuesses);
    connect(m_figures, &FiguresPanel::measured, this, &MainWindow::tellGuide);
    connect(&m_language, &Language::chosen, m_guide, &LessonGuide::loadTexts);
}

void MainWindow::connectSession()
{
    connect(m_session, &RunSession::shown, this, &MainWindow::showRun);
    connect(m_session, &RunSession::begun, this,
        [this] { m_session->setLesson(m_session->record()->watched() ? QString() : m_guide->lessonId()); });
    connect(m_session, &RunSession::ended, this, &MainWindow::endRun);
    connect(m_session, &RunSession::changed, this, &MainWindow::showActivity);
    connect(m_compare, &CompareMode::entered, m_replay, &ReplayMode::leave); // where runs are whole
    connect(m_replay, &ReplayMode::changed, this,
        [this] { m_runBar->showReplay(m_replay->run() != nullptr, m_replay->isOn()); });
}

void MainWindow::connectProgram()
{
    connect(m_program, &ProgramMode::told, m_status, &StatusPanel::showMessage);
    connect(m_program, &ProgramMode::changed, this, [this] {
        m_compare->leave();
        m_session->forgetFileName();
        // A lesson is about something else.
        m_card->setVisible(!m_program->isOn() || m_notebook->isOn());
        takePlan();
        showActivity();
    });
    connect(m_program, &ProgramMode::killRequested, m_session, &RunSession::kill);
    connect(m_notebook, &NotebookMode::told, m_status, &StatusPanel::showMessage);
    connect(m_notebook, &NotebookMode::changed, this, &MainWindow::showActivity);
    connect(m_notebook, &NotebookMode::runRequested, this, &MainWindow::run);
    connect(m_lessons, &LessonList::lessonChosen, m_program, &ProgramMode::leave);
    connect(m_presenter, &Presenter::begun, m_program, &ProgramMode::leave);
    connect(m_code, &CodePanel::exampleRunRequested, this, [this](const QString &python) {
        m_program->leave();
        m_code->setPage(CodePanel::Cpp); // where its lines are marked
        start(m_program->prepareExample(python, m_runBar->planEditor().plan().timeScale, m_runner));
    });
}

WindowMemory MainWindow::memory()
{
    return {*this, *m_splitters, *m_output, *m_lessons, *m_guide, *m_replayBar, m_runBar->planEditor(),
        m_menus->file(), *m_program};
}

void MainWindow::takePlan()
{
    const RunPlan &plan = m_runBar->planEditor().plan();
    showWhose();
    if (m_program->isOn())
        return;
    if (const Strategy *strategy = findStrategy(plan.strategy))
        m_code->showStrategy(*strategy);
    m_status->showPlan(plan);
    if (m_runBar->planEditor().problem().isEmpty())
        m_runTimeline->findIdeal(plan);
}

void MainWindow::run()
{
    if (m_program->isOn()) {
        start(m_program->prepare());
        return;
    }
    if (!m_runBar->planEditor().problem().isEmpty()) {
        m_status->showMessage(m_runBar->planEditor().problem(), true);
        return;
    }
    const RunPlan &plan = m_runBar->planEditor().plan();
    if (const Strategy *strategy = findStrategy(plan.strategy))
        m_code->showStrategy(*strategy); // where an example in Python has run
    PreparedRun prepared = prepare(plan);
    prepared.votes = m_guide->votes();
    m_runner.start(prepared);
    showActivity();
}

void MainWindow::beginCourse()
{
    m_program->leave();
    m_compare->forgetRuns();
    m_session->clear();
    m_guide->beginCourse();
    m_status->showMessage(tr("A new group: votes, marks and runs of the last one are gone."), false);
}

// Null: it can't be started.
void MainWindow::start(const std::unique_ptr<PreparedRun> &program)
{
    if (program)
        m_runner.start(*program);
    showActivity();
}

void MainWindow::showWhose()
{
    m_session->showWhose(m_program->isOn() ? nullptr : &m_runBar->planEditor().plan(), m_program->path());
}

void MainWindow::showRun(const std::shared_ptr<const RunRecord> &record)
{
    if (!m_presenter->isOn())
        m_splitters->showPanels(!record || !record->trace().isForeign()); // of which only the timeline tells
    m_lines->setRecord(record);
    if (!record || !record->watched())
        m_guide->takeRun(record);
    m_compare->setRun(record);
}

void MainWindow::openFile(const QString &fileName)
{
    m_files->open(fileName);
}

void MainWindow::showOpened(const OpenedRun &run, const QString &fileName)
{
    m_session->open(run, fileName);
    if (!run.record->trace().isForeign() && !run.record->watched()) {
        m_program->leave();
        m_guide->keepPlan();
        m_runBar->planEditor().setPlanOfFile(run.record->plan());
    }
}

// Lessons are about runs of plans.
void MainWindow::tellGuide()
{
    if (const auto &record = m_session->record(); !record || !record->watched())
        m_guide->showRun(record);
}

void MainWindow::endRun(bool isDone)
{
    if (!m_runner.isRunning())
        m_notebook->processEnded();
    tellGuide();
    if (isDone)
        m_lessons->setDone(m_session->lesson());
    if (!isVisible() && !m_runner.isRunning())
        Q_EMIT closed();
}

void MainWindow::showActivity()
{
    const auto record = m_session->record();
    const bool isOver = !record || record->trace().finished();
    const RunPlan &above = m_runBar->planEditor().plan();
    m_runBar->showActivity(m_runner, isOver ? above : record->plan(),
        isOver ? m_program->isOn() : record->watched().has_value());
    m_runBar->showNotebook(m_notebook->isOn(), m_notebook->isAtWork());
    m_files->setIdle(m_notebook->isAlive() && !m_notebook->isAtWork());
    m_menus->file().setRecord(m_session->whole());
    // One that was only just asked for has nothing to show yet.
    if (m_runner.stopRequested() && !isOver)
        m_status->showStopping();
    showWhose();
    showTitle();
}

// The desktop adds the name of the program.
void MainWindow::showTitle()
{
    m_actions["nextLesson"].setEnabled(m_lessons->hasNext(1));
    m_actions["previousLesson"].setEnabled(m_lessons->hasNext(-1));
    const QString opened =
        m_session->fileName().isEmpty() && m_program->isOn() ? m_program->path() : m_session->fileName();
    setWindowFilePath(opened);
    const Lesson *lesson = m_guide->lesson();
    const QString file = QFileInfo(opened).fileName();
    const QString title = plainLine(!file.isEmpty() ? file
            : lesson                                ? lesson->title
                                                    : QStringLiteral("Hilera"));
    setWindowTitle(
        QString(title).replace(QLatin1String("[*]"), QLatin1String("[*][*]")) + QLatin1String("[*]"));
    setWindowModified(m_session->isUnsaved());
}

void MainWindow::applyTheme(const Theme &theme)
{
    m_lessons->setTheme(theme);
    m_timeline->setTheme(theme);
    m_output->setTheme(theme);
    m_code->setTheme(theme);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    for (QDialog *dialog : findChildren<QDialog *>())
        dialog->hide(); // none of them asks what has to be answered
    m_presenter->end();
    memory().save(m_language, m_appearance);
    event->accept();
    m_session->leaveRun();
    if (!m_runner.isRunning()) {
        Q_EMIT closed();
        return;
    }
    m_runner.stop();
    m_runner.kill();
    QTimer::singleShot(closingTime, this, &MainWindow::closed);
}

} // namespace hilera
