#include "core/task/performing.h"

#include "core/task/shared.h"
#include "core/task/taskkind.h"
#include "core/text/refusedby.h"

namespace hilera {

TaskResult performTask(const Task &task, TrackWriter &track, Sleeper &sleeper)
{
    try {
        return task.kind->perform(task, track, sleeper);
    } catch (const std::exception &error) {
        if (task.shared)
            task.shared->guards.letGoOfAll(task.id);
        const std::string what = refusedBy(error);
        return {task.id, Outcome::Failed,
            Note{translatable("Note", "the system refused: {what}"), {{"what", what}}}, what};
    }
}

} // namespace hilera
