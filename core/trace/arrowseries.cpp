#include "core/trace/arrowseries.h"

#include <algorithm>

namespace hilera {

void ArrowSeries::settle()
{
    const auto added = m_arrows.begin() + static_cast<std::ptrdiff_t>(m_settled);
    if (added == m_arrows.end())
        return;
    std::ranges::stable_sort(added, m_arrows.end(), {}, &Arrow::left);
    const auto moved = std::ranges::upper_bound(m_arrows.begin(), added, added->left, {}, &Arrow::left);
    std::ranges::inplace_merge(moved, added, m_arrows.end(), {}, &Arrow::left);
    m_settled = m_arrows.size();

    const std::size_t first = static_cast<std::size_t>(moved - m_arrows.begin()) / blockSize;
    m_latest.resize(first);
    for (std::size_t i = first * blockSize; i < m_arrows.size(); ++i) {
        if (i % blockSize == 0)
            m_latest.push_back(m_arrows[i].reached);
        m_latest.back() = std::max(m_latest.back(), m_arrows[i].reached);
    }
}

std::vector<const Arrow *> ArrowSeries::over(Nanoseconds from, Nanoseconds to, std::size_t most) const
{
    std::vector<const Arrow *> found;
    for (std::size_t i = 0; i < m_settled && m_arrows[i].left <= to && found.size() < most;) {
        if (i % blockSize == 0 && m_latest[i / blockSize] < from) {
            i += blockSize;
            continue;
        }
        if (m_arrows[i].reached >= from)
            found.push_back(&m_arrows[i]);
        ++i;
    }
    return found;
}

} // namespace hilera
