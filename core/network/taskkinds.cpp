#include "core/network/taskkinds.h"

#include "core/network/fetch.h"
#include "core/network/tap.h"
#include "core/task/localkinds.h"

#include <vector>

namespace hilera {

// Those on the network stand beside the snooze: they wait, as it does.
TaskKinds taskKinds()
{
    static const Fetch fetch;
    static const Tap tap;
    static const std::vector<const TaskKind *> all = [] {
        const TaskKinds local = localKinds();
        std::vector<const TaskKind *> kinds(local.begin(), local.end());
        kinds.insert(kinds.begin() + 1, {&fetch, &tap});
        return kinds;
    }();
    return all;
}

const TaskKind *findTaskKind(std::string_view id)
{
    return findTaskKind(taskKinds(), id);
}

} // namespace hilera
