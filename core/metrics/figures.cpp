#include "core/metrics/figures.h"

#include "core/plan/plannedstop.h"
#include "core/planning/planning.h"
#include "core/task/taskkind.h"

#include <algorithm>
#include <set>
#include <vector>

namespace hilera {

namespace {

void countTasks(const RunRecord &record, Nanoseconds now, Figures &figures)
{
    const TaskRecords &tasks = record.trace().taskRecords();
    figures.tasks = record.tasks().size();
    figures.ended = tasks.ended();
    figures.succeeded = tasks.succeeded();
    figures.unread = tasks.unread();
    const bool isPending = figures.ended < figures.tasks && !record.trace().finished();
    const Nanoseconds lastEnd = isPending ? now - record.trace().origin() : tasks.lastEnd();
    if (tasks.firstSubmit() >= 0)
        figures.makespan = std::max<Nanoseconds>(lastEnd - tasks.firstSubmit(), 0);
}

void countWorkers(const Trace &trace, Figures &figures)
{
    std::set<int> processes;
    int areGui = 0;
    const std::vector<TrackId> workers = trace.workingThreads();
    for (const TrackId worker : workers) {
        const Track *track = trace.track(worker);
        if (!track)
            continue;
        processes.insert(track->processId);
        areGui += track->kind == TrackKind::Gui ? 1 : 0;
    }
    figures.workers = static_cast<int>(workers.size());
    figures.processes = static_cast<int>(processes.size());
    figures.threads = static_cast<int>(trace.trackCount(TrackKind::Thread)
        + trace.trackCount(TrackKind::Caller) + static_cast<std::size_t>(areGui));
}

void measureProgram(const RunRecord &record, Nanoseconds now, Figures &figures)
{
    const Trace &trace = record.trace();
    const bool isOver = trace.finished() && !record.isReplay();
    figures.makespan = std::max<Nanoseconds>(trace.sinceOrigin(isOver ? record.finishedAt() : now), 0);
    for (const Track &track : trace.tracks())
        figures.inLockWait += track.slices.totals()[static_cast<std::size_t>(State::GlobalLock)];
}

// A task that did not succeed and did not take its ideal time.
bool hasTaskThatEndedEarly(const RunRecord &record)
{
    const RunPlan &plan = record.plan();
    const PlannedStop planned = plannedStop(plan);
    const auto isInIdeal = [&](Outcome outcome) {
        return outcome == Outcome::Succeeded || outcome == Outcome::Pending
            || (outcome == Outcome::Cancelled && planned.asked())
            || (outcome == Outcome::Killed && planned.kill)
            || (outcome == Outcome::TimedOut && isGuarded(plan));
    };
    std::optional<std::vector<Nanoseconds>> durations; // known only if needed: it takes a while
    const std::vector<TaskRecord> &tasks = record.trace().tasks();
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (isInIdeal(tasks[i].outcome))
            continue;
        if (!durations)
            durations = taskDurations(plan);
        const bool isKnown = durations && i < durations->size() && tasks[i].started >= 0;
        if (!isKnown || tasks[i].ended - tasks[i].started < (*durations)[i])
            return true;
    }
    return false;
}

} // namespace

Figures measure(const RunRecord &record, Nanoseconds now)
{
    Figures figures;
    figures.ideal = record.ideal(idealMakespan);
    figures.isComparable = wasStoppedAsPlanned(record.trace().stopMarks(), record.plan())
        && !(record.trace().finished() && hasTaskThatEndedEarly(record));
    figures.workerCpu = record.trace().onCpu().total();
    figures.usage = record.usage();
    figures.mostInFlight = record.trace().inFlight().most();
    figures.workersBlocked = workersBlocked(record.trace());
    figures.counter = measureCounter(record);
    countTasks(record, now, figures);
    countWorkers(record.trace(), figures);
    if (record.watched())
        measureProgram(record, now, figures);
    // A planned stop counts from the start of the strategy: with late submits there is less time than in the
    // ideal.
    if (plannedStop(record.plan()).asked() && figures.makespan < figures.ideal)
        figures.isComparable = false;
    return figures;
}

std::optional<Nanoseconds> Figures::overhead() const
{
    if (!ideal || !isComparable || ended < tasks)
        return {};
    return makespan - *ideal;
}

std::optional<double> Figures::speedupAgainst(Nanoseconds sequential) const
{
    if (succeeded < tasks || makespan <= 0)
        return {};
    return speedup(sequential, makespan);
}

double Figures::coresBusy() const
{
    return makespan > 0 ? static_cast<double>(workerCpu) / static_cast<double>(makespan) : 0;
}

const Track *threadOf(const Trace &trace, const TaskRecord &task)
{
    return trace.track(trace.threadOf(task.worker));
}

Nanoseconds workersBlocked(const Trace &trace)
{
    Nanoseconds blocked = 0;
    if (!trace.wasBlocked())
        return blocked;
    std::vector<bool> isCounted(trace.tracks().size());
    for (const TaskRecord &task : trace.tasks()) {
        if (task.worker >= isCounted.size() || isCounted[task.worker])
            continue;
        isCounted[task.worker] = true;
        blocked += trace.track(task.worker)->slices.totals()[static_cast<std::size_t>(State::Blocked)];
    }
    return blocked;
}

std::vector<TaskId> completionOrder(const Trace &trace)
{
    const std::vector<TaskRecord> &tasks = trace.tasks();
    std::vector<TaskId> order;
    for (TaskId id = 0; id < tasks.size(); ++id) {
        if (tasks[id].ended >= 0)
            order.push_back(id);
    }
    std::ranges::stable_sort(order, {}, [&tasks](TaskId id) { return tasks[id].ended; });
    return order;
}

double speedup(Nanoseconds sequential, Nanoseconds makespan)
{
    return makespan > 0 ? static_cast<double>(sequential) / static_cast<double>(makespan) : 0;
}

} // namespace hilera
