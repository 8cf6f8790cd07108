#include "core/lesson/measuredanswers.h"

#include "core/strategy/strategies.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace hilera::measured {

namespace {

// Of the tasks that have ended, in their order.
std::vector<Nanoseconds> runTimes(const RunRecord &record)
{
    std::vector<Nanoseconds> times;
    for (const TaskRecord &task : record.trace().tasks()) {
        if (task.started >= 0 && task.ended >= 0)
            times.push_back(task.ended - task.started);
    }
    return times;
}

template <typename Predicate> double countTasks(const RunRecord &record, Predicate isCounted)
{
    return static_cast<double>(std::ranges::count_if(record.trace().tasks(), isCounted));
}

// An error is a result, too; a stopped task has none.
bool hasResult(const TaskRecord &task)
{
    return task.outcome != Outcome::Cancelled && task.outcome != Outcome::Killed;
}

bool hasError(const TaskRecord &task)
{
    return task.ended >= 0 && task.outcome != Outcome::Succeeded;
}

} // namespace

std::optional<double> makespan(const RunRecord &, const Figures &figures)
{
    return toSeconds(figures.makespan);
}

// The sum of the times that each task took by itself; for computing tasks, their CPU time.
std::optional<double> sum(const RunRecord &record, const Figures &figures)
{
    if (computes(record.plan()))
        return toSeconds(figures.workerCpu);
    Nanoseconds sum = 0;
    for (const Nanoseconds time : runTimes(record))
        sum += time;
    return toSeconds(sum - figures.workersBlocked);
}

std::optional<double> blockedTime(const RunRecord &, const Figures &figures)
{
    return toSeconds(figures.workersBlocked);
}

std::optional<double> longest(const RunRecord &record, const Figures &)
{
    const auto times = runTimes(record);
    if (times.empty())
        return {};
    return toSeconds(*std::ranges::max_element(times));
}

std::optional<double> mean(const RunRecord &record, const Figures &)
{
    const auto times = runTimes(record);
    if (times.empty())
        return {};
    const Nanoseconds all = std::accumulate(times.begin(), times.end(), Nanoseconds(0));
    return toSeconds(all) / static_cast<double>(times.size());
}

std::optional<double> first(const RunRecord &record, const Figures &)
{
    const auto times = runTimes(record);
    if (times.empty())
        return {};
    return toSeconds(times.front());
}

std::optional<double> cpuTime(const RunRecord &, const Figures &figures)
{
    return toSeconds(figures.workerCpu);
}

std::optional<double> coresBusy(const RunRecord &, const Figures &figures)
{
    return figures.coresBusy();
}

// As if the same tasks took the same times one after another.
std::optional<double> speedup(const RunRecord &record, const Figures &figures)
{
    const double all = toSeconds(figures.makespan);
    if (all <= 0)
        return {};
    return *sum(record, figures) / all;
}

std::optional<double> heartbeats(const RunRecord &record, const Figures &)
{
    const Trace &trace = record.trace();
    const auto gui = std::ranges::find(trace.tracks(), TrackKind::Gui, &Track::kind);
    if (gui == trace.tracks().end())
        return {};
    Nanoseconds start = trace.lastEvent();
    Nanoseconds end = 0;
    for (const TaskRecord &task : trace.tasks()) {
        if (task.started >= 0)
            start = std::min(start, task.started);
        end = std::max(end, task.ended);
    }
    return static_cast<double>(
        std::ranges::count_if(gui->heartbeats, [=](Nanoseconds beat) { return start < beat && beat < end; }));
}

std::optional<double> threadsUsed(const RunRecord &, const Figures &figures)
{
    return figures.workers;
}

std::optional<double> processesUsed(const RunRecord &, const Figures &figures)
{
    return figures.processes;
}

std::optional<double> inFlight(const RunRecord &, const Figures &figures)
{
    return figures.mostInFlight;
}

std::optional<double> tasksPerThread(const RunRecord &record, const Figures &)
{
    std::map<const Track *, int> counts;
    int most = 0;
    for (const TaskRecord &task : record.trace().tasks()) {
        if (const Track *thread = threadOf(record.trace(), task))
            most = std::max(most, ++counts[thread]);
    }
    return most;
}

std::optional<double> tasksByOthers(const RunRecord &record, const Figures &)
{
    return countTasks(record, [&record](const TaskRecord &task) {
        const Track *thread = threadOf(record.trace(), task);
        return thread && thread->kind != TrackKind::Caller && thread->kind != TrackKind::Gui;
    });
}

// The first turn needs no waiting; each blocked slice is followed by another turn.
std::optional<double> turns(const RunRecord &record, const Figures &)
{
    const Strategy *strategy = findStrategy(record.plan().strategy);
    if (!strategy || !strategy->hasGlobalLock || !computes(record.plan()))
        return 0;
    std::size_t turns = 1;
    for (const Track &track : record.trace().tracks()) {
        for (std::size_t i = 0; i < track.slices.size(); ++i)
            turns += track.slices.at(i).state == State::Blocked ? 1 : 0;
    }
    return static_cast<double>(turns);
}

std::optional<double> succeeded(const RunRecord &record, const Figures &)
{
    return countTasks(record, [](const TaskRecord &task) { return task.outcome == Outcome::Succeeded; });
}

std::optional<double> resultsKnown(const RunRecord &record, const Figures &)
{
    return countTasks(record, [](const TaskRecord &task) { return task.taken >= 0 && hasResult(task); });
}

std::optional<double> errorsRead(const RunRecord &record, const Figures &)
{
    return countTasks(record, [](const TaskRecord &task) { return hasError(task) && task.taken >= 0; });
}

std::optional<double> errorsUnread(const RunRecord &record, const Figures &)
{
    return countTasks(record, [](const TaskRecord &task) { return hasError(task) && task.taken < 0; });
}

std::optional<double> counter(const RunRecord &, const Figures &figures)
{
    return figures.counter ? std::optional(static_cast<double>(figures.counter->got)) : std::nullopt;
}

// What all tasks add, including the lost ones.
std::optional<double> counterExpected(const RunRecord &, const Figures &figures)
{
    const auto &counter = figures.counter;
    if (!counter)
        return {};
    return static_cast<double>(std::accumulate(
        counter->ofProcesses.begin(), counter->ofProcesses.end(), counter->got + counter->lost));
}

std::optional<double> updatesLost(const RunRecord &, const Figures &figures)
{
    return figures.counter ? std::optional(static_cast<double>(figures.counter->lost)) : std::nullopt;
}

} // namespace hilera::measured
