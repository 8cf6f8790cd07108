#include "ui/compare/comparedtable.h"

#include "ui/actions/action.h"
#include "ui/compare/comparedmodel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace hilera {

namespace {

// The arrow in the header stands right of its text: figures keep that much away, too.
class FigureDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &) const override
    {
        return value.toString() + QChar(0x2002) + QChar(0x2009); // an en space and a thin one
    }
};

} // namespace

ComparedTable::ComparedTable(ComparedModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    addRunAction("copyRows", &ComparedTable::copy);
    addRunAction("renameRun", &ComparedTable::editName);
    addRunAction("makeBase", &ComparedTable::makeBase);
    addRunAction("togglePin", &ComparedTable::togglePin);
    setObjectName(QStringLiteral("comparedTable"));
    setModel(&model);
    setItemDelegate(new FigureDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(20);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicator(ComparedModel::numberColumn, Qt::AscendingOrder);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ComparedTable::keepSelection);
    connect(&model, &QAbstractItemModel::modelReset, this, &ComparedTable::restoreSelection);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ComparedTable::runsSelected);
    connect(&model, &QAbstractItemModel::dataChanged, this, &ComparedTable::fitColumns);
    setRowHeight();
    retranslate();
}

void ComparedTable::setRowHeight()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 7);
}

void ComparedTable::addRunAction(const char *id, void (ComparedTable::*act)())
{
    connect(new Action(ActionRow::of(QLatin1String(id)), this), &QAction::triggered, this, act);
}

QList<int> ComparedTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

const RunRecord *ComparedTable::currentRun() const
{
    const int row = currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? m_model.run(row).record.get() : nullptr;
}

void ComparedTable::chooseRun(const RunRecord *run)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.run(row).record.get() == run)
            setCurrentIndex(m_model.index(row, ComparedModel::nameColumn));
    }
}

// Those that are selected, or all.
void ComparedTable::copy()
{
    QList<int> rows = selectedRows();
    for (int row = 0; selectedRows().isEmpty() && row < m_model.rowCount(); ++row)
        rows.append(row);
    QGuiApplication::clipboard()->setText(m_model.text(rows));
}

void ComparedTable::editName()
{
    if (currentRun())
        edit(m_model.index(currentIndex().row(), ComparedModel::nameColumn));
}

void ComparedTable::makeBase()
{
    if (const RunRecord *run = currentRun())
        Q_EMIT baseChosen(run);
}

void ComparedTable::togglePin()
{
    if (const RunRecord *run = currentRun())
        Q_EMIT pinToggled(run);
}

void ComparedTable::keepSelection()
{
    m_kept.clear();
    for (const int row : selectedRows())
        m_kept.push_back(m_model.run(row).record);
    m_keptCurrent.reset();
    if (currentRun())
        m_keptCurrent = m_model.run(currentIndex().row()).record;
}

void ComparedTable::restoreSelection()
{
    QItemSelection selection;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto &record = m_model.run(row).record;
        const QModelIndex index = m_model.index(row, ComparedModel::nameColumn);
        if (std::ranges::any_of(m_kept, [&](const auto &kept) { return kept.lock() == record; }))
            selection.select(index, index);
        if (m_keptCurrent.lock() == record)
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    fitColumns();
    updateGeometry();
    Q_EMIT runsSelected();
}

// Figures are as wide as they need; the name has the rest.
void ComparedTable::fitColumns()
{
    const QFontMetrics metrics(font());
    const QFontMetrics headerMetrics(horizontalHeader()->font());
    const int padding = 8 + headerMetrics.height(); // with room for the arrow
    int rest = viewport()->width();
    for (int column = 0; column < ComparedModel::columns; ++column) {
        if (column == ComparedModel::nameColumn)
            continue;
        int width = headerMetrics.horizontalAdvance(
            m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_model.rowCount(); ++row)
            width = std::max(width, metrics.horizontalAdvance(m_model.index(row, column).data().toString()));
        setColumnWidth(column, width + padding);
        rest -= width + padding;
    }
    setColumnWidth(ComparedModel::nameColumn, std::max(rest, 16 * metrics.averageCharWidth()));
}

QSize ComparedTable::sizeHint() const
{
    const int rows = std::max(2, m_model.rowCount());
    const int height =
        horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize();
    return {800, height + 2 * frameWidth() + 2};
}

void ComparedTable::retranslate()
{
    setAccessibleName(tr("Figures of the runs"));
    m_model.retranslate();
    fitColumns();
}

void ComparedTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        setRowHeight();
        fitColumns();
    }
}

// The view's own way copies one cell.
void ComparedTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

void ComparedTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace hilera
