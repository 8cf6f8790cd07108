#include "core/task/snooze.h"
#include "core/task/taskkind.h"

namespace hilera {

std::span<const TaskKind *const> taskKinds()
{
    static const Snooze snooze;
    static const TaskKind *const all[] = {
        &snooze,
    };
    return all;
}

const TaskKind *findTaskKind(std::string_view id)
{
    for (const TaskKind *kind : taskKinds()) {
        if (kind->id() == id)
            return kind;
    }
    return nullptr;
}

} // namespace hilera
