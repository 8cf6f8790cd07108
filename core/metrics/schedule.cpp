#include "core/metrics/schedule.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace hilera {

namespace {

// By a worker each.
Schedule allAtOnce(std::span<const Nanoseconds> durations)
{
    Schedule schedule;
    schedule.slices.reserve(durations.size());
    for (TaskId task = 0; task < durations.size(); ++task) {
        schedule.slices.push_back({task, static_cast<int>(task), 0, durations[task]});
        schedule.makespan = std::max(schedule.makespan, durations[task]);
    }
    return schedule;
}

} // namespace

Schedule listSchedule(std::span<const Nanoseconds> durations, int workers)
{
    // With a million workers, one for each task, it would take long to ask who is free.
    const bool areFewer = durations.size() <= static_cast<std::size_t>(std::max(workers, 1));
    if (areFewer && std::ranges::find(durations, Nanoseconds(0)) == durations.end())
        return allAtOnce(durations);
    using FreeWorker = std::pair<Nanoseconds, int>; // free from, number
    std::priority_queue<FreeWorker, std::vector<FreeWorker>, std::greater<>> freeWorkers;
    const int needed =
        std::min(std::max(workers, 1), static_cast<int>(std::max<std::size_t>(durations.size(), 1)));
    for (int worker = 0; worker < needed; ++worker)
        freeWorkers.emplace(0, worker);

    Schedule schedule;
    schedule.slices.reserve(durations.size());
    for (TaskId task = 0; task < durations.size(); ++task) {
        const auto [start, worker] = freeWorkers.top();
        freeWorkers.pop();
        const Nanoseconds end = sumOf(start, durations[task]);
        if (end == longestTime)
            return {};
        schedule.slices.push_back({task, worker, start, end});
        schedule.makespan = std::max(schedule.makespan, end);
        freeWorkers.emplace(end, worker);
    }
    return schedule;
}

Schedule sharedSchedule(std::span<const Nanoseconds> durations, int workers, int cores)
{
    struct AtWork {
        double finish = 0; // when each worker that is at work has had so much of a core since the start
        int worker = 0;
        TaskId task = 0;
        bool operator>(const AtWork &other) const
        {
            return std::pair(finish, worker) > std::pair(other.finish, other.worker);
        }
    };
    std::priority_queue<AtWork, std::vector<AtWork>, std::greater<>> atWork;
    const std::size_t most = static_cast<std::size_t>(std::max(workers, 1));
    Schedule schedule;
    schedule.slices.reserve(durations.size());
    double had = 0;
    double now = 0;
    const auto begin = [&](int worker) {
        const auto task = static_cast<TaskId>(schedule.slices.size());
        schedule.slices.push_back({task, worker, std::llround(now), 0});
        atWork.push({had + static_cast<double>(durations[task]), worker, task});
    };
    while (schedule.slices.size() < std::min(most, durations.size()))
        begin(static_cast<int>(schedule.slices.size()));
    while (!atWork.empty()) {
        const AtWork next = atWork.top();
        const double sharers = static_cast<double>(atWork.size());
        now += (next.finish - had) * std::max(1.0, sharers / std::max(cores, 1));
        if (now >= static_cast<double>(longestTime))
            return {};
        had = next.finish;
        atWork.pop();
        schedule.slices[next.task].end = std::llround(now);
        if (schedule.slices.size() < durations.size())
            begin(next.worker);
    }
    schedule.makespan = std::llround(now);
    return schedule;
}

} // namespace hilera
