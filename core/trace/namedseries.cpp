#include "core/trace/namedseries.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr std::size_t blockSize = 64;
constexpr std::size_t mostMoved = 1'024;

} // namespace

NamedSeries::NamedSeries(std::string name, std::vector<Value> values)
    : m_name(std::move(name))
    , m_values(std::move(values))
{
    std::ranges::stable_sort(m_values, {}, &Value::first);
    buildBlocks(0);
}

void NamedSeries::add(Nanoseconds time, double value)
{
    // Who comes later than that many others is put among them as far back as that, so that all can be taken
    // in.
    const auto oldest = m_values.end() - static_cast<std::ptrdiff_t>(std::min(m_values.size(), mostMoved));
    const auto place = std::ranges::upper_bound(oldest, m_values.end(), time, {}, &Value::first);
    if (place == oldest && oldest != m_values.begin())
        time = std::max(time, std::prev(oldest)->first);
    const auto index = static_cast<std::size_t>(place - m_values.begin());
    m_values.insert(place, {time, value});
    buildBlocks(index / blockSize);
}

// Of all values from that block on.
void NamedSeries::buildBlocks(std::size_t first)
{
    m_blocks.resize(std::min(m_blocks.size(), first));
    for (std::size_t i = first * blockSize; i < m_values.size(); i += blockSize) {
        Extent extent{m_values[i].second, m_values[i].second};
        join(extent, i, std::min(i + blockSize, m_values.size()));
        m_blocks.push_back(extent);
        m_extent = i == 0
            ? extent
            : Extent{std::min(m_extent.least, extent.least), std::max(m_extent.most, extent.most)};
    }
}

std::optional<NamedSeries::Extent> NamedSeries::extent(Nanoseconds from, Nanoseconds to) const
{
    const auto indexOf = [this](Nanoseconds time) {
        return static_cast<std::size_t>(
            std::ranges::lower_bound(m_values, time, {}, &Value::first) - m_values.begin());
    };
    const std::size_t after = indexOf(from + 1);
    const std::size_t end = std::max(indexOf(to), after);
    const std::size_t first = after > 0 ? after - 1 : 0; // the value it has already
    if (first >= end)
        return {};
    Extent extent{m_values[first].second, m_values[first].second};
    join(extent, first, end);
    return extent;
}

void NamedSeries::join(Extent &extent, std::size_t first, std::size_t end) const
{
    std::size_t i = first;
    while (i < end) {
        const bool isWholeBlock =
            i % blockSize == 0 && i + blockSize <= end && i / blockSize < m_blocks.size();
        const Extent part =
            isWholeBlock ? m_blocks[i / blockSize] : Extent{m_values[i].second, m_values[i].second};
        extent = {std::min(extent.least, part.least), std::max(extent.most, part.most)};
        i += isWholeBlock ? blockSize : 1;
    }
}

} // namespace hilera
