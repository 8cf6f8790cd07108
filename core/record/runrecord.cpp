#include "core/record/runrecord.h"

#include "core/plan/plantasks.h"
#include "core/task/watchedcall.h"
#include "core/text/plaintext.h"

#include <algorithm>
#include <utility>

namespace hilera {

namespace {

// As they may be shown and saved: without passwords in their addresses.
std::shared_ptr<const std::vector<Task>> recordedTasks(const RunPlan &plan)
{
    std::vector<Task> tasks = plannedTasks(plan);
    for (Task &task : tasks) {
        if (task.address.find('@') != std::string::npos)
            task.address = withoutPasswords(QString::fromStdString(task.address)).toStdString();
    }
    return std::make_shared<const std::vector<Task>>(std::move(tasks));
}

} // namespace

RunRecord::RunRecord(RunPlan plan, Nanoseconds origin, Host host)
    : m_plan(std::move(plan))
    , m_host(std::move(host))
    , m_tasks(recordedTasks(m_plan))
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

RunRecord::RunRecord(WatchedProgram program, Nanoseconds origin, Host host)
    : m_host(std::move(host))
    , m_watched(std::move(program))
    , m_watchedTasks(std::make_shared<std::vector<Task>>())
    , m_tasks(m_watchedTasks)
    , m_ideal(std::make_shared<Ideal>())
    , m_trace(origin, 0, m_host.processId)
{
    m_plan.count = 0;
    m_trace.letTasksGrow();
}

RunRecord::RunRecord(std::shared_ptr<const RunRecord> whole)
    : m_whole(std::move(whole))
    , m_plan(m_whole->m_plan)
    , m_host(m_whole->m_host)
    , m_watched(m_whole->m_watched)
    , m_tasks(m_whole->m_tasks)
    , m_ideal(m_whole->m_ideal)
    , m_trace(Trace::before(m_whole->m_trace))
    , m_votes(m_whole->m_votes)
    , m_now(m_trace.origin())
{
}

Nanoseconds RunRecord::now() const
{
    return isReplay() ? m_now : steadyNow();
}

std::optional<Nanoseconds> RunRecord::ideal(FindIdeal *find) const
{
    std::call_once(m_ideal->found, [&] {
        if (!m_watched) // of that nobody knows
            m_ideal->makespan = find(m_plan, m_host.cores);
    });
    return m_ideal->makespan;
}

const EventBatch &RunRecord::apply(EventBatch batch)
{
    m_trace.apply(batch);
    if (m_watchedTasks)
        growTasks(batch);
    std::erase_if(batch.events, tellsOnCpuOnly);
    if (batch.events.empty() && batch.texts.empty() && batch.dropped == 0) {
        static const EventBatch nothing;
        return nothing;
    }
    if (batch.events.capacity() > 2 * batch.events.size()) // there was room for more than came
        batch.events.shrink_to_fit();
    m_batchMemory += sizeof batch + batch.events.size() * sizeof(Event);
    for (const std::string &text : batch.texts)
        m_batchMemory += 2 * (sizeof text + text.capacity()); // the trace has them, too
    return m_batches.emplace_back(std::move(batch));
}

void RunRecord::growTasks(const EventBatch &batch)
{
    const auto kinds = watchedKinds();
    while (m_watchedTasks->size() < m_trace.tasks().size()) {
        Task &task = m_watchedTasks->emplace_back();
        task.id = static_cast<TaskId>(m_watchedTasks->size() - 1);
        task.kind = kinds.front();
    }
    for (const Event &event : batch.events) {
        if (event.type == EventType::Named && event.task < m_watchedTasks->size()
            && event.detail < kinds.size())
            (*m_watchedTasks)[event.task].kind = kinds[event.detail];
    }
}

void RunRecord::finish(Nanoseconds time, const std::optional<Usage> &usage, const QString &problem)
{
    if (!problem.isEmpty())
        cancelPending(time);
    m_trace.finish(time);
    m_finishedAt = time;
    m_usage = usage;
    m_problem = plainLine(problem);
}

// Of a run that was cut off, every task has ended: nobody is there any more who would do it.
void RunRecord::cancelPending(Nanoseconds time)
{
    EventBatch batch;
    const Nanoseconds last = std::max(time, m_trace.origin() + m_trace.lastEvent());
    const TrackId track = m_trace.tracks().empty() ? noTrack : 0; // the window's
    for (TaskId id = 0; id < m_trace.tasks().size(); ++id) {
        if (m_trace.tasks()[id].outcome != Outcome::Pending)
            continue;
        Event ended;
        ended.time = last;
        ended.track = track;
        ended.type = EventType::TaskEnded;
        ended.task = id;
        ended.detail = static_cast<std::uint8_t>(Outcome::Cancelled);
        batch.events.push_back(ended);
    }
    (void)apply(std::move(batch));
}

} // namespace hilera
