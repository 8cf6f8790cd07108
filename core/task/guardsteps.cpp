#include "core/task/guardsteps.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr int allPermits = 1'000'000'000; // of a read-write lock
constexpr TaskId writerEvery = 4; // tasks

GuardStep work(Nanoseconds duration)
{
    return {.kind = GuardStep::Kind::Work, .duration = duration};
}

GuardStep acquire(int guard, int permits = 1, int take = 1)
{
    return {.kind = GuardStep::Kind::Acquire, .wish = {guard, permits, take, take}};
}

// Until its permits are so many; takes none.
GuardStep await(int permits)
{
    return {.kind = GuardStep::Kind::Acquire, .wish = {0, 0, permits, 0}};
}

GuardStep letGo(int guard, int more = 0)
{
    return {.kind = GuardStep::Kind::LetGo, .wish = {guard}, .more = more};
}

TaskId guardsOf(const Task &task)
{
    return static_cast<TaskId>(std::max(task.guards, 1));
}

std::vector<GuardStep> twoLocks(const Task &task, bool lowerFirst)
{
    const TaskId guards = guardsOf(task);
    auto first = static_cast<int>(task.id % guards);
    auto second = static_cast<int>((task.id + 1) % guards);
    if (first == second)
        return {acquire(first), work(task.duration), letGo(first)};
    if (lowerFirst && second < first)
        std::swap(first, second);
    const Nanoseconds half = task.duration / 2;
    return {
        acquire(first), work(half), acquire(second), work(task.duration - half), letGo(second), letGo(first)};
}

} // namespace

bool joins(GuardMode mode)
{
    return mode == GuardMode::Latch || mode == GuardMode::Barrier || mode == GuardMode::Condition;
}

std::vector<GuardStep> stepsOf(const Task &task, int place)
{
    const Nanoseconds half = task.duration / 2;
    const Nanoseconds rest = task.duration - half;
    switch (static_cast<GuardMode>(task.mode)) {
    case GuardMode::OneLock:
        return {acquire(0), work(task.duration), letGo(0)};
    case GuardMode::LockEach: {
        const auto own = static_cast<int>(task.id % guardsOf(task));
        return {acquire(own), work(task.duration), letGo(own)};
    }
    case GuardMode::TwoOrders:
        return twoLocks(task, false);
    case GuardMode::OneOrder:
        return twoLocks(task, true);
    case GuardMode::Semaphore:
        return {acquire(0, task.guards), work(task.duration), letGo(0)};
    case GuardMode::ReadWrite:
        return {acquire(0, allPermits, isWriter(task.id) ? allPermits : 1), work(task.duration), letGo(0)};
    case GuardMode::Latch:
        if (place < task.guards)
            return {work(task.duration), letGo(0, 1)};
        return {letGo(0), await(task.guards), work(task.duration)};
    case GuardMode::Barrier: {
        const int party = std::max(task.party, 1);
        return {work(half), letGo(0, 1), await((place / party + 1) * party), work(rest)};
    }
    case GuardMode::Condition:
        return {work(half), await(place), work(rest), letGo(0, 1)};
    }
    return {};
}

bool isWriter(TaskId task)
{
    return task % writerEvery == writerEvery - 1;
}

} // namespace hilera
