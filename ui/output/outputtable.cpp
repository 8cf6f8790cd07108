#include "ui/output/outputtable.h"

#include "ui/theme/textsize.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace hilera {

namespace {

constexpr double textSize = 0.92;
constexpr int arrowWidth = 10; // that marks the sorted column
constexpr int padding = 10; // of a cell, both sides
constexpr int lookLimit = 60; // rows that decide the widths
constexpr int mostCopied = 100'000; // more would hold up the window, and fill other programs

} // namespace

OutputTable::OutputTable(QAbstractItemModel &model, int mostPercent, int leading, QWidget *parent)
    : QTableView(parent)
    , m_mostPercent(mostPercent)
    , m_leading(leading)
{
    setModel(&model);
    setTextSize(this, textSize);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setTextSize(horizontalHeader(), textSize);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionResizeMode(model.columnCount() - 1, QHeaderView::Stretch);
}

int OutputTable::headingWidth(int column) const
{
    const QHeaderView *header = horizontalHeader();
    const QString heading = model()->headerData(column, Qt::Horizontal).toString();
    return header->viewport()->fontMetrics().horizontalAdvance(heading) + 2
        + (column == header->sortIndicatorSection() ? arrowWidth : 0);
}

int OutputTable::neededWidth(int column) const
{
    int width = horizontalHeader()->isHidden() ? columnWidth(column) - padding : headingWidth(column);
    const int first = std::max(rowAt(0), 0);
    for (int row = first; row < std::min(first + lookLimit, model()->rowCount()); ++row) {
        const QString text = model()->index(row, column).data().toString();
        width = std::max(width, fontMetrics().horizontalAdvance(text));
    }
    return width + padding;
}

void OutputTable::fitColumns()
{
    const int height = fontMetrics().height() + m_leading;
    if (verticalHeader()->defaultSectionSize() != height)
        verticalHeader()->setDefaultSectionSize(height);
    const int most = viewport()->width() * m_mostPercent / 100; // the last column matters most
    for (int column = 0; column < model()->columnCount() - 1; ++column)
        setColumnWidth(column, std::min(neededWidth(column), most));
}

void OutputTable::copy()
{
    QItemSelection selection = selectionModel()->selection();
    std::ranges::sort(selection, {}, &QItemSelectionRange::top);
    QString text;
    int selected = 0;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom() && selected + row - range.top() < mostCopied; ++row)
            text += model()->index(row, 0).data(LineRole).toString() + QLatin1Char('\n');
        selected += range.height();
    }
    if (selected > 0)
        QGuiApplication::clipboard()->setText(text);
    if (selected > mostCopied)
        Q_EMIT copiedPart(tr("Copied the first %L1 of %L2 lines: for all of them, save the run (Ctrl+S).")
                              .arg(mostCopied)
                              .arg(selected));
}

void OutputTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) // once the header has it, too
        QMetaObject::invokeMethod(this, &OutputTable::fitColumns, Qt::QueuedConnection);
}

// QTableView itself copies one cell.
void OutputTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

// Home and End go to the first and the last row, since rows are selected as a whole.
QModelIndex OutputTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isEnd = action == MoveHome || action == MoveEnd;
    return QTableView::moveCursor(action, isEnd ? modifiers | Qt::ControlModifier : modifiers);
}

void OutputTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace hilera
