#include "core/plan/schedule.h"

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

Schedule listSchedule(std::span<const Nanoseconds> durations, int workers, Nanoseconds interval)
{
    // With a million workers, one for each task, it would take long to ask who is free. Nor does one that has
    // failed at once leave its worker to the next: that has begun on another.
    const bool areFewer = durations.size() <= static_cast<std::size_t>(std::max(workers, 1));
    if (interval == 0 && areFewer)
        return allAtOnce(durations);
    using FreeWorker = std::pair<Nanoseconds, int>; // free from, number
    std::priority_queue<FreeWorker, std::vector<FreeWorker>, std::greater<>> freeWorkers;
    const int needed =
        std::min(std::max(workers, 1), static_cast<int>(std::max<std::size_t>(durations.size(), 1)));
    for (int worker = 0; worker < needed; ++worker)
        freeWorkers.emplace(0, worker);

    Schedule schedule;
    schedule.slices.reserve(durations.size());
    Nanoseconds due = 0;
    for (TaskId task = 0; task < durations.size(); ++task, due = sumOf(due, interval)) {
        const auto [freeFrom, worker] = freeWorkers.top();
        freeWorkers.pop();
        const Nanoseconds start = std::max(freeFrom, due);
        const Nanoseconds end = sumOf(start, durations[task]);
        if (end == longestTime)
            return {};
        schedule.slices.push_back({task, worker, start, end});
        schedule.makespan = std::max(schedule.makespan, end);
        freeWorkers.emplace(end, worker);
    }
    return schedule;
}

Schedule sharedSchedule(std::span<const Nanoseconds> durations, int workers, int cores, Nanoseconds interval)
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
    std::priority_queue<int, std::vector<int>, std::greater<>> freeWorkers;
    const std::size_t most = std::min(static_cast<std::size_t>(std::max(workers, 1)), durations.size());
    for (std::size_t worker = 0; worker < most; ++worker)
        freeWorkers.push(static_cast<int>(worker));
    Schedule schedule;
    schedule.slices.reserve(durations.size());
    double had = 0;
    double now = 0;
    while (!atWork.empty() || schedule.slices.size() < durations.size()) {
        const auto task = static_cast<TaskId>(schedule.slices.size());
        const double due = static_cast<double>(task) * static_cast<double>(interval);
        const double slowness = std::max(1.0, static_cast<double>(atWork.size()) / std::max(cores, 1));
        const double nextEnd = atWork.empty() ? due : now + (atWork.top().finish - had) * slowness;
        if (task < durations.size() && !freeWorkers.empty() && due <= std::max(now, nextEnd)) {
            had += std::max(0.0, due - now) / slowness;
            now = std::max(now, due);
            schedule.slices.push_back({task, freeWorkers.top(), std::llround(now), 0});
            atWork.push({had + static_cast<double>(durations[task]), freeWorkers.top(), task});
            freeWorkers.pop();
        } else {
            now = nextEnd;
            had = atWork.top().finish;
            schedule.slices[atWork.top().task].end = std::llround(now);
            freeWorkers.push(atWork.top().worker);
            atWork.pop();
        }
        if (now >= static_cast<double>(longestTime))
            return {};
    }
    schedule.makespan = std::llround(now);
    return schedule;
}

} // namespace hilera
