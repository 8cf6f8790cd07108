#include "core/run/runrecord.h"

#include <utility>

namespace hilera {

RunRecord::RunRecord(RunPlan plan, Nanoseconds origin)
    : m_plan(std::move(plan))
    , m_tasks(makeTasks(m_plan))
    , m_trace(origin, m_tasks.size(), processId())
{
}

const EventBatch &RunRecord::apply(EventBatch batch)
{
    m_trace.apply(batch);
    return m_batches.emplace_back(std::move(batch));
}

void RunRecord::finish(Nanoseconds time, const Usage &usage, const QString &problem)
{
    m_trace.finish(time);
    m_usage = usage;
    m_problem = problem;
}

} // namespace hilera
