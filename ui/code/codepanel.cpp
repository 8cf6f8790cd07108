#include "ui/code/codepanel.h"

#include "core/record/runrecord.h"
#include "core/text/plaintext.h"
#include "ui/code/codeview.h"
#include "ui/code/pythonview.h"
#include "ui/code/shownsource.h"
#include "ui/widgets/plaintexts.h"

#include <QEvent>
#include <QFileInfo>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace hilera {

CodePanel::CodePanel(QWidget *parent)
    : Card(parent)
    , m_tabs(new QTabWidget(this))
    , m_view(new CodeView(this))
    , m_python(new PythonView(this))
{
    m_tabs->setObjectName(QStringLiteral("codeTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->addTab(m_view, QString());
    m_tabs->addTab(m_python, QStringLiteral("Python"));
    contents()->setContentsMargins(8, 4, 8, 8);
    contents()->addWidget(m_tabs, 1);
    connect(m_view, &CodeView::lineClicked, this, &CodePanel::lineClicked);
    connect(m_python, &PythonView::runRequested, this, &CodePanel::exampleRunRequested);
    retranslate();
}

void CodePanel::showStrategy(const Strategy &strategy)
{
    if (m_strategy == &strategy)
        return;
    m_strategy = &strategy;
    m_program.clear();
    m_view->showSource(ShownSource::read(QLatin1String(strategy.source)));
    showWorkers();
    retranslate();
}

void CodePanel::showProgram(const QString &path, const QString &source)
{
    if (m_program == path && m_source == source)
        return;
    m_strategy = nullptr;
    m_program = path;
    m_source = source;
    m_view->showPython(plainText(source));
    showWorkers();
    retranslate();
}

void CodePanel::setRecord(const std::shared_ptr<const RunRecord> &record)
{
    m_record = record;
    m_throttle.reset();
    if (record && record->watched() && !record->watched()->source.isEmpty())
        showProgram(record->watched()->program, record->watched()->source); // as it was when it was started
    retranslate();
}

void CodePanel::refresh()
{
    m_throttle.run([this] { showWorkers(); });
}

void CodePanel::finish()
{
    showWorkers();
    retranslate();
}

void CodePanel::showWorkers()
{
    QMap<int, int> workers;
    if (m_record && isCodeOf(*m_record) && !m_record->trace().finished()) {
        for (const Track &track : m_record->trace().tracks()) {
            if (track.closed < 0 && track.line != 0 && track.open.state != State::Idle)
                ++workers[track.line];
        }
    }
    m_view->setWorkers(workers);
}

bool CodePanel::isCodeOf(const RunRecord &record) const
{
    if (record.watched())
        return record.watched()->program == m_program && record.watched()->source == m_source;
    return m_strategy && record.plan().strategy == QLatin1String(m_strategy->id);
}

void CodePanel::lightLine(int line)
{
    m_view->lightLine(line);
}

void CodePanel::showExample(const QString &python)
{
    m_python->showExample(python);
}

bool CodePanel::runExample()
{
    return m_python->run();
}

void CodePanel::undoExample()
{
    m_python->undo();
}

void CodePanel::setPage(int page)
{
    m_tabs->setCurrentIndex(page);
}

void CodePanel::setOnStage(bool isOnStage)
{
    m_python->setOnStage(isOnStage);
}

int CodePanel::page() const
{
    return m_tabs->currentIndex();
}

QList<QWidget *> CodePanel::pages() const
{
    return {m_view, m_python};
}

void CodePanel::setTheme(const Theme &theme)
{
    m_view->setTheme(theme);
    m_python->setTheme(theme);
}

void CodePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void CodePanel::retranslate()
{
    const bool isOfOther = m_record && !m_record->trace().isForeign() && !isCodeOf(*m_record);
    const bool isRunning = m_record && !m_record->trace().finished();
    const QString pattern = isOfOther      ? tr("%1 (of the next run)")
        : m_record && m_record->isReplay() ? tr("%1 (replay)")
        : isRunning                        ? tr("%1 (running now)")
                                           : tr("%1 (the code that runs)");
    const QString name = plainLine(QFileInfo(m_program).fileName());
    m_tabs->setTabText(
        0, m_program.isEmpty() ? pattern.arg(QStringLiteral("C++")) : withoutMnemonic(pattern.arg(name)));
    m_tabs->setTabToolTip(1, tr("The same idea in Python."));
    for (QWidget *widget : std::initializer_list<QWidget *>{this, m_tabs, m_tabs->tabBar()})
        widget->setAccessibleName(tr("Code in C++ and Python"));
    m_view->setAccessibleName(m_program.isEmpty() ? tr("Code of the strategy") : tr("Code of the program"));
    m_view->setPlaceholderText(
        m_program.isEmpty() ? QString() : tr("There is no source of this program to show."));
    m_view->setToolTip(tr(
        "A dot stands where a worker is now. Click a line: what was done there lights up in the timeline."));
}

} // namespace hilera
