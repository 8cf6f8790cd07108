#include "tests/support/guardedruns.h"

#include <algorithm>
#include <utility>

namespace hilera::test {

RunPlan guardedPlan(const char *mode, const QString &strategy, int count, double seconds)
{
    RunPlan plan;
    plan.task = QStringLiteral("guarded");
    plan.mode = QLatin1String(mode);
    plan.strategy = strategy;
    plan.count = count;
    plan.durations = DurationSpec(seconds);
    plan.workers = 4;
    plan.processes = 2;
    plan.threads = 4;
    return plan;
}

std::vector<std::vector<Interval>> slicesOf(const RunRecord &record, std::initializer_list<State> states)
{
    std::vector<std::vector<Interval>> slices(record.tasks().size());
    for (const Track &track : record.trace().tracks()) {
        for (std::size_t i = 0; i < track.slices.size(); ++i) {
            const Slice slice = track.slices.at(i);
            if (slice.task < slices.size() && std::ranges::find(states, slice.state) != states.end())
                slices[slice.task].push_back({slice.start, slice.end()});
        }
    }
    return slices;
}

std::vector<std::vector<Interval>> workOf(const RunRecord &record)
{
    auto work = slicesOf(record, {State::Waiting, State::Suspended});
    // On a loop a task also waits from when it is begun to its first step: not for long, but a busy machine
    // may do something else meanwhile.
    for (std::size_t task = 0; task < work.size(); ++task) {
        const Track *worker = record.trace().track(record.trace().tasks()[task].worker);
        const bool isOnLoop =
            worker && (worker->kind == TrackKind::AsyncTask || worker->kind == TrackKind::Coroutine);
        if (isOnLoop && !work[task].empty())
            work[task].erase(work[task].begin());
    }
    return work;
}

Nanoseconds blockedIn(const RunRecord &record)
{
    Nanoseconds blocked = 0;
    for (const auto &ofTask : slicesOf(record, {State::Blocked})) {
        for (const Interval &slice : ofTask)
            blocked += slice.end - slice.start;
    }
    return blocked;
}

int mostAtOnce(const std::vector<Interval> &intervals)
{
    std::vector<std::pair<Nanoseconds, int>> changes;
    for (const Interval &interval : intervals) {
        changes.emplace_back(interval.start, 1);
        changes.emplace_back(interval.end, -1); // sorts before a start at the same time
    }
    std::ranges::sort(changes);
    int now = 0;
    int most = 0;
    for (const auto &[time, change] : changes)
        most = std::max(most, now += change);
    return most;
}

Interval spanOf(const std::vector<Interval> &work)
{
    return {work.front().start, work.back().end};
}

int countOf(const RunRecord &record, Outcome outcome)
{
    return static_cast<int>(std::ranges::count(record.trace().tasks(), outcome, &TaskRecord::outcome));
}

QStringList strategiesInOneProcess()
{
    return strategiesOfAllAtOnce() + QStringList{QStringLiteral("sequential"), QStringLiteral("thread-pool")};
}

QStringList strategiesOfAllAtOnce()
{
    return {QStringLiteral("thread-per-task"), QStringLiteral("event-loop"), QStringLiteral("coroutines")};
}

} // namespace hilera::test
