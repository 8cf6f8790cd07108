#pragma once

#include "core/task/stopsignal.h"
#include "core/trace/eventsink.h"

namespace hilera {

// Asks the workers of a run, unless they have been asked already, and records it: before it has any effect.
// One thread at a time.
void askToStop(StopRequest request, StopSignal &stop, EventSink &sink);

} // namespace hilera
