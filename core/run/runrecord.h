#pragma once

#include "core/run/runplan.h"
#include "core/run/usage.h"
#include "core/trace/trace.h"

#include <memory>

namespace hilera {

// A plan and what happened. Lives on one thread: the window's, or that of whoever runs it.
class RunRecord {
public:
    RunRecord(RunPlan plan, Nanoseconds origin);

    [[nodiscard]] const RunPlan &plan() const { return m_plan; }
    [[nodiscard]] const std::vector<Task> &tasks() const { return m_tasks; }
    [[nodiscard]] const Trace &trace() const { return m_trace; }
    // Every event, as it came; the lossless truth.
    [[nodiscard]] const std::vector<EventBatch> &batches() const { return m_batches; }
    [[nodiscard]] const Usage &usage() const { return m_usage; } // known when finished
    // Why the run could not go on, if it could not.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    // Gives the batch as it is kept, for those who look at new events.
    const EventBatch &apply(EventBatch batch);
    void finish(Nanoseconds time, const Usage &usage, const QString &problem = {});

private:
    RunPlan m_plan;
    std::vector<Task> m_tasks;
    Trace m_trace;
    std::vector<EventBatch> m_batches;
    Usage m_usage;
    QString m_problem;
};

} // namespace hilera
