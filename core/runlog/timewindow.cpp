#include "core/runlog/timewindow.h"

#include <algorithm>
#include <map>

namespace hilera {

namespace {

constexpr std::size_t mostStretches = 10'000;

} // namespace

TimeWindow::Stretch *TimeWindow::stretchAt(Nanoseconds number)
{
    if (m_stretches.size() >= mostStretches && !m_stretches.contains(number))
        return nullptr;
    return &m_stretches[number];
}

TimeWindow::Range TimeWindow::range() const
{
    if (m_stretches.empty())
        return {};
    constexpr Nanoseconds longest = Nanoseconds(1) << 53; // as in a trace
    const std::map<Nanoseconds, Stretch> sorted(m_stretches.begin(), m_stretches.end());
    Range best;
    std::uint64_t most = 0;
    for (auto begin = sorted.begin(); begin != sorted.end(); ++begin) {
        Range range{begin->second.first, begin->second.last};
        std::uint64_t count = 0;
        for (auto it = begin; it != sorted.end() && it->second.last - range.first <= longest; ++it) {
            count += it->second.count;
            range.last = it->second.last;
        }
        if (count > most) {
            most = count;
            best = range;
        }
    }
    return best;
}

} // namespace hilera
