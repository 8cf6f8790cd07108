#include "core/metrics/figures.h"

#include "core/run/guardedplan.h"
#include "core/run/plannedstop.h"
#include "core/task/taskkind.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>
#include <vector>

namespace hilera {

namespace {

void countTasks(const RunRecord &record, Nanoseconds now, Figures &figures)
{
    constexpr Nanoseconds never = std::numeric_limits<Nanoseconds>::max();
    Nanoseconds firstSubmit = never;
    Nanoseconds lastEnd = 0;
    for (const TaskRecord &task : record.trace().tasks()) {
        if (task.submitted >= 0)
            firstSubmit = std::min(firstSubmit, task.submitted);
        if (task.ended >= 0)
            lastEnd = std::max(lastEnd, task.ended);
        if (task.outcome == Outcome::Succeeded)
            ++figures.succeeded;
        else if (task.ended >= 0 && task.taken < 0)
            ++figures.unread;
    }
    figures.tasks = record.tasks().size();
    figures.ended = record.trace().endedTasks();
    if (figures.ended < figures.tasks && !record.trace().finished())
        lastEnd = now - record.trace().origin();
    if (firstSubmit != never)
        figures.makespan = std::max<Nanoseconds>(lastEnd - firstSubmit, 0);
}

// A run that is on is measured again and again: with a million tasks that must not take long.
void countWorkers(const Trace &trace, Figures &figures)
{
    std::set<TrackId> workers;
    std::set<int> processes;
    TrackId last = noTrack; // many coroutines are of one thread
    for (const TaskRecord &task : trace.tasks()) {
        if (task.started < 0)
            continue;
        const Track *thread = threadOf(trace, task);
        const TrackId worker = thread ? thread->id : task.worker;
        if (worker == std::exchange(last, worker) && !workers.empty())
            continue;
        workers.insert(worker);
        if (thread)
            processes.insert(thread->processId);
    }
    figures.workers = static_cast<int>(workers.size());
    figures.processes = static_cast<int>(processes.size());
    const auto areGui = std::ranges::count_if(workers, [&trace](TrackId worker) {
        const Track *track = trace.track(worker);
        return track && track->kind == TrackKind::Gui;
    });
    figures.threads = static_cast<int>(trace.trackCount(TrackKind::Thread)
        + trace.trackCount(TrackKind::Caller) + static_cast<std::size_t>(areGui));
}

// A task that did not succeed, and did not take the time that the ideal gives it.
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
    figures.ideal = record.ideal();
    figures.isComparable = wasStoppedAsPlanned(record.trace().stopMarks(), record.plan())
        && !(record.trace().finished() && hasTaskThatEndedEarly(record));
    figures.workerCpu = record.trace().onCpu().total();
    figures.usage = record.usage();
    figures.mostInFlight = record.trace().inFlight().most();
    figures.workersBlocked = workersBlocked(record.trace());
    figures.counter = measureCounter(record);
    countTasks(record, now, figures);
    countWorkers(record.trace(), figures);
    // A planned stop counts from the start of the strategy: who submits late has less time than the ideal.
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
    const Track *track = trace.track(task.worker);
    const bool isOnThread =
        track && (track->kind == TrackKind::Coroutine || track->kind == TrackKind::AsyncTask);
    return isOnThread ? trace.track(track->parent) : track;
}

Nanoseconds workersBlocked(const Trace &trace)
{
    Nanoseconds blocked = 0;
    std::vector<bool> isCounted(trace.wasBlocked() ? trace.tracks().size() : 0);
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
