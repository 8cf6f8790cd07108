#include "ui/timeline/model/slicelayout.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace hilera {

namespace {

constexpr float leastShare = 0.0005F;

Nanoseconds busyTime(const SliceRow::Prefix &a, const SliceRow::Prefix &b)
{
    Nanoseconds busy = 0;
    for (std::size_t state = 1; state < stateCount; ++state)
        busy += b.times[state] - a.times[state];
    return busy;
}

struct IndexRange {
    std::size_t first = 0;
    std::size_t end = 0;
};

IndexRange slicesIn(const SliceRow &row, const TimeScale &scale, int firstColumn, int endColumn)
{
    return {row.firstEndingAfter(scale.time(firstColumn)),
        std::min(row.firstEndingAfter(scale.time(endColumn)) + 1, row.size())};
}

bool isMany(const IndexRange &slices, std::size_t columns)
{
    return slices.end - slices.first > columns / 8 + 4;
}

} // namespace

bool SliceLayout::isOfMany(const SliceRow &row, const TimeScale &scale, int firstColumn, int endColumn)
{
    return firstColumn < endColumn
        && isMany(
            slicesIn(row, scale, firstColumn, endColumn), static_cast<std::size_t>(endColumn - firstColumn));
}

void SliceLayout::layOut(const SliceRow &row, const TimeScale &scale, int firstColumn, int endColumn)
{
    m_boxes.clear();
    m_columns.clear();
    if (row.size() == 0 || firstColumn >= endColumn)
        return;
    m_scale = scale;
    m_firstColumn = firstColumn;
    m_busyStates.clear();
    for (std::size_t state = 1; state < stateCount; ++state) {
        m_states[state] = row.totals()[state] > 0;
        if (m_states[state])
            m_busyStates.push_back(state);
    }
    const auto columns = static_cast<std::size_t>(endColumn - firstColumn);
    const IndexRange slices = slicesIn(row, scale, firstColumn, endColumn);
    if (isMany(slices, columns))
        layOutMany(row, columns);
    else
        layOutFew(row, slices.first, slices.end);
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
bool SliceLayout::Batch::isCovered(std::size_t i) const
{
    const SliceRow::Prefix &a = prefixes[i];
    const SliceRow::Prefix &b = prefixes[i + 1];
    return a.started == b.started && a.started > 0 && busyTime(a, b) == edges[i + 1] - edges[i];
}

void SliceLayout::lookUp(Batch &batch, const SliceRow &row, std::size_t firstEdge, std::size_t endEdge) const
{
    const Nanoseconds start = m_scale.time(m_firstColumn);
    const double perPixel = m_scale.perPixel();
    const std::span<Nanoseconds> edges = std::span(batch.edges).first(endEdge - firstEdge);
    for (std::size_t i = 0; i < edges.size(); ++i)
        edges[i] = start + static_cast<Nanoseconds>(static_cast<double>(firstEdge + i) * perPixel + 0.5);
    row.prefixes(edges, batch.prefixes);
}

void SliceLayout::layOutMany(const SliceRow &row, std::size_t columns)
{
    m_columns.reserve(columns);
    Batch batch;
    std::size_t lastBox = row.size();
    bool fromCovered = true; // what is beyond the edges may be
    for (std::size_t first = 0; first < columns; first += Batch::size) {
        const std::size_t end = std::min(first + Batch::size, columns);
        lookUp(batch, row, first, std::min(end + 1, columns) + 1);
        bool covered = batch.isCovered(0);
        for (std::size_t i = 0; i < end - first; ++i) {
            const bool toCovered = first + i + 1 == columns || batch.isCovered(i + 1);
            const std::size_t index = batch.prefixes[i].started - 1;
            if (covered && index != lastBox) {
                if (const Slice slice = row.at(index); isBox(slice)) {
                    addBox(slice);
                    lastBox = index;
                }
            }
            if (!covered || index != lastBox)
                addColumn(row, batch, i, m_firstColumn + static_cast<int>(first + i), fromCovered, toCovered);
            fromCovered = covered;
            covered = toCovered;
        }
    }
}

// What reaches in from a neighbour that one slice fills may be a box already.
void SliceLayout::addColumn(
    const SliceRow &row, const Batch &batch, std::size_t i, int x, bool fromCovered, bool toCovered)
{
    const SliceRow::Prefix &a = batch.prefixes[i];
    const SliceRow::Prefix &b = batch.prefixes[i + 1];
    const Nanoseconds from = batch.edges[i];
    const Nanoseconds to = batch.edges[i + 1];
    if (to <= from)
        return;
    const float part = 1 / static_cast<float>(to - from);
    DenseColumn &column = m_columns.emplace_back();
    column.column = x;
    column.slices = static_cast<int>(b.started - a.started);
    for (const std::size_t state : m_busyStates)
        column.shares[state] = static_cast<float>(b.times[state] - a.times[state]) * part;
    if (fromCovered && a.started > 0)
        withoutBox(column, row.at(a.started - 1), from, to);
    if (toCovered && b.started > a.started)
        withoutBox(column, row.at(b.started - 1), from, to);
    if (std::ranges::none_of(
            m_busyStates, [&](std::size_t state) { return column.shares[state] > leastShare; }))
        m_columns.pop_back();
}

void SliceLayout::withoutBox(DenseColumn &column, const Slice &slice, Nanoseconds from, Nanoseconds to) const
{
    if (!isBox(slice))
        return;
    if (slice.start > from)
        --column.slices;
    // Before the first column it may have ended already.
    const Nanoseconds within =
        std::max<Nanoseconds>(0, std::min(slice.end(), to) - std::max(slice.start, from));
    float &share = column.shares[static_cast<std::size_t>(slice.state)];
    share = std::max(0.0F, share - static_cast<float>(within) / static_cast<float>(to - from));
}

} // namespace hilera
