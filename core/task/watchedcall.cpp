#include "core/task/watchedcall.h"

namespace hilera {

namespace {

class WatchedCall final : public TaskKind {
public:
    WatchedCall(std::string_view id, const char *name)
        : m_id(id)
        , m_name(name)
    {
    }

    [[nodiscard]] std::string_view id() const override { return m_id; }
    [[nodiscard]] const char *name() const override { return m_name; }
    [[nodiscard]] const char *startText() const override { return translatable("Task", "begins"); }
    [[nodiscard]] const char *endText() const override { return translatable("Task", "has ended"); }
    [[nodiscard]] std::span<const std::string_view> parameters(int) const override { return {}; }
    [[nodiscard]] std::optional<Nanoseconds> ownTime(const Task &) const override { return {}; }

    [[nodiscard]] TaskResult perform(const Task &task, TrackWriter &, Sleeper &) const override
    {
        return {task.id, Outcome::Cancelled};
    }
    void begin(const Task &task, const TrackWriter &, TaskLoop &,
        std::function<void(TaskResult)> done) const override
    {
        done({task.id, Outcome::Cancelled});
    }

private:
    std::string_view m_id;
    const char *m_name;
};

} // namespace

std::span<const TaskKind *const> watchedKinds()
{
    static const WatchedCall any("call", translatable("Task", "call"));
    static const WatchedCall pool("pool", translatable("Task", "task of a Pool"));
    static const WatchedCall processPool(
        "process-pool", translatable("Task", "task of a ProcessPoolExecutor"));
    static const WatchedCall threadPool("thread-pool", translatable("Task", "task of a ThreadPoolExecutor"));
    static const WatchedCall asyncio("asyncio", translatable("Task", "task of asyncio"));
    static const WatchedCall cell("cell", translatable("Task", "cell of a notebook"));
    static const TaskKind *const all[] = {&any, &pool, &processPool, &threadPool, &asyncio, &cell};
    return all;
}

} // namespace hilera
