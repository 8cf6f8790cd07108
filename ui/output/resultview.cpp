#include "ui/output/resultview.h"

#include "ui/actions/action.h"
#include "ui/output/resultmodel.h"

#include <QAction>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace hilera {

namespace {

constexpr int fewRows = 24; // have the lines that they need

} // namespace

ResultView::ResultView(ResultModel &model, QWidget *parent)
    : OutputTable(model, 40, 5, parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("results"));
    setIconSize({14, 14});
    horizontalHeader()->setMinimumSectionSize(20);
    setSortingEnabled(true);
    sortByColumn(static_cast<int>(ResultColumn::Completed), Qt::AscendingOrder);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ResultView::fitColumns);
    addActions();
    retranslate();
}

void ResultView::addActions()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(new Action(ActionRow::of(QStringLiteral("copyRows")), this), &QAction::triggered, this,
        &ResultView::copy);
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    addAction(separator);
    for (int column = 0; column < resultColumnCount; ++column) {
        auto *sort = new QAction(this);
        connect(
            sort, &QAction::triggered, this, [this, column] { sortByColumn(column, Qt::AscendingOrder); });
        addAction(sort);
        m_sorts.append(sort);
    }
}

void ResultView::fitColumns()
{
    OutputTable::fitColumns();
    fitRows();
}

// A few results are shown in full, such as the cycle of a deadlock; many have a line each.
void ResultView::fitRows()
{
    for (int row = 0; row < std::min(m_model.rowCount(), fewRows + 1); ++row) {
        const bool isWhole = m_model.rowCount() <= fewRows;
        setRowHeight(
            row, std::max(isWhole ? sizeHintForRow(row) : 0, verticalHeader()->defaultSectionSize()));
    }
}

void ResultView::initViewItemOption(QStyleOptionViewItem *option) const
{
    OutputTable::initViewItemOption(option);
    option->decorationAlignment = Qt::AlignHCenter | Qt::AlignTop;
}

bool ResultView::isSortedByEnd() const
{
    const QHeaderView *header = horizontalHeader();
    return header->sortIndicatorSection() == static_cast<int>(ResultColumn::Completed)
        && header->sortIndicatorOrder() == Qt::AscendingOrder;
}

void ResultView::retranslate()
{
    setAccessibleName(tr("Results"));
    const QStringList names = {tr("Sort by &end"), tr("Sort by &number"), tr("Sort by &task or address"),
        tr("Sort by run t&ime"), tr("Sort by &result")};
    for (qsizetype i = 0; i < m_sorts.size(); ++i)
        m_sorts[i]->setText(names[i]);
    fitColumns();
}

void ResultView::paintEvent(QPaintEvent *event)
{
    OutputTable::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QString text = m_model.hasRecord() ? tr("No task has ended yet.")
                                             : tr("Run the tasks: what becomes of them is listed here.");
    painter.drawText(viewport()->rect().adjusted(12, 8, -12, -8),
        static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, text);
}

} // namespace hilera
