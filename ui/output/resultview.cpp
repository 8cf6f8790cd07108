#include "ui/output/resultview.h"

#include "ui/actions/action.h"
#include "ui/output/resultmodel.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/copyrows.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace hilera {

namespace {

constexpr int arrowWidth = 10; // that says what is sorted by
constexpr int padding = 10; // of a cell, both sides
constexpr int lookLimit = 60; // rows that the widths are made for
constexpr int fewRows = 24; // have the lines that they need

} // namespace

ResultView::ResultView(ResultModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("results"));
    setModel(&model);
    setTextSize(this, 0.92);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setIconSize({14, 14});
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setTextSize(horizontalHeader(), 0.92);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(static_cast<int>(ResultColumn::Result), QHeaderView::Stretch);
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

void ResultView::copy()
{
    const QString part = copyRows(*this, [this](int row) { return m_model.line(row); });
    if (!part.isEmpty())
        Q_EMIT copiedPart(part);
}

int ResultView::neededWidth(int column) const
{
    const QFontMetrics metrics(font());
    int width = (column == horizontalHeader()->sortIndicatorSection() ? arrowWidth : 0)
        + horizontalHeader()->viewport()->fontMetrics().horizontalAdvance(
            m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString())
        + 2;
    const int first = std::max(rowAt(0), 0);
    for (int row = first; row < std::min(first + lookLimit, m_model.rowCount()); ++row)
        width = std::max(width, metrics.horizontalAdvance(m_model.index(row, column).data().toString()));
    return width + padding;
}

void ResultView::fitColumns()
{
    constexpr int last = static_cast<int>(ResultColumn::Result);
    const int most = viewport()->width() * 2 / 5; // the result itself comes first
    for (int column = 0; column < last; ++column)
        setColumnWidth(column, std::min(neededWidth(column), most));
    fitRows();
}

// A few results are read whole, such as who waits for whom in a deadlock; many have a line each.
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
    QTableView::initViewItemOption(option);
    option->decorationAlignment = Qt::AlignHCenter | Qt::AlignTop;
}

bool ResultView::isSortedByEnd() const
{
    const QHeaderView *header = horizontalHeader();
    return header->sortIndicatorSection() == static_cast<int>(ResultColumn::Completed)
        && header->sortIndicatorOrder() == Qt::AscendingOrder;
}

void ResultView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 3);
    QMetaObject::invokeMethod(
        this, &ResultView::fitColumns, Qt::QueuedConnection); // once the header has it, too
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

// The view's own way copies one cell.
void ResultView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

void ResultView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QString text = m_model.hasRecord() ? tr("No task has ended yet.")
                                             : tr("Run the tasks: what becomes of them is listed here.");
    painter.drawText(viewport()->rect().adjusted(12, 8, -12, -8),
        static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, text);
}

void ResultView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace hilera
