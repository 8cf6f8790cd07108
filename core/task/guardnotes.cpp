#include "core/task/guardnotes.h"

#include "core/task/taskkind.h"

namespace hilera {

namespace {

constexpr std::size_t mostNamed = 12; // tasks of a cycle, one by one

} // namespace

std::string lockName(int guard)
{
    constexpr int letters = 26;
    std::string name;
    for (int left = guard; left >= 0; left = left / letters - 1)
        name.insert(name.begin(), static_cast<char>('A' + left % letters));
    return name;
}

Note deadlockNote(std::span<GuardTable::Waiter *const> cycle)
{
    const auto task = [&](std::size_t i) { return std::to_string(cycle[i % cycle.size()]->task); };
    const auto lock = [&](std::size_t i) { return lockName(cycle[i]->wish.guard); };
    if (cycle.size() == 2) {
        return {
            translatable("Note",
                "deadlock: task {task} holds lock {lock} and waits for {other_lock}; task {other_task} holds "
                "{other_lock} and waits for {lock}"),
            {{"task", task(0)}, {"lock", lock(1)}, {"other_lock", lock(0)}, {"other_task", task(1)}}};
    }
    std::string chain = task(0);
    for (std::size_t i = 0; i < cycle.size() && i < mostNamed; ++i)
        chain += " → " + lock(i) + " → " + task(i + 1);
    if (cycle.size() > mostNamed)
        chain += " → …";
    return {translatable("Note", "deadlock: each task waits for a lock that the next one holds: {chain}"),
        {{"chain", chain}}};
}

Note behindDeadlockNote(int guard, TaskId holder)
{
    return {translatable("Note", "waited for lock {lock}, which task {task} held in a deadlock"),
        {{"lock", lockName(guard)}, {"task", std::to_string(holder)}}};
}

Note afterDeadlockNote()
{
    return {translatable("Note", "not done: tasks before it were in a deadlock")};
}

Note gaveUpNote(const GuardTable::Wish &wish, TaskId holder, Nanoseconds blocked)
{
    if (!wish.isForLock() || holder == noTask)
        return {translatable("Note", "gave up after {blocked} s"), {{"blocked", noteSeconds(blocked)}}};
    return {translatable("Note", "gave up after {blocked} s: task {task} held lock {lock}"),
        {{"blocked", noteSeconds(blocked)}, {"task", std::to_string(holder)},
            {"lock", lockName(wish.guard)}}};
}

Note blockedNote(Nanoseconds blocked)
{
    if (blocked == 0)
        return {};
    return {translatable("Note", "blocked for {blocked} s"), {{"blocked", noteSeconds(blocked)}}};
}

} // namespace hilera
