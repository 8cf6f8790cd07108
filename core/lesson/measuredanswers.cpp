#include "core/lesson/measuredanswers.h"

#include "core/metrics/figures.h"
#include "core/strategy/strategy.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace hilera::measured {

namespace {

double seconds(Nanoseconds time)
{
    return static_cast<double>(time) / nanosecondsPerSecond;
}

Figures figuresOf(const RunRecord &record)
{
    return measure(record, record.trace().origin() + record.trace().lastEvent());
}

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

// The track that is a thread: a coroutine's is another's.
const Track *threadOf(const Trace &trace, const TaskRecord &task)
{
    const Track *track = trace.track(task.worker);
    const bool isOnThread =
        track && (track->kind == TrackKind::Coroutine || track->kind == TrackKind::AsyncTask);
    return isOnThread ? trace.track(track->parent) : track;
}

template <typename Predicate> double countTasks(const RunRecord &record, Predicate isCounted)
{
    return static_cast<double>(std::ranges::count_if(record.trace().tasks(), isCounted));
}

// An error is one, too; who was stopped has none.
bool hasResult(const TaskRecord &task)
{
    return task.outcome != Outcome::Cancelled && task.outcome != Outcome::Killed;
}

bool hasError(const TaskRecord &task)
{
    return task.ended >= 0 && task.outcome != Outcome::Succeeded;
}

} // namespace

std::optional<double> makespan(const RunRecord &record)
{
    return seconds(figuresOf(record).makespan);
}

// Of what each took by itself: who computes took the CPU time it had.
std::optional<double> sum(const RunRecord &record)
{
    if (computes(record.plan()))
        return seconds(figuresOf(record).workerCpu);
    Nanoseconds sum = 0;
    for (const Nanoseconds time : runTimes(record))
        sum += time;
    return seconds(sum - workersBlocked(record.trace()));
}

std::optional<double> blockedTime(const RunRecord &record)
{
    return seconds(workersBlocked(record.trace()));
}

std::optional<double> longest(const RunRecord &record)
{
    const auto times = runTimes(record);
    if (times.empty())
        return {};
    return seconds(*std::ranges::max_element(times));
}

std::optional<double> mean(const RunRecord &record)
{
    const auto times = runTimes(record);
    if (times.empty())
        return {};
    const Nanoseconds all = std::accumulate(times.begin(), times.end(), Nanoseconds(0));
    return seconds(all) / static_cast<double>(times.size());
}

std::optional<double> first(const RunRecord &record)
{
    const auto times = runTimes(record);
    if (times.empty())
        return {};
    return seconds(times.front());
}

std::optional<double> cpuTime(const RunRecord &record)
{
    return seconds(figuresOf(record).workerCpu);
}

std::optional<double> coresBusy(const RunRecord &record)
{
    return figuresOf(record).coresBusy();
}

// As if the same tasks, one after another, took what they took here and nothing else.
std::optional<double> speedup(const RunRecord &record)
{
    const double all = *makespan(record);
    if (all <= 0)
        return {};
    return *sum(record) / all;
}

std::optional<double> heartbeats(const RunRecord &record)
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

std::optional<double> threadsUsed(const RunRecord &record)
{
    return figuresOf(record).workers;
}

std::optional<double> processesUsed(const RunRecord &record)
{
    return figuresOf(record).processes;
}

std::optional<double> inFlight(const RunRecord &record)
{
    return figuresOf(record).mostInFlight;
}

std::optional<double> tasksPerThread(const RunRecord &record)
{
    std::map<const Track *, int> counts;
    int most = 0;
    for (const TaskRecord &task : record.trace().tasks()) {
        if (const Track *thread = threadOf(record.trace(), task))
            most = std::max(most, ++counts[thread]);
    }
    return most;
}

std::optional<double> tasksByOthers(const RunRecord &record)
{
    return countTasks(record, [&record](const TaskRecord &task) {
        const Track *thread = threadOf(record.trace(), task);
        return thread && thread->kind != TrackKind::Caller && thread->kind != TrackKind::Gui;
    });
}

// The first needs not wait for its turn; who is blocked gets one after it.
std::optional<double> turns(const RunRecord &record)
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

std::optional<double> succeeded(const RunRecord &record)
{
    return countTasks(record, [](const TaskRecord &task) { return task.outcome == Outcome::Succeeded; });
}

std::optional<double> resultsKnown(const RunRecord &record)
{
    return countTasks(record, [](const TaskRecord &task) { return task.taken >= 0 && hasResult(task); });
}

std::optional<double> errorsRead(const RunRecord &record)
{
    return countTasks(record, [](const TaskRecord &task) { return hasError(task) && task.taken >= 0; });
}

std::optional<double> errorsUnread(const RunRecord &record)
{
    return countTasks(record, [](const TaskRecord &task) { return hasError(task) && task.taken < 0; });
}

std::optional<double> counter(const RunRecord &record)
{
    const auto figures = measureCounter(record);
    return figures ? std::optional(static_cast<double>(figures->got)) : std::nullopt;
}

// What the tasks have done, whatever came of it.
std::optional<double> counterExpected(const RunRecord &record)
{
    const auto figures = measureCounter(record);
    if (!figures)
        return {};
    return static_cast<double>(std::accumulate(
        figures->ofProcesses.begin(), figures->ofProcesses.end(), figures->got + figures->lost));
}

std::optional<double> updatesLost(const RunRecord &record)
{
    const auto figures = measureCounter(record);
    return figures ? std::optional(static_cast<double>(figures->lost)) : std::nullopt;
}

} // namespace hilera::measured
