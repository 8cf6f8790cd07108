#include "ui/output/outputpanel.h"

#include "ui/output/logpanel.h"
#include "ui/output/resultspanel.h"
#include "ui/widgets/dimming.h"

#include <QEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace hilera {

OutputPanel::OutputPanel(QWidget *parent)
    : Card(parent)
    , m_tabs(new QTabWidget(this))
    , m_log(new LogPanel(this))
    , m_results(new ResultsPanel(this))
{
    m_tabs->setObjectName(QStringLiteral("output"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->addTab(m_log, QString());
    m_tabs->addTab(m_results, QString());
    contents()->setContentsMargins(8, 4, 8, 8);
    contents()->addWidget(m_tabs, 1);
    connect(m_log, &LogPanel::taskChosen, this, &OutputPanel::taskChosen);
    connect(m_results, &ResultsPanel::taskChosen, this, &OutputPanel::taskChosen);
    connect(m_log, &LogPanel::lineTyped, this, &OutputPanel::lineTyped);
    connect(m_log, &LogPanel::inputEnded, this, &OutputPanel::inputEnded);
    connect(m_log, &LogPanel::copiedPart, this, &OutputPanel::copiedPart);
    connect(m_results, &ResultsPanel::copiedPart, this, &OutputPanel::copiedPart);
    retranslate();
}

void OutputPanel::setRecord(const std::shared_ptr<const RunRecord> &record)
{
    m_log->setRecord(record);
    m_results->setRecord(record);
}

void OutputPanel::resume(const std::shared_ptr<const RunRecord> &record)
{
    m_log->resume(record);
    m_results->resume(record);
}

void OutputPanel::add(const EventBatch &batch)
{
    m_log->add(batch);
    m_results->add(batch);
}

void OutputPanel::refresh()
{
    m_log->refresh();
    m_results->refresh();
}

void OutputPanel::finish()
{
    m_log->finish();
    m_results->finish();
}

void OutputPanel::setTheme(const Theme &theme)
{
    m_log->setTheme(theme);
    m_results->setTheme(theme);
}

void OutputPanel::showWhose(const QString &, bool isEarlier)
{
    setDimmed(m_log, isEarlier);
    setDimmed(m_results, isEarlier);
}

void OutputPanel::choose(TaskId task)
{
    m_results->choose(task);
}

QList<QWidget *> OutputPanel::pages() const
{
    return {m_log, m_results};
}

int OutputPanel::currentPage() const
{
    return m_tabs->currentIndex();
}

void OutputPanel::setCurrentPage(int page)
{
    m_tabs->setCurrentIndex(page);
}

void OutputPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void OutputPanel::retranslate()
{
    m_tabs->setTabText(0, tr("&Log"));
    m_tabs->setTabToolTip(0, tr("What happened, in the order it happened."));
    m_tabs->setTabText(1, tr("Res&ults"));
    m_tabs->setTabToolTip(1, tr("What became of each task, the first to end first."));
    for (QWidget *widget : std::initializer_list<QWidget *>{this, m_tabs, m_tabs->tabBar()})
        widget->setAccessibleName(tr("Log and results"));
}

} // namespace hilera
