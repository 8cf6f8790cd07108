#include "core/task/priority.h"

#include <sched.h>

namespace hilera {

void lowerPriority()
{
    const sched_param none{};
    sched_setscheduler(0, SCHED_IDLE, &none); // 0: the calling thread
}

} // namespace hilera
