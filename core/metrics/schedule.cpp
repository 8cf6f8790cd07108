#include "core/metrics/schedule.h"

#include <queue>

#include <algorithm>
#include <functional>
#include <utility>

namespace hilera {

Schedule listSchedule(std::span<const Nanoseconds> durations, int workers)
{
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
        const Nanoseconds end = start + durations[task];
        schedule.slices.push_back({task, worker, start, end});
        schedule.makespan = std::max(schedule.makespan, end);
        freeWorkers.emplace(end, worker);
    }
    return schedule;
}

} // namespace hilera
