#pragma once

#include "core/plan/runplan.h"
#include "core/record/classvotes.h"
#include "core/task/task.h"
#include "core/text/result.h"

#include <memory>
#include <optional>
#include <vector>

namespace hilera {

class GuestRun;
struct Strategy;

// A plan with all that it takes to run it, as those prepare it who know the strategies (core/planning): so
// the runner needs to know none of them.
struct PreparedRun {
    RunPlan plan;
    const Strategy *strategy = nullptr;
    // The tasks of the plan; the practice network is at that address.
    std::vector<Task> (*makeTasks)(const RunPlan &plan, const QString &practiceNetwork) = nullptr;
    // Why the system would not give the run what it needs just now, for people. May look into files.
    std::optional<Error> (*findRefusal)(const RunPlan &plan) = nullptr;
    std::vector<ClassVotes> votes = {}; // of the class that is about to see the run
    // Where this is not null, it is what is run, and there is none of all that.
    std::shared_ptr<GuestRun> guest = nullptr;
};

} // namespace hilera
