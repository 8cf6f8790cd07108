#include "ui/timeline/slicelayout.h"

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

constexpr float leastShare = 0.0005F;

Nanoseconds busyTime(const SliceRow::Prefix &a, const SliceRow::Prefix &b)
{
    Nanoseconds busy = 0;
    for (std::size_t state = 0; state < stateCount; ++state)
        busy += b.times[state] - a.times[state];
    return busy;
}

} // namespace

void SliceLayout::layOut(const SliceRow &row, const TimeScale &scale, int firstColumn, int endColumn)
{
    m_boxes.clear();
    m_columns.clear();
    if (row.size() == 0 || firstColumn >= endColumn)
        return;
    m_scale = scale;
    m_firstColumn = firstColumn;
    m_busyStates.clear();
    for (std::size_t state = 0; state < stateCount; ++state) {
        m_states[state] = row.totals()[state] > 0;
        if (m_states[state] && state != static_cast<std::size_t>(State::Idle))
            m_busyStates.push_back(state);
    }
    const auto columns = static_cast<std::size_t>(endColumn - firstColumn);
    const std::size_t first = row.firstEndingAfter(scale.time(firstColumn));
    const std::size_t last = std::min(row.firstEndingAfter(scale.time(endColumn)) + 1, row.size());
    if (last - first <= columns / 8 + 4) {
        layOutFew(row, first, last);
        return;
    }
    const Nanoseconds start = scale.time(firstColumn);
    m_edges.resize(columns + 1);
    m_prefixes.resize(columns + 1);
    for (std::size_t i = 0; i <= columns; ++i)
        m_edges[i] = start + static_cast<Nanoseconds>(static_cast<double>(i) * scale.perPixel() + 0.5);
    row.prefixes(m_edges, m_prefixes);
    layOutMany(row);
}

void SliceLayout::layOutFew(const SliceRow &row, std::size_t first, std::size_t last)
{
    for (std::size_t i = first; i < last; ++i) {
        const Slice slice = row.at(i);
        if (isBox(slice))
            addBox(slice);
        else
            addShares(slice);
    }
}

bool SliceLayout::isBox(const Slice &slice) const
{
    return static_cast<double>(slice.duration) >= boxWidth * m_scale.perPixel();
}

void SliceLayout::addBox(const Slice &slice)
{
    m_boxes.push_back({m_scale.x(slice.start), m_scale.x(slice.end()), slice});
}

void SliceLayout::addShares(const Slice &slice)
{
    const double left = m_scale.x(slice.start);
    const double right = m_scale.x(slice.end());
    for (int column = static_cast<int>(std::floor(left)); column < right; ++column) {
        const double share = std::min(right, column + 1.0) - std::max<double>(left, column);
        if (m_columns.empty() || m_columns.back().column != column)
            m_columns.push_back({column, 0, {}});
        m_columns.back().slices += column + 1 >= left && column < left ? 1 : 0;
        m_columns.back().shares[static_cast<std::size_t>(slice.state)] += static_cast<float>(share);
    }
}

// One slice fills the whole column.
bool SliceLayout::isCovered(std::size_t i) const
{
    const SliceRow::Prefix &a = m_prefixes[i];
    const SliceRow::Prefix &b = m_prefixes[i + 1];
    return a.started == b.started && a.started > 0 && busyTime(a, b) == m_edges[i + 1] - m_edges[i];
}

void SliceLayout::layOutMany(const SliceRow &row)
{
    const std::size_t columns = m_edges.size() - 1;
    std::size_t lastBox = row.size();
    bool fromCovered = true; // what is beyond the edges may be
    bool covered = isCovered(0);
    for (std::size_t i = 0; i < columns; ++i) {
        const bool toCovered = i + 1 == columns || isCovered(i + 1);
        const std::size_t index = m_prefixes[i].started - 1;
        if (covered && index != lastBox) {
            if (const Slice slice = row.at(index); isBox(slice)) {
                addBox(slice);
                lastBox = index;
            }
        }
        if (!covered || index != lastBox)
            addColumn(row, i, fromCovered, toCovered);
        fromCovered = covered;
        covered = toCovered;
    }
}

// What reaches in from a neighbour that one slice fills may be a box already.
void SliceLayout::addColumn(const SliceRow &row, std::size_t i, bool fromCovered, bool toCovered)
{
    const SliceRow::Prefix &a = m_prefixes[i];
    const SliceRow::Prefix &b = m_prefixes[i + 1];
    if (m_edges[i + 1] <= m_edges[i])
        return;
    const float part = 1 / static_cast<float>(m_edges[i + 1] - m_edges[i]);
    DenseColumn column{m_firstColumn + static_cast<int>(i), static_cast<int>(b.started - a.started), {}};
    for (const std::size_t state : m_busyStates)
        column.shares[state] = static_cast<float>(b.times[state] - a.times[state]) * part;
    if (fromCovered && a.started > 0)
        withoutBox(column, row, a.started - 1, i);
    if (toCovered && b.started > a.started)
        withoutBox(column, row, b.started - 1, i);
    if (std::ranges::any_of(
            m_busyStates, [&](std::size_t state) { return column.shares[state] > leastShare; }))
        m_columns.push_back(column);
}

void SliceLayout::withoutBox(DenseColumn &column, const SliceRow &row, std::size_t index, std::size_t i) const
{
    const Slice slice = row.at(index);
    if (!isBox(slice))
        return;
    if (slice.start > m_edges[i])
        --column.slices;
    // Before the first column it may have ended already.
    const Nanoseconds within =
        std::max<Nanoseconds>(0, std::min(slice.end(), m_edges[i + 1]) - std::max(slice.start, m_edges[i]));
    float &share = column.shares[static_cast<std::size_t>(slice.state)];
    share =
        std::max(0.0F, share - static_cast<float>(within) / static_cast<float>(m_edges[i + 1] - m_edges[i]));
}

} // namespace hilera
