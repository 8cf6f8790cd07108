#pragma once

#include "core/machine/host.h"
#include "core/plan/runplan.h"
#include "core/record/classvotes.h"
#include "core/record/watchedprogram.h"
#include "core/task/task.h"
#include "core/task/usage.h"
#include "core/trace/trace.h"

#include <memory>
#include <mutex>
#include <optional>

namespace hilera {

// A plan and what happened. Lives on one thread: the window's, or that of whoever runs it. May be made on
// another, since a million tasks take a while.
class RunRecord {
public:
    RunRecord(RunPlan plan, Nanoseconds origin, Host host = thisHost());
    // Of a run of another program: it has no plan, tasks or events, and is finished.
    explicit RunRecord(Trace foreign);
    // Of a program of the user's own: it has no plan, and as many tasks as its events tell of.
    RunRecord(WatchedProgram program, Nanoseconds origin, Host host = thisHost());
    // To play a run again that is over: it has yet to happen.
    explicit RunRecord(std::shared_ptr<const RunRecord> whole);

    [[nodiscard]] const RunPlan &plan() const { return m_plan; }
    [[nodiscard]] const Host &host() const { return m_host; }
    [[nodiscard]] const std::vector<Task> &tasks() const { return *m_tasks; }
    [[nodiscard]] const Trace &trace() const { return m_trace; }
    // How long the plan takes on so many cores if nothing but its tasks takes time; nothing where nobody
    // knows. Found once, for this record and its replays. Any thread.
    using FindIdeal = std::optional<Nanoseconds>(const RunPlan &plan, int cores);
    [[nodiscard]] std::optional<Nanoseconds> ideal(FindIdeal *find) const;
    // Every event, as it came; the lossless truth. Only who is on a CPU just now is not kept: a thread that
    // computes says so every 10 ms, for as long as it does.
    [[nodiscard]] const std::vector<EventBatch> &batches() const { return m_batches; }
    // On the steady clock, known when finished; a few events may be later.
    [[nodiscard]] Nanoseconds finishedAt() const { return m_finishedAt; }
    [[nodiscard]] const std::optional<Usage> &usage() const { return m_usage; } // known when finished
    // It is played again: the time it has come to is not the clock's.
    [[nodiscard]] bool isReplay() const { return m_whole != nullptr; }
    // On the steady clock; in a replay, the time it has come to.
    [[nodiscard]] Nanoseconds now() const;
    // What ran, if it was no plan of Hilera's.
    [[nodiscard]] const std::optional<WatchedProgram> &watched() const { return m_watched; }
    // What a class guessed before it, one entry for each prediction that had votes.
    [[nodiscard]] const std::vector<ClassVotes> &votes() const { return m_votes; }
    void setVotes(std::vector<ClassVotes> votes) { m_votes = std::move(votes); }
    // Why the run could not go on, if it could not.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    // Bytes that it has grown by since it was made: about, but not more.
    [[nodiscard]] std::size_t memory() const { return m_trace.memory() + m_batchMemory; }

    // Gives the batch as it is kept, for those who look at new events.
    const EventBatch &apply(EventBatch batch);
    // In a replay: what happened next. The events are not kept once more.
    void replay(const EventBatch &batch) { m_trace.apply(batch); }
    void setNow(Nanoseconds now) { m_now = now; }
    // What has become known of the program that is watched.
    void describe(WatchedProgram program) { m_watched = std::move(program); }
    void finish(Nanoseconds time, const std::optional<Usage> &usage, const QString &problem = {});

private:
    void cancelPending(Nanoseconds time);
    void growTasks(const EventBatch &batch);

    struct Ideal {
        std::once_flag found;
        std::optional<Nanoseconds> makespan;
    };

    std::shared_ptr<const RunRecord> m_whole; // in a replay
    RunPlan m_plan;
    Host m_host;
    std::optional<WatchedProgram> m_watched;
    std::shared_ptr<std::vector<Task>> m_watchedTasks; // the same as m_tasks, of a program that is watched
    std::shared_ptr<const std::vector<Task>> m_tasks;
    std::shared_ptr<Ideal> m_ideal;
    Trace m_trace;
    std::vector<EventBatch> m_batches;
    std::size_t m_batchMemory = 0;
    Nanoseconds m_finishedAt = 0;
    std::optional<Usage> m_usage;
    QString m_problem;
    std::vector<ClassVotes> m_votes;
    Nanoseconds m_now = 0; // in a replay
};

} // namespace hilera
