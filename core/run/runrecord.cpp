#include "core/run/runrecord.h"

#include "core/plaintext.h"

#include <utility>

namespace hilera {

namespace {

// To be shown and written: whoever carries them out makes their own.
std::vector<Task> recordedTasks(const RunPlan &plan)
{
    std::vector<Task> tasks = makeTasks(plan);
    for (Task &task : tasks) {
        if (task.address.find('@') != std::string::npos)
            task.address = withoutPasswords(QString::fromStdString(task.address)).toStdString();
    }
    return tasks;
}

} // namespace

RunRecord::RunRecord(RunPlan plan, Nanoseconds origin, Host host)
    : m_plan(std::move(plan))
    , m_host(std::move(host))
    , m_tasks(std::make_shared<const std::vector<Task>>(recordedTasks(m_plan)))
    , m_ideal(std::make_shared<Ideal>())
    , m_trace(origin, m_tasks->size(), m_host.processId)
{
}

RunRecord::RunRecord(Trace foreign)
    : m_tasks(std::make_shared<const std::vector<Task>>())
    , m_ideal(std::make_shared<Ideal>())
    , m_trace(std::move(foreign))
    , m_finishedAt(m_trace.origin() + m_trace.lastEvent())
{
    m_plan.count = 0;
}

RunRecord::RunRecord(std::shared_ptr<const RunRecord> whole)
    : m_whole(std::move(whole))
    , m_plan(m_whole->m_plan)
    , m_host(m_whole->m_host)
    , m_tasks(m_whole->m_tasks)
    , m_ideal(m_whole->m_ideal)
    , m_trace(Trace::before(m_whole->m_trace))
    , m_now(m_trace.origin())
{
}

Nanoseconds RunRecord::now() const
{
    return isReplay() ? m_now : steadyNow();
}

std::optional<Nanoseconds> RunRecord::ideal() const
{
    std::call_once(m_ideal->computed, [this] {
        if (const Schedule ideal = idealSchedule(m_plan, m_host.cores); !ideal.slices.empty())
            m_ideal->makespan = ideal.makespan;
    });
    return m_ideal->makespan;
}

const EventBatch &RunRecord::apply(EventBatch batch)
{
    m_trace.apply(batch);
    return m_batches.emplace_back(std::move(batch));
}

void RunRecord::finish(Nanoseconds time, const Usage &usage, const QString &problem)
{
    m_trace.finish(time);
    m_finishedAt = time;
    m_usage = usage;
    m_problem = plainLine(problem);
}

} // namespace hilera
