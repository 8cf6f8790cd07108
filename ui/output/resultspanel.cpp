#include "ui/output/resultspanel.h"

#include "ui/output/resultmodel.h"
#include "ui/output/resultview.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace hilera {

namespace {

constexpr std::size_t rowsOfPiece = 32'768; // are sorted and shown at once, in a few milliseconds

} // namespace

ResultsPanel::ResultsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ResultModel(this))
    , m_view(new ResultView(*m_model, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ResultsPanel::announce);
    connect(m_view, &ResultView::copiedPart, this, &ResultsPanel::copiedPart);
    connect(m_view, &QTableView::clicked, this, &ResultsPanel::announce); // once more: it may be out of sight
}

void ResultsPanel::setRecord(std::shared_ptr<const RunRecord> record)
{
    const QScopedValueRollback choosing(m_isChoosing, true);
    m_model->setRecord(std::move(record));
    m_view->fitColumns();
    m_throttle.reset();
}

void ResultsPanel::resume(std::shared_ptr<const RunRecord> record)
{
    const QScopedValueRollback choosing(m_isChoosing, true);
    m_model->resume(std::move(record));
    m_throttle.reset();
}

void ResultsPanel::add(const EventBatch &batch)
{
    for (const Event &event : batch.events)
        m_model->add(event);
}

void ResultsPanel::refresh()
{
    m_throttle.run([this] { showNew(); });
}

void ResultsPanel::finish()
{
    const QScopedValueRollback choosing(m_isChoosing, true);
    m_model->finish();
    showRest();
}

// In pieces, so that the window stays responsive.
void ResultsPanel::showRest()
{
    showNew();
    if (m_model->hasNew())
        QTimer::singleShot(0, this, &ResultsPanel::showRest);
}

void ResultsPanel::showNew()
{
    const QScopedValueRollback choosing(m_isChoosing, true);
    const QScrollBar *bar = m_view->verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum() && m_view->isSortedByEnd();
    m_model->flush(rowsOfPiece);
    m_view->fitColumns();
    if (follows)
        m_view->scrollToBottom();
}

void ResultsPanel::setTheme(const Theme &theme)
{
    m_model->setTheme(theme);
}

void ResultsPanel::choose(TaskId task)
{
    const QScopedValueRollback choosing(m_isChoosing, true);
    const int row = m_model->rowOf(task);
    if (row < 0)
        m_view->clearSelection();
    else if (!m_view->selectionModel()->isRowSelected(row))
        m_view->selectRow(row);
    if (row >= 0)
        m_view->scrollTo(m_model->index(row, 0));
}

void ResultsPanel::announce(const QModelIndex &current)
{
    if (!m_isChoosing && current.isValid())
        Q_EMIT taskChosen(m_model->taskAt(current.row()));
}

void ResultsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        m_model->retranslate();
        m_view->retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace hilera
