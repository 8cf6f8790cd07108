#include "core/task/burn.h"
#include "core/task/count.h"
#include "core/task/guarded.h"
#include "core/task/snooze.h"
#include "core/task/taskkind.h"

#ifdef HILERA_NETWORK // one of the two worker programs does without
#include "core/network/fetch.h"
#include "core/network/tap.h"
#endif

namespace hilera {

std::span<const TaskKind *const> taskKinds()
{
    static const Snooze snooze;
#ifdef HILERA_NETWORK
    static const Fetch fetch;
    static const Tap tap;
#endif
    static const Burn burn;
    static const Guarded guarded;
    static const Count count;
    static const TaskKind *const all[] = {
        &snooze,
#ifdef HILERA_NETWORK
        &fetch,
        &tap,
#endif
        &burn,
        &guarded,
        &count,
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
