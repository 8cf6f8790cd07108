#include "ui/window/mainwindow.h"

#include "core/concurrency/background.h"
#include "core/files/settingsguard.h"
#include "core/planning/planning.h"
#include "core/planning/plantext.h"
#include "core/run/runner.h"
#include "core/strategy/strategies.h"
#include "core/text/language.h"
#include "ui/bar/runbar.h"
#include "ui/code/codepanel.h"
#include "ui/compare/comparemode.h"
#include "ui/figures/figurespanel.h"
#include "ui/help/help.h"
#include "ui/lesson/lessoncard.h"
#include "ui/lesson/lessonguide.h"
#include "ui/lesson/lessonlist.h"
#include "ui/lesson/stepbar.h"
#include "ui/output/outputpanel.h"
#include "ui/panels/linelink.h"
#include "ui/panels/runfeed.h"
#include "ui/plan/planeditor.h"
#include "ui/presenter/presenter.h"
#include "ui/replay/replaybar.h"
#include "ui/replay/replaymode.h"
#include "ui/runlog/filemenu.h"
#include "ui/runlog/runfiles.h"
#include "ui/settings/windowsettings.h"
#include "ui/status/statuspanel.h"
#include "ui/timeline/view/timelineview.h"
#include "ui/widgets/field.h"
#include "ui/widgets/focuskeys.h"

#include <QCloseEvent>
#include <QDialog>
#include <QScrollArea>
#include <QSplitter>
#include <QStatusTipEvent>
#include <QVBoxLayout>

#include <utility>

