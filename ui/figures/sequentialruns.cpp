#include "ui/figures/sequentialruns.h"

#include <algorithm>

namespace hilera {

namespace {

// A run log may come from another one.
bool areOfOneMachine(const Host &a, const Host &b)
{
    return a.cores == b.cores && a.kernel == b.kernel;
}

} // namespace

void SequentialRuns::add(const RunRecord &record, const Figures &figures)
{
    if (record.watched() || record.plan().strategy != QLatin1String("sequential")
        || figures.succeeded < figures.tasks)
        return;
    if (const auto same = find(record); same != m_runs.cend())
        m_runs.erase(same);
    m_runs.push_back({record.plan(), record.host(), figures.makespan});
}

std::optional<Nanoseconds> SequentialRuns::makespan(const RunRecord &record) const
{
    const auto same = find(record);
    return same == m_runs.cend() ? std::nullopt : std::optional(same->makespan);
}

std::vector<SequentialRuns::Measured>::const_iterator SequentialRuns::find(const RunRecord &record) const
{
    return std::ranges::find_if(m_runs, [&record](const Measured &run) {
        return haveSameTasks(run.plan, record.plan()) && areOfOneMachine(run.host, record.host());
    });
}

} // namespace hilera
