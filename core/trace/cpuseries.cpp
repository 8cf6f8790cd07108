#include "core/trace/cpuseries.h"

#include <algorithm>

namespace hilera {

void CpuSeries::add(Nanoseconds from, Nanoseconds to, Nanoseconds cpu)
{
    if (cpu <= 0)
        return;
    from = std::max<Nanoseconds>(from, 0);
    to = std::max(to, from);
    makeRoom(to);
    if (from == to) {
        m_within[static_cast<std::size_t>(from / m_bucketWidth)] += static_cast<double>(cpu);
    } else {
        const double rate = static_cast<double>(cpu) / static_cast<double>(to - from);
        addPart(from, rate);
        addPart(to, -rate);
    }
    m_total += cpu;
    m_stale = true;
}

// Buckets for the one `time` is in, and the one behind it.
void CpuSeries::makeRoom(Nanoseconds time)
{
    while (static_cast<std::size_t>(time / m_bucketWidth) + 2 > bucketLimit)
        widen();
    const std::size_t needed = static_cast<std::size_t>(time / m_bucketWidth) + 2;
    if (m_within.size() < needed) {
        m_within.resize(needed);
        m_rateChange.resize(needed);
    }
}

// The rate of use is higher by `rate` from `time` on.
void CpuSeries::addPart(Nanoseconds time, double rate)
{
    const auto bucket = static_cast<std::size_t>(time / m_bucketWidth);
    const Nanoseconds bucketEnd = static_cast<Nanoseconds>(bucket + 1) * m_bucketWidth;
    m_within[bucket] += rate * static_cast<double>(bucketEnd - time);
    m_rateChange[bucket + 1] += rate;
}

void CpuSeries::widen()
{
    const std::size_t count = (m_within.size() + 1) / 2 + 1;
    std::vector<double> within(count);
    std::vector<double> rateChange(count);
    for (std::size_t i = 0; i < m_within.size(); ++i) {
        within[i / 2] += m_within[i];
        const bool atEdge = i % 2 == 0;
        rateChange[atEdge ? i / 2 : i / 2 + 1] += m_rateChange[i];
        if (!atEdge)
            within[i / 2] += m_rateChange[i] * static_cast<double>(m_bucketWidth);
    }
    m_within = std::move(within);
    m_rateChange = std::move(rateChange);
    m_bucketWidth *= 2;
}

void CpuSeries::sumUp() const
{
    m_used.resize(m_within.size() + 1);
    double rate = 0;
    for (std::size_t i = 0; i < m_within.size(); ++i) {
        rate += m_rateChange[i];
        m_used[i + 1] = m_used[i] + m_within[i] + rate * static_cast<double>(m_bucketWidth);
    }
    m_stale = false;
}

double CpuSeries::usedBefore(Nanoseconds time) const
{
    if (time <= 0 || m_used.empty())
        return 0;
    const auto bucket = static_cast<std::size_t>(time / m_bucketWidth);
    if (bucket + 1 >= m_used.size())
        return m_used.back();
    const double part = static_cast<double>(time % m_bucketWidth) / static_cast<double>(m_bucketWidth);
    return m_used[bucket] + part * (m_used[bucket + 1] - m_used[bucket]);
}

double CpuSeries::mean(Nanoseconds from, Nanoseconds to) const
{
    if (to <= from)
        return 0;
    if (m_stale)
        sumUp();
    return std::max(0.0, (usedBefore(to) - usedBefore(from)) / static_cast<double>(to - from));
}

} // namespace hilera
