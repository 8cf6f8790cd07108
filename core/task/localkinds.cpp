#include "core/task/localkinds.h"

#include "core/task/burn.h"
#include "core/task/count.h"
#include "core/task/guarded.h"
#include "core/task/snooze.h"

namespace hilera {

TaskKinds localKinds()
{
    static const Snooze snooze;
    static const Burn burn;
    static const Guarded guarded;
    static const Count count;
    static const TaskKind *const all[] = {&snooze, &burn, &guarded, &count};
    return all;
}

} // namespace hilera
