#include "core/lesson/expectedoutcomes.h"

#include "core/machine/limits.h"
#include "core/plan/plannedstop.h"
#include "core/planning/guardedplan.h"
#include "core/planning/planning.h"
#include "core/practice/practiceroutes.h"
#include "core/practice/practicesite.h"
#include "core/task/taskkind.h"

#include <algorithm>

namespace hilera {

namespace {

// The end of the redirects; nothing if they do not end.
std::optional<PracticePlay> lastPlay(QString next)
{
    for (int i = 0; i <= limits::redirects; ++i) {
        PracticePlay play = practicePlay(next);
        if (play.location.isEmpty())
            return play;
        next = play.location;
    }
    return {};
}

// A page that arrives complete; a service must also give a valid answer.
bool isSound(const PracticePlay &play, bool isPage)
{
    using Ending = PracticePlay::Ending;
    const bool isMeant = isPage ? play.status == 200 : play.fault.isEmpty() && !play.problem;
    return isMeant && !play.end && play.size && play.ending != Ending::Resets && play.ending != Ending::Hangs;
}

Outcome outcomeOf(const Task &task)
{
    const QString address = QString::fromStdString(task.kind->requestAddress(task.address));
    const auto play = lastPlay(address);
    if (play) {
        const auto duration = practiceDuration(address);
        if (!duration || *duration > task.timeout)
            return Outcome::TimedOut;
    }
    return play && isSound(*play, task.kind->wantsAnyPage()) ? Outcome::Succeeded : Outcome::Failed;
}

void add(Outcome outcome, ExpectedOutcomes &expected)
{
    ++(outcome == Outcome::Succeeded       ? expected.succeeded
            : outcome == Outcome::TimedOut ? expected.timedOut
                                           : expected.failed);
}

std::optional<ExpectedOutcomes> outcomesUnderGuards(const RunPlan &plan)
{
    const auto guarded = guardedSchedule(plan);
    if (!guarded)
        return {};
    ExpectedOutcomes expected;
    for (const Outcome outcome : guarded->outcomes)
        add(outcome, expected);
    return expected;
}

} // namespace

std::optional<ExpectedOutcomes> expectedOutcomes(const RunPlan &plan)
{
    if (isGuarded(plan))
        return outcomesUnderGuards(plan);
    const bool isStopped = plannedStop(plan).asked().has_value();
    if (!usesNetwork(plan) && isStopped) {
        const Schedule ideal = idealSchedule(plan);
        if (ideal.slices.empty())
            return {};
        const auto isDone = [](const PlannedSlice &slice) { return !slice.isCut; };
        const auto done = static_cast<int>(std::ranges::count_if(ideal.slices, isDone));
        return ExpectedOutcomes{.succeeded = done, .stopped = plan.count - done};
    }
    if (!usesNetwork(plan))
        return ExpectedOutcomes{.succeeded = plan.count};
    if (plan.network == Network::Internet || isStopped)
        return {};
    ExpectedOutcomes expected;
    for (const Task &task : makeTasks(plan))
        add(outcomeOf(task), expected);
    return expected;
}

} // namespace hilera
