#include "ui/sequentialruns.h"

namespace hilera {

namespace {

QString tasksOf(const RunPlan &plan)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(plan.task)
        .arg(plan.count)
        .arg(plan.timeScale)
        .arg(plan.durations.toString());
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