namespace hilera {

MainWindow::MainWindow(Runner &runner, Language &language, Appearance &appearance, QStringList lessonFolders)
    : m_runner(runner)
    , m_language(language)
    , m_appearance(appearance)
    , m_runBar(new RunBar(language, appearance, this))
    , m_compare(new CompareMode(*m_runBar, runner, appearance, this))
    , m_replayBar(new ReplayBar(this))
    , m_lessons(new LessonList(this))
    , m_card(new LessonCard(this))
    , m_guide(new LessonGuide(*m_lessons, *m_card, m_runBar->planEditor(), std::move(lessonFolders), this))
    , m_timeline(new TimelineView(this))
    , m_output(new OutputPanel(this))
    , m_code(new CodePanel(this))
    , m_figures(new FiguresPanel(this))
    , m_status(new StatusPanel(this))
    , m_lines(new LineLink(*m_code, *m_timeline, this))
    , m_files(new RunFiles(m_runBar->fileMenu(), runner, this))
{
    m_panels = {m_timeline, m_output, m_code, m_figures, m_status};
    m_feed = new RunFeed(m_panels, this);
    m_replay = new ReplayMode(m_panels, m_replayBar, this);
    arrange();
    m_presenter = new Presenter(*this, m_appearance, *m_guide,
        {m_runBar, m_lessons, m_card, m_output, m_code, m_figures, m_splitters.get()});
    connectPanels();
    connectRunner();
    connectReplay();
    addFocusKeys(*this,
        QList<QWidget *>{m_runBar, m_lessons, m_card, m_replayBar, m_timeline} + m_output->pages()
            + m_code->pages() + QList<QWidget *>{m_figures} + m_compare->panels());
    addKey(*this, QKeySequence(Qt::Key_PageDown), [this] { m_guide->next(); });
    addKey(*this, QKeySequence(Qt::Key_PageUp), [this] { m_guide->back(); });
    addQuitKey(*this);
    limitTexts(*this);
    new Help(*m_runBar, *m_card, *m_timeline, m_runner, this);
    restore();
    applyTheme(m_appearance.theme());
    showActivity();
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
    setWindowTitle(QStringLiteral("Hilera"));
    setMinimumSize(1024, 640);
    resize(1280, 720);
}

void MainWindow::connectPanels()
{
    connect(m_runBar, &RunBar::runRequested, this, &MainWindow::run);
    connect(m_runBar, &RunBar::stopRequested, this, &MainWindow::stop);
    connect(m_runBar, &RunBar::killRequested, this, &MainWindow::kill);
    connect(&m_runBar->planEditor(), &PlanEditor::planChanged, this, &MainWindow::takePlan);
    connect(&m_runBar->fileMenu(), &FileMenu::saved, m_status, &StatusPanel::showMessage);
    connect(m_files, &RunFiles::told, m_status, &StatusPanel::showMessage);
    connect(m_compare, &CompareMode::told, m_status, &StatusPanel::showMessage);
    connect(m_guide, &LessonGuide::stepShown, m_compare,
        [this] { m_compare->takeStep(m_guide->lessonId(), m_guide->step()); });
    connect(m_files, &RunFiles::opened, this, &MainWindow::showOpened);
    connect(m_feed, &RunFeed::told, this, [this] {
        if (!m_opened->batches().empty())
            m_replay->setRun(m_opened);
        showActivity();
    });
    connect(&m_runBar->fileMenu(), &FileMenu::lessonRequested, m_guide,
        [this] { m_guide->makeLesson(m_record->plan()); });
    connect(m_guide, &LessonGuide::told, m_status, &StatusPanel::showMessage);
    connect(m_guide, &LessonGuide::runRequested, this, &MainWindow::run);
    connect(&m_card->stepBar(), &StepBar::presentRequested, m_presenter, &Presenter::start);
    connect(m_presenter, &Presenter::told, m_status,
        [this](const QString &message) { m_status->showMessage(message, false); });
    connect(m_guide, &LessonGuide::lessonBegun, this, [this] {
        m_isOfEarlierLesson = true;
        showWhoseRun();
    });
    connect(m_guide, &LessonGuide::lessonTurned, this, [this] {
        if (m_presenter->isOn() && !m_runner.isRunning())
            m_timeline->setTrace(nullptr); // a class takes what it sees for what is asked
    });
    connect(m_guide, &LessonGuide::exampleChanged, m_code, &CodePanel::showExample);
    connect(m_guide, &LessonGuide::guessed, m_timeline, &TimelineView::setGuesses);
    connect(m_figures, &FiguresPanel::measured, m_guide, [this] { m_guide->showRun(m_record); });
    connect(m_output, &OutputPanel::copiedPart, m_status,
        [this](const QString &message) { m_status->showMessage(message, true); });
    connect(m_output, &OutputPanel::taskChosen, m_timeline, &TimelineView::chooseTask);
    connect(m_timeline, &TimelineView::sliceSelected, m_output,
        [this](TrackId, const Slice &slice) { m_output->choose(slice.task); });
    connect(&m_language, &Language::chosen, m_guide, &LessonGuide::loadTexts);
    connect(&m_appearance, &Appearance::themeChanged, this, &MainWindow::applyTheme);
    connect(&m_appearance, &Appearance::textScaleChanging, m_splitters.get(), &PanelSplitters::keepLayout);
    connect(&m_appearance, &Appearance::textScaleChosen, m_splitters.get(), &PanelSplitters::takeTextScale);
}

void MainWindow::connectRunner()
{
    connect(&m_runner, &Runner::runStarted, this, &MainWindow::beginRun);
    connect(
        &m_runner, &Runner::eventsRecorded, this, [this](const EventBatch &batch) { m_panels.add(batch); });
    connect(&m_runner, &Runner::runFinished, this, &MainWindow::endRun);
    connect(&m_runner, &Runner::stoppedAsPlanned, this, &MainWindow::showActivity);
    connect(&m_runner, &Runner::practiceNetworkStarted, this,
        [this] { m_status->setPracticePort(m_runner.practiceNetwork()->port()); });
    connect(&m_runner.heartbeat(), &Heartbeat::beat, m_status, &StatusPanel::showLag);
    connect(&m_refreshTimer, &QTimer::timeout, this, [this] { m_panels.refresh(); });
    m_refreshTimer.setInterval(33);
}

void MainWindow::connectReplay()
{
    connect(m_runBar, &RunBar::replayRequested, m_replay, &ReplayMode::toggle);
    connect(m_compare, &CompareMode::entered, m_replay, &ReplayMode::leave); // where runs are whole
    connect(m_replay, &ReplayMode::changed, this,
        [this] { m_runBar->showReplay(m_replay->run() != nullptr, m_replay->isOn()); });
    connect(m_replay, &ReplayMode::recordShown, this,
        [this](const std::shared_ptr<const RunRecord> &record) { m_record = record; });
}

void MainWindow::restore()
{
    const WindowSettings settings = WindowSettings::load();
    restoreGeometry(settings.geometry);
    m_splitters->restore(settings);
    m_output->setCurrentPage(settings.outputPage);
    for (const QString &id : settings.doneLessons)
        m_lessons->setDone(id);
    m_replayBar->setSpeed(settings.replaySpeed);
    RunPlan first;
    first.timeScale = 0.2;
    m_runBar->planEditor().memory().setLists(settings.addresses);
    m_runBar->fileMenu().setRecentFiles(settings.recentFiles);
    m_runBar->planEditor().setPlan(settings.plan.value_or(first));
    m_guide->memory().setGuesses(settings.guesses);
    m_guide->begin(settings.lesson, settings.plan.has_value());
    if (const auto problem = findSettingsProblem())
        m_status->showMessage(problem->text, true);
}

void MainWindow::save()
{
    WindowSettings settings;
    settings.geometry = saveGeometry();
    m_splitters->save(settings);
    settings.outputPage = m_output->currentPage();
    settings.addresses = m_runBar->planEditor().memory().lists();
    settings.recentFiles = m_runBar->fileMenu().recentFiles();
    settings.doneLessons = m_lessons->done();
    settings.lesson = m_guide->lessonId();
    settings.guesses = m_guide->memory().guesses();
    settings.plan = m_runBar->planEditor().plan();
    settings.replaySpeed = m_replayBar->speed();
    settings.language = m_language.code();
    settings.theme = m_appearance.choice();
    settings.textScale = m_appearance.chosenTextScale();
    settings.save();
}

void MainWindow::takePlan()
{
    const RunPlan &plan = m_runBar->planEditor().plan();
    if (const Strategy *strategy = findStrategy(plan.strategy))
        m_code->showStrategy(*strategy);
    m_status->showPlan(plan);
    showWhoseRun();
    if (!m_runBar->planEditor().problem().isEmpty())
        return;
    findIdeal(plan);
}

// With a million tasks it takes a while.
void MainWindow::findIdeal(const RunPlan &plan)
{
    const int cores = m_record && plan == m_record->plan() ? m_record->host().cores : 0;
    inBackground([plan, cores] { return idealOf(plan, cores); }).then(this, [this](const Ideal &ideal) {
        takeIdeal(ideal);
    });
}

void MainWindow::takeIdeal(const Ideal &ideal)
{
    if (m_record && ideal.plan == m_record->plan())
        m_timeline->setSchedule(ideal.schedule);
}

void MainWindow::run()
{
    if (!m_runBar->planEditor().problem().isEmpty()) {
        m_status->showMessage(m_runBar->planEditor().problem(), true);
        return;
    }
    m_runner.start(prepare(m_runBar->planEditor().plan()));
    showActivity();
}

void MainWindow::stop()
{
    m_runner.stop();
    m_wasStopped = true;
    showActivity();
}

void MainWindow::kill()
{
    m_runner.kill();
    m_wasStopped = true;
    showActivity();
}

void MainWindow::display(const std::shared_ptr<const RunRecord> &record)
{
    m_opened.reset();
    m_isCutOff = false;
    m_feed->stop();
    m_replay->setRun(nullptr);
    m_panels.show(record);
    m_splitters->showPanels(!record->trace().isForeign()); // of which only the timeline tells
    m_lines->setRecord(record);
    auto before = std::exchange(m_record, record); // the timeline has let go of it
    m_isOfEarlierLesson = false;
    m_guide->showRun(record);
    m_compare->setRun(record);
    // To give back a large trace takes a while. What is only about to let go of it does so first.
    QTimer::singleShot(0, this, [before = std::move(before)]() mutable {
        (void)inBackground([before = std::move(before)]() mutable {
            before.reset();
            return true;
        });
    });
    if (!record->trace().isForeign()) // else nobody knows its plan
        findIdeal(record->plan());
}

void MainWindow::openRunLog(const QString &fileName)
{
    m_files->open(fileName);
}

void MainWindow::showOpened(const OpenedRun &run)
{
    const std::shared_ptr<const RunRecord> &record = run.record;
    display(record);
    m_opened = record;
    m_isCutOff = !run.isWhole;
    if (!record->trace().isForeign()) {
        m_guide->keepPlan();
        m_runBar->planEditor().setPlanOfFile(record->plan());
    }
    m_feed->start(record);
    showActivity();
}

void MainWindow::beginRun()
{
    const auto record = m_runner.record();
    display(record);
    m_status->resetWorstLag();
    m_wasStopped = false;
    m_runLesson = m_guide->lessonId();
    m_refreshTimer.start();
    showActivity();
}

void MainWindow::endRun()
{
    m_refreshTimer.stop();
    m_panels.finish();
    m_guide->showRun(m_record);
    m_replay->setRun(m_record);
    const Trace &trace = m_record->trace();
    if (!m_wasStopped && trace.endedTasks() == trace.tasks().size())
        m_lessons->setDone(m_runLesson);
    showActivity();
    if (!isVisible() && !m_runner.isRunning())
        Q_EMIT closed();
}

void MainWindow::showActivity()
{
    using Activity = RunBar::Activity;
    const bool running = m_runner.isRunning();
    const bool stopping = m_runner.stopRequested();
    const Activity activity = !running ? Activity::Idle : stopping ? Activity::Stopping : Activity::Running;
    const RunPlan &plan =
        m_record && !m_record->trace().finished() ? m_record->plan() : m_runBar->planEditor().plan();
    const Strategy *strategy = findStrategy(plan.strategy);
    m_runBar->showActivity(activity, strategy && strategy->usesProcesses(plan));
    m_runBar->fileMenu().setRecord(m_opened ? m_opened : m_replay->run());
    // One that was only just asked for has nothing to show yet.
    if (stopping && m_record && !m_record->trace().finished())
        m_status->showRun(m_record, true);
    showWhoseRun();
}

// What is on the screen is of the plan above, or says whose it is; and whether it is all there was.
void MainWindow::showWhoseRun()
{
    const bool isOther = m_record && !m_record->trace().isForeign()
        && (m_isOfEarlierLesson || m_record->plan() != m_runBar->planEditor().plan());
    const bool isEarlier = isOther && (m_record->trace().finished() || m_record->isReplay());
    const QString title = isOther ? planTitle(m_record->plan()) : QString();
    const QString whose = !isOther ? QString()
        : isEarlier                ? tr("Earlier run: %1").arg(title)
                                   : tr("Running: %1").arg(title);
    const QString cut = tr("Cut off: the end is missing");
    m_panels.showWhose(!m_isCutOff ? whose
            : whose.isEmpty()      ? cut
                                   : cut + QStringLiteral(" · ") + whose,
        isEarlier);
}

void MainWindow::applyTheme(const Theme &theme)
{
    m_lessons->setTheme(theme);
    m_timeline->setTheme(theme);
    m_output->setTheme(theme);
    m_code->setTheme(theme);
}

// Whatever has something to say of what is typed in it.
bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::StatusTip)
        m_status->showTypingProblem(static_cast<QStatusTipEvent *>(event)->tip());
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    for (QDialog *dialog : findChildren<QDialog *>())
        dialog->hide(); // none of them asks what has to be answered
    m_presenter->end();
    save();
    event->accept();
    m_refreshTimer.stop();
    if (!m_runner.isRunning()) {
        Q_EMIT closed();
        return;
    }
    m_runner.stop();
    m_runner.kill();
    QTimer::singleShot(closingTime, this, &MainWindow::closed);
}

} // namespace hilera
