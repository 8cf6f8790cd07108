#pragma once

#include "core/record/runrecord.h"

#include <functional>
#include <memory>

namespace hilera {

class StopSignal;

// A run that is none of a plan, as that of a program of the user's own. The runner carries it out when it is
// its turn.
class GuestRun {
public:
    virtual ~GuestRun() = default;

    // On the runner's thread. Starts it, which may take a moment; what it is recorded in, which is the
    // window's from then on.
    [[nodiscard]] virtual std::shared_ptr<RunRecord> begin(StopSignal &stop) = 0;
    // On the runner's thread, until it is over. `tell`: on any thread, in their order.
    using Tell = std::function<void(EventBatch)>;
    virtual void carryOut(StopSignal &stop, Tell tell) = 0;
    // On the window's thread, when all has been told.
    virtual void finish(RunRecord &record) = 0;
};

} // namespace hilera
