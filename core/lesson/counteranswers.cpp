#include "core/lesson/answertext.h"
#include "core/lesson/computedanswers.h"
#include "core/planning/planning.h"
#include "core/strategy/strategies.h"
#include "core/task/count.h"

#include <algorithm>

namespace hilera::computed {

namespace {

bool isMode(const RunPlan &plan, Count::Mode mode)
{
    return modeOf(plan) == static_cast<int>(mode);
}

// The updates of so many tasks, if none is lost.
Answer updates(int tasks, const RunPlan &plan)
{
    const int ofEach = exampleTask(plan).repeats;
    return {static_cast<double>(tasks) * ofEach, {}, QStringLiteral("%L1 · %L2").arg(tasks).arg(ofEach)};
}

} // namespace

std::optional<Answer> counterExpected(const RunPlan &plan)
{
    if (!counts(plan))
        return {};
    return updates(plan.count, plan);
}

// The result of unguarded tasks is unknown. In lockstep, one of each set of simultaneous additions remains.
std::optional<Answer> counter(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    if (!counts(plan) || !strategy)
        return {};
    if (strategy->usesProcesses(plan))
        return Answer{0, {}, AnswerText::tr("0: each process has a counter of its own")};
    const int atOnce = tasksAtOnce(plan);
    if (isMode(plan, Count::Mode::Unguarded) && atOnce > 1)
        return {};
    if (isMode(plan, Count::Mode::Lockstep))
        return updates((plan.count + atOnce - 1) / atOnce, plan);
    return counterExpected(plan);
}

// One task reads 0 and sleeps while all others do all but their last increment; then it writes 1, the last of
// the others reads that, the task does the rest, and the other writes 2.
std::optional<Answer> counterLeast(const RunPlan &plan)
{
    if (const auto known = counter(plan))
        return known;
    if (!counts(plan))
        return {};
    const int least = std::min(exampleTask(plan).repeats, 2);
    return Answer{static_cast<double>(least), {}, QString::number(least)};
}

std::optional<Answer> updatesLost(const RunPlan &plan)
{
    const auto expected = counterExpected(plan);
    const auto got = counter(plan);
    const Strategy *strategy = findStrategy(plan.strategy);
    if (!expected || !got)
        return {};
    if (strategy->usesProcesses(plan)) {
        if (strategy->heeds("threads"))
            return {}; // the threads of each process share one
        return Answer{0, {}, AnswerText::tr("0: no process sees another’s counter")};
    }
    return Answer{
        expected->value - got->value, {}, QStringLiteral("%1 − %2").arg(expected->formula, got->formula)};
}

} // namespace hilera::computed
