#include "core/trace/stepseries.h"

#include <algorithm>

namespace hilera {

void StepSeries::add(Nanoseconds time, int delta)
{
    if (delta == 0)
        return;
    if (!m_steps.empty() && time <= m_steps.back().time) {
        if (time == m_steps.back().time)
            changeLast(delta);
        else
            addLate(time, delta);
        return;
    }
    Step step{time, delta, 0};
    if (!m_steps.empty()) {
        step.value += m_steps.back().value;
        step.integral = integralAt(time, m_steps.size());
    }
    m_steps.push_back(step);
    if (m_steps.size() % blockSize == 1)
        m_blocks.push_back({step.value, step.value});
    m_blocks.back().least = std::min(m_blocks.back().least, step.value);
    m_blocks.back().most = std::max(m_blocks.back().most, step.value);
    m_mostBeforeLast = m_most;
    m_most = std::max(m_most, step.value);
}

// As when many tasks are submitted and started in one instant.
void StepSeries::changeLast(int delta)
{
    Step &last = m_steps.back();
    last.value += delta;
    summarizeBlock(m_blocks.size() - 1);
    m_most = std::max(m_mostBeforeLast, last.value);
}

void StepSeries::addLate(Nanoseconds time, int delta)
{
    std::size_t i = stepsBy(time);
    if (m_steps.size() - i > fewSteps) {
        m_late.push_back({time, delta});
        return;
    }
    if (i > 0 && m_steps[i - 1].time == time) {
        --i;
    } else {
        const Step step{time, i > 0 ? m_steps[i - 1].value : 0, integralAt(time, i)};
        m_steps.insert(m_steps.begin() + static_cast<std::ptrdiff_t>(i), step);
    }
    for (std::size_t k = i; k < m_steps.size(); ++k) {
        m_steps[k].value += delta;
        m_steps[k].integral += delta * static_cast<double>(m_steps[k].time - time);
    }
    summarize(i);
}

void StepSeries::settle()
{
    if (m_late.empty())
        return;
    std::ranges::sort(m_late, {}, &Change::time);
    const std::size_t first = stepsBy(m_late.front().time - 1);
    const std::vector<Step> known(m_steps.begin() + static_cast<std::ptrdiff_t>(first), m_steps.end());
    m_steps.resize(first);
    int value = first > 0 ? m_steps.back().value : 0; // as it was known
    int shift = 0; // by what came late
    auto step = known.begin();
    auto late = m_late.begin();
    while (step != known.end() || late != m_late.end()) {
        const bool isLate = step == known.end() || (late != m_late.end() && late->time < step->time);
        const Nanoseconds time = isLate ? late->time : step->time;
        if (!isLate)
            value = (step++)->value;
        for (; late != m_late.end() && late->time == time; ++late)
            shift += late->delta;
        m_steps.push_back({time, value + shift, integralAt(time, m_steps.size())});
    }
    m_late.clear();
    summarize(first);
}

void StepSeries::summarize(std::size_t fromStep)
{
    m_blocks.resize((m_steps.size() + blockSize - 1) / blockSize);
    for (std::size_t block = fromStep / blockSize; block < m_blocks.size(); ++block)
        summarizeBlock(block);
    m_mostBeforeLast = 0;
    for (std::size_t block = 0; block + 1 < m_blocks.size(); ++block)
        m_mostBeforeLast = std::max(m_mostBeforeLast, m_blocks[block].most);
    for (std::size_t i = (m_blocks.size() - 1) * blockSize; i + 1 < m_steps.size(); ++i)
        m_mostBeforeLast = std::max(m_mostBeforeLast, m_steps[i].value);
    m_most = std::max(m_mostBeforeLast, m_steps.back().value);
}

void StepSeries::summarizeBlock(std::size_t block)
{
    const std::size_t first = block * blockSize;
    Extremes extremes{m_steps[first].value, m_steps[first].value};
    for (std::size_t i = first; i < std::min(first + blockSize, m_steps.size()); ++i) {
        extremes.least = std::min(extremes.least, m_steps[i].value);
        extremes.most = std::max(extremes.most, m_steps[i].value);
    }
    m_blocks[block] = extremes;
}

// How many steps lie at or before `time`.
std::size_t StepSeries::stepsBy(Nanoseconds time) const
{
    const auto after = std::upper_bound(
        m_steps.begin(), m_steps.end(), time, [](Nanoseconds t, const Step &step) { return t < step.time; });
    return static_cast<std::size_t>(after - m_steps.begin());
}

double StepSeries::integralAt(Nanoseconds time, std::size_t stepsBefore) const
{
    if (stepsBefore == 0)
        return 0;
    const Step &step = m_steps[stepsBefore - 1];
    return step.integral + step.value * static_cast<double>(time - step.time);
}

int StepSeries::valueAt(Nanoseconds time) const
{
    const std::size_t before = stepsBy(time);
    return before > 0 ? m_steps[before - 1].value : 0;
}

StepSeries::Summary StepSeries::over(Nanoseconds from, Nanoseconds to) const
{
    const std::size_t first = stepsBy(from);
    const int value = first > 0 ? m_steps[first - 1].value : 0;
    Summary summary{value, value, static_cast<double>(value)};
    if (to <= from)
        return summary;
    const std::size_t last = stepsBy(to - 1);
    widen(summary, first, last);
    summary.mean = (integralAt(to, last) - integralAt(from, first)) / static_cast<double>(to - from);
    return summary;
}

void StepSeries::widen(Summary &summary, std::size_t first, std::size_t last) const
{
    for (std::size_t i = first; i < last;) {
        const bool wholeBlock = i % blockSize == 0 && i + blockSize <= last;
        const Extremes extremes =
            wholeBlock ? m_blocks[i / blockSize] : Extremes{m_steps[i].value, m_steps[i].value};
        summary.least = std::min(summary.least, extremes.least);
        summary.most = std::max(summary.most, extremes.most);
        i += wholeBlock ? blockSize : 1;
    }
}

} // namespace hilera
