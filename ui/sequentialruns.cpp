#include "ui/sequentialruns.h"

namespace hilera {

namespace {

QString tasksOf(const RunPlan &plan)
{
    const QStringList parts = usesNetwork(plan)
        ? QStringList(addressesOf(plan)) << networkId(plan.network)
        : QStringList{QString::number(plan.timeScale), plan.durations.toString()};
    return plan.task + QLatin1Char(' ') + QString::number(plan.count) + QLatin1Char(' ')
        + parts.join(QLatin1Char('\n'));
}

} // namespace

void SequentialRuns::add(const RunRecord &record, const Figures &figures)
{
    if (record.plan().strategy == QLatin1String("sequential") && figures.succeeded == figures.tasks)
        m_makespans.insert(tasksOf(record.plan()), figures.makespan);
}

std::optional<Nanoseconds> SequentialRuns::makespan(const RunPlan &plan) const
{
    const auto found = m_makespans.constFind(tasksOf(plan));
    return found == m_makespans.cend() ? std::nullopt : std::optional(*found);
}

} // namespace hilera
