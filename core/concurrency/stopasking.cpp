#include "core/concurrency/stopasking.h"

#include <array>

namespace hilera {

void askToStop(StopRequest request, StopSignal &stop, EventSink &sink)
{
    const bool isKill = request == StopRequest::Kill;
    if (isKill ? stop.killRequested() : stop.stopRequested())
        return;
    Event asked;
    asked.time = steadyNow();
    asked.type = EventType::StopAsked;
    asked.detail = static_cast<std::uint8_t>(request);
    sink.record(std::array{asked}, asked.track);
    if (isKill)
        stop.requestKill();
    else
        stop.requestStop();
}

} // namespace hilera
