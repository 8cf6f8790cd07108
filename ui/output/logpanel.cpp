#include "ui/output/logpanel.h"

#include "core/record/runrecord.h"
#include "ui/output/inputline.h"
#include "ui/output/logmodel.h"
#include "ui/output/outputtable.h"
#include "ui/theme/textsize.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

namespace hilera {

namespace {

// Cells look like one line: a selected one keeps its colours, and no cell has a frame of its own.
class LineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_HasFocus, false);
        option->palette.setBrush(QPalette::HighlightedText, option->palette.text());
        if (index.column() == LogModel::TaskName) // its number is at the end
            option->textElideMode = Qt::ElideMiddle;
    }
};

constexpr std::size_t linesOfPiece = 32'768; // are sorted and shown at once, in a few milliseconds

} // namespace

LogPanel::LogPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new LogModel(this))
    , m_view(new OutputTable(*m_model, 30, 3, this))
    , m_input(new InputLine(this))
{
    m_view->setObjectName(QStringLiteral("log"));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setItemDelegate(new LineDelegate(this));
    m_view->setWordWrap(false);
    m_view->horizontalHeader()->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addWidget(m_input);
    m_input->hide();
    setFocusProxy(m_view);
    connect(m_input, &InputLine::typed, this, &LogPanel::lineTyped);
    connect(m_input, &InputLine::ended, this, &LogPanel::inputEnded);
    const auto announce = [this](const QModelIndex &index) {
        if (const TaskId task = m_model->line(index.row()).task; task != noTask)
            Q_EMIT taskChosen(task);
    };
    connect(m_view, &QTableView::clicked, this, announce);
    connect(m_view, &QTableView::activated, this, announce);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, m_view, &OutputTable::fitColumns);
    connect(m_view, &OutputTable::copiedPart, this, &LogPanel::copiedPart);
    retranslate();
}

void LogPanel::setRecord(std::shared_ptr<const RunRecord> record)
{
    takeInput(record && record->watched() && !record->isReplay() && !record->trace().finished());
    m_model->setRecord(std::move(record));
    narrowColumns();
    m_throttle.reset();
}

void LogPanel::resume(std::shared_ptr<const RunRecord> record)
{
    m_model->resume(std::move(record));
    m_throttle.reset();
}

void LogPanel::add(const EventBatch &batch)
{
    for (const Event &event : batch.events)
        m_model->add(event);
}

void LogPanel::refresh()
{
    m_throttle.run([this] { showNew(); });
}

// The rest is shown in pieces, so that the window stays responsive.
void LogPanel::finish()
{
    takeInput(false);
    showNew();
    if (m_model->hasNew())
        QTimer::singleShot(0, this, &LogPanel::finish);
}

void LogPanel::showNew()
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum();
    m_model->flush(linesOfPiece);
    m_view->fitColumns();
    if (follows)
        m_view->scrollToBottom();
}

void LogPanel::takeInput(bool takes)
{
    if (!takes && m_input->isAncestorOf(focusWidget()))
        m_view->setFocus();
    m_input->setVisible(takes);
}

void LogPanel::setTheme(const Theme &theme)
{
    m_model->setTheme(theme);
}

// For a new run, another language or another font.
void LogPanel::narrowColumns()
{
    m_view->horizontalHeader()->setDefaultSectionSize(1);
    m_view->fitColumns();
}

void LogPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LogPanel::retranslate()
{
    setMinimumWidth(scaled(160));
    m_view->setAccessibleName(tr("Log"));
    m_model->retranslate();
    narrowColumns();
}

} // namespace hilera
