#include "ui/compare/comparemode.h"

#include "core/run/runner.h"
#include "core/runlog/comparisontable.h"
#include "core/strategy/strategies.h"
#include "ui/actions/actions.h"
#include "ui/bar/runbar.h"
#include "ui/compare/comparedruns.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/comparetext.h"
#include "ui/compare/runadder.h"
#include "ui/compare/strategybatch.h"
#include "ui/compare/strategydialog.h"
#include "ui/plan/planeditor.h"
#include "ui/runlog/runsaver.h"
#include "ui/runlog/savedialog.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/opendialog.h"

#include <QDir>
#include <QEvent>
#include <QStackedWidget>

#include <utility>

namespace hilera {

CompareMode::CompareMode(
    const Actions &actions, RunBar &bar, Runner &runner, Appearance &appearance, QWidget *window)
    : QObject(window)
    , m_bar(bar)
    , m_runner(runner)
    , m_window(window)
    , m_settings(CompareSettings::load())
    , m_runs(new ComparedRuns(this))
    , m_batch(new StrategyBatch(runner, this))
    , m_adder(new RunAdder(window))
    , m_pages(new QStackedWidget(window))
    , m_page(new ComparePage(*m_runs, *m_batch, window))
    , m_saver(new RunSaver(window))
{
    m_page->restoreState(m_settings.splitter);
    m_page->setTheme(appearance.theme());
    connect(&appearance, &Appearance::themeChanged, m_page, &ComparePage::setTheme);
    connectActions(actions);
    connectRunner();
    connectPage();
    window->installEventFilter(this);
    refreshBar();
}

CompareMode::~CompareMode() = default;

void CompareMode::connectActions(const Actions &actions)
{
    actions.connectTo("pin", this, [this] { pinCurrent(); });
    actions.connectTo("compare", this, [this] { toggle(); });
    actions.connectTo("replay", this, [this] { leave(); });
    actions.connectTo("stop", m_batch, [this] { m_batch->giveUp(); });
    actions.connectTo("kill", m_batch, [this] { m_batch->giveUp(); });
    connect(m_runs, &ComparedRuns::changed, this, &CompareMode::refreshBar);
}

void CompareMode::connectRunner()
{
    connect(
        &m_runner, &Runner::eventsRecorded, this, [this] { m_page->traceChanged(m_runner.record().get()); });
    connect(&m_runner, &Runner::runFinished, this, [this] {
        m_page->traceChanged(m_runner.record().get());
        m_runs->takeEnd(m_runner.record());
    });
    connect(m_batch, &StrategyBatch::runEnded, this, &CompareMode::pin);
    connect(m_batch, &StrategyBatch::skipped, this, [this](const QString &id, const QString &why) {
        const Strategy *strategy = findStrategy(id);
        Q_EMIT told(QStringLiteral("%1: %2").arg(strategy ? strategy->translatedName() : id, why), true);
    });
    connect(m_adder, &RunAdder::failed, this, [this](const QString &message) { Q_EMIT told(message, true); });
    connect(m_saver, &RunSaver::failed, this, [this](const QString &message) { Q_EMIT told(message, true); });
    connect(m_saver, &RunSaver::saved, this, [this](const QString &fileName) {
        Q_EMIT told(tr("Saved: %1").arg(QDir::toNativeSeparators(fileName)), false);
    });
    connect(m_adder, &RunAdder::opened, this,
        [this](const std::shared_ptr<const RunRecord> &run, const QString &name) {
            pin(run);
            m_runs->rename(run.get(), name);
        });
}

void CompareMode::connectPage()
{
    connect(m_page, &ComparePage::strategiesRequested, this, &CompareMode::askStrategies);
    connect(m_page, &ComparePage::filesRequested, m_adder, &RunAdder::ask);
    connect(m_page, &ComparePage::exportRequested, this, &CompareMode::askExport);
    connect(m_page, &ComparePage::closeRequested, this, &CompareMode::leave);
    connect(m_page, &ComparePage::pinToggled, this, [this](const RunRecord *run) {
        const ComparedRun *found = m_runs->find(run);
        if (found && found->isPinned())
            m_runs->unpin(run);
        else if (found)
            pin(found->record);
    });
}

QWidget *CompareMode::beside(QWidget *workplace)
{
    m_pages->addWidget(workplace);
    m_pages->addWidget(m_page);
    return m_pages;
}

QList<QWidget *> CompareMode::panels() const
{
    return m_page->panels();
}

void CompareMode::setRun(std::shared_ptr<const RunRecord> run)
{
    m_runs->setCurrent(std::move(run));
    refreshBar();
}

void CompareMode::addFiles(const QStringList &files)
{
    enter();
    m_adder->add(files);
}

bool CompareMode::isOn() const
{
    return m_pages->currentWidget() == m_page;
}

void CompareMode::takeStep(const QString &lesson, std::size_t step)
{
    const std::pair shown(lesson, step);
    if (std::exchange(m_step, shown) != shown)
        leave();
}

void CompareMode::enter()
{
    Q_EMIT entered();
    m_pages->setCurrentWidget(m_page);
    m_page->takeFocus();
    refreshBar();
}

void CompareMode::leave()
{
    if (!isOn())
        return;
    const bool hadFocus = m_page->isAncestorOf(m_window->focusWidget());
    m_pages->setCurrentIndex(0);
    if (hadFocus)
        m_bar.runButton().setFocus();
    refreshBar();
}

void CompareMode::forgetRuns()
{
    m_batch->giveUp();
    leave();
    const std::vector<ComparedRun> runs = m_runs->runs(); // a copy: they go one by one
    for (const ComparedRun &run : runs) {
        if (run.isPinned())
            m_runs->unpin(run.record.get());
    }
}

void CompareMode::toggle()
{
    if (isOn())
        leave();
    else
        enter();
}

void CompareMode::pinCurrent()
{
    const std::shared_ptr<const RunRecord> run = m_runs->current();
    if (!run)
        return;
    if (const ComparedRun *found = m_runs->find(run.get()); found && found->isPinned()) {
        m_runs->unpin(run.get());
        Q_EMIT told(tr("Unpinned."), false);
        return;
    }
    pin(run);
}

void CompareMode::pin(std::shared_ptr<const RunRecord> run)
{
    if (const auto problem = m_runs->pin(run)) {
        m_batch->giveUp();
        Q_EMIT told(problem->text, true);
        return;
    }
    const ComparedRun *pinned = m_runs->find(run.get());
    Q_EMIT told(tr("Pinned as run %1: %2. C compares.")
                    .arg(CompareText::number(*pinned), CompareText::whole(*pinned)),
        false);
}

void CompareMode::askStrategies()
{
    const PlanEditor &editor = m_bar.planEditor();
    auto *dialog = new StrategyDialog(editor.plan(), m_settings.strategies, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, plan = editor.plan()] {
        m_settings.strategies = dialog->chosen();
        m_settings.save();
        enter();
        m_batch->start(plan, dialog->chosen());
    });
    openDialog(dialog);
}

void CompareMode::askExport()
{
    const SaveDialog::Type csv{QStringLiteral("CSV"), {QStringLiteral(".csv")}};
    auto *dialog = new SaveDialog(m_window, tr("Export the table"), {csv}, QStringLiteral("comparison"));
    connect(dialog, &SaveDialog::chosen, this, &CompareMode::exportTo);
    openDialog(dialog);
}

void CompareMode::exportTo(const QString &fileName)
{
    QStringList names;
    for (const ComparedRun &run : m_runs->runs())
        names.append(run.title());
    m_saver->save(fileName, [comparison = m_runs->comparison(), names, fileName](const WriteWatch &watch) {
        return exportComparison(comparison, names, fileName, watch);
    });
}

void CompareMode::refreshBar()
{
    const ComparedRun *current = m_runs->find(m_runs->current().get());
    m_bar.showCompared(static_cast<int>(m_runs->pinnedCount()), m_runs->current() != nullptr,
        current && current->isPinned(), isOn());
}

bool CompareMode::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Close) {
        m_batch->giveUp();
        m_settings.splitter = m_page->saveState();
        m_settings.save();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace hilera
