#include "core/task/taskkind.h"

#include <algorithm>

namespace hilera {

bool TaskKind::heeds(std::string_view parameter, int mode) const
{
    const auto heeded = parameters(mode);
    return std::ranges::find(heeded, parameter) != heeded.end();
}

const TaskKind *findTaskKind(TaskKinds kinds, std::string_view id)
{
    const auto found = std::ranges::find(kinds, id, &TaskKind::id);
    return found == kinds.end() ? nullptr : *found;
}

const char *TaskKind::durationHelp() const
{
    return translatable("Task",
        "How long each task takes: 5 for all, a list such as 1, 2, 0.5, or a spread such as 1..5 "
        "seed 7.");
}

} // namespace hilera
