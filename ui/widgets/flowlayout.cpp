#include "ui/widgets/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace hilera {

namespace {

int heightOf(const std::vector<QLayoutItem *> &row)
{
    int height = 0;
    for (const QLayoutItem *item : row)
        height = std::max(height, item->sizeHint().height());
    return height;
}

bool isElastic(const QLayoutItem &item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

// Rather than that a row breaks.
int leastWidthOf(const std::vector<QLayoutItem *> &row, int spacing)
{
    int width = spacing * (static_cast<int>(row.size()) - 1);
    for (const QLayoutItem *item : row)
        width += isElastic(*item) ? item->minimumSize().width() : item->sizeHint().width();
    return width;
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent, int horizontalSpacing, int verticalSpacing)
    : QLayout(parent)
    , m_horizontalSpacing(horizontalSpacing)
    , m_verticalSpacing(verticalSpacing)
{
    setContentsMargins(0, 0, 0, 0);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

std::vector<FlowLayout::Row> FlowLayout::rowsFor(int width) const
{
    std::vector<Row> rows;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        if (rows.empty())
            rows.emplace_back();
        rows.back().push_back(item.get());
        if (rows.back().size() > 1 && leastWidthOf(rows.back(), m_horizontalSpacing) > width) {
            rows.back().pop_back();
            rows.push_back({item.get()});
        }
    }
    return rows;
}

int FlowLayout::widthOf(const Row &row) const
{
    int width = m_horizontalSpacing * (static_cast<int>(row.size()) - 1);
    for (const QLayoutItem *item : row)
        width += item->sizeHint().width();
    return width;
}

QSize FlowLayout::sizeHint() const
{
    Row all;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            all.push_back(item.get());
    }
    return {all.empty() ? 0 : widthOf(all), heightOf(all)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

int FlowLayout::heightForWidth(int width) const
{
    int height = -m_verticalSpacing;
    for (const Row &row : rowsFor(width))
        height += heightOf(row) + m_verticalSpacing;
    return std::max(height, 0);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    QRect place = rect;
    for (const Row &row : rowsFor(rect.width())) {
        place.setHeight(heightOf(row));
        this->place(row, place);
        place.moveTop(place.bottom() + 1 + m_verticalSpacing);
    }
}

void FlowLayout::place(const Row &row, const QRect &rect) const
{
    int left = rect.width() - widthOf(row);
    int x = rect.left();
    for (QLayoutItem *item : row) {
        QSize size(item->sizeHint().width(), rect.height());
        const bool isTooWide = row.size() == 1 && left < 0;
        if (isElastic(*item) || isTooWide) {
            const int width =
                std::clamp(size.width() + left, item->minimumSize().width(), item->maximumSize().width());
            left -= width - size.width();
            size.setWidth(width);
        }
        item->setGeometry(QRect(QPoint(x, rect.top()), size));
        x += size.width() + m_horizontalSpacing;
    }
}

} // namespace hilera
