#include "ui/widgets/evenlistview.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace hilera {

EvenListView::EvenListView(QWidget *parent)
    : QListView(parent)
{
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerItem);
}

int EvenListView::rowCount() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int EvenListView::rowHeight() const
{
    return std::max(1, sizeHintForRow(0));
}

int EvenListView::rowsInSight() const
{
    return std::max(1, viewport()->height() / rowHeight());
}

QModelIndex EvenListView::indexOf(int row) const
{
    return model()->index(std::clamp(row, 0, rowCount() - 1), modelColumn(), rootIndex());
}

QRect EvenListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int height = rowHeight();
    return {0, (index.row() - verticalScrollBar()->value()) * height, viewport()->width(), height};
}

QModelIndex EvenListView::indexAt(const QPoint &point) const
{
    const int row = verticalScrollBar()->value() + point.y() / rowHeight();
    return point.y() < 0 || row >= rowCount() ? QModelIndex() : indexOf(row);
}

void EvenListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    QScrollBar *bar = verticalScrollBar();
    const int row = index.row();
    const int last = row - rowsInSight() + 1; // the top row where it is the last one in sight
    if (hint == PositionAtTop || (hint == EnsureVisible && row < bar->value()))
        bar->setValue(row);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && last > bar->value()))
        bar->setValue(last);
    else if (hint == PositionAtCenter)
        bar->setValue(row - rowsInSight() / 2);
}

void EvenListView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
}

void EvenListView::updateGeometries()
{
    QScrollBar *bar = verticalScrollBar();
    bar->setSingleStep(1);
    bar->setPageStep(rowsInSight());
    bar->setRange(0, std::max(0, rowCount() - rowsInSight()));
    QAbstractItemView::updateGeometries();
}

int EvenListView::verticalOffset() const
{
    return verticalScrollBar()->value() * rowHeight();
}

void EvenListView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void EvenListView::scrollContentsBy([[maybe_unused]] int dx, [[maybe_unused]] int dy)
{
    viewport()->update();
}

void EvenListView::paintEvent(QPaintEvent *event)
{
    if (!model() || rowCount() == 0)
        return;
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State state = option.state;
    const int first = verticalScrollBar()->value() + event->rect().top() / rowHeight();
    const int last = verticalScrollBar()->value() + event->rect().bottom() / rowHeight();
    for (int row = first; row <= std::min(last, rowCount() - 1); ++row) {
        const QModelIndex index = indexOf(row);
        option.rect = visualRect(index);
        option.state = state;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

QModelIndex EvenListView::moveCursor(CursorAction action, [[maybe_unused]] Qt::KeyboardModifiers modifiers)
{
    if (rowCount() == 0)
        return {};
    if (!currentIndex().isValid())
        return indexOf(0);
    const int row = currentIndex().row();
    switch (action) {
    case MoveUp:
    case MovePrevious:
    case MoveLeft:
        return indexOf(row - 1);
    case MoveDown:
    case MoveNext:
    case MoveRight:
        return indexOf(row + 1);
    case MovePageUp:
        return indexOf(row - rowsInSight() + 1);
    case MovePageDown:
        return indexOf(row + rowsInSight() - 1);
    case MoveHome:
        return indexOf(0);
    case MoveEnd:
        return indexOf(rowCount() - 1);
    }
    return {};
}

void EvenListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    if (rowCount() == 0)
        return;
    const auto rowAt = [this](int y) { // also beyond what is in sight
        const int height = rowHeight();
        return verticalScrollBar()->value() + (y < 0 ? y - height + 1 : y) / height;
    };
    const QRect area = rect.normalized();
    const int first = rowAt(area.top());
    const int last = rowAt(area.bottom());
    if (first < rowCount() && last >= 0)
        selectionModel()->select(QItemSelection(indexOf(first), indexOf(last)), flags);
    else
        selectionModel()->select(QItemSelection(), flags);
}

QRegion EvenListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const QRect rows = visualRect(range.topLeft()).united(visualRect(range.bottomRight()));
        region += rows.intersected(viewport()->rect());
    }
    return region;
}

} // namespace hilera
