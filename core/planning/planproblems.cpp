#include "core/machine/limits.h"
#include "core/plan/runplantext.h"
#include "core/planning/planning.h"
#include "core/strategy/strategies.h"
#include "core/task/taskkind.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

std::optional<Error> findRangeProblem(const Parameter &parameter, const RunPlan &plan)
{
    const auto *whole = std::get_if<int RunPlan::*>(&parameter.field);
    const auto *real = std::get_if<double RunPlan::*>(&parameter.field);
    if (!whole && !real)
        return {};
    const double value = whole ? plan.**whole : plan.**real;
    if (parameter.isRangeOfAll && value >= 1 && value > std::floor(parameter.range.most / plan.count)) {
        return Error{RunPlanText::tr(
            "%L1 tasks with %L2 %5 each are more than %L3 %5 in all: choose fewer tasks, or at "
            "most %L4 %5.")
                         .arg(plan.count)
                         .arg(static_cast<int>(value))
                         .arg(static_cast<int>(parameter.range.most))
                         .arg(std::max(1, static_cast<int>(parameter.range.most) / plan.count))
                         .arg(parameter.name().toLower())};
    }
    if (parameter.range.contains(value))
        return {};
    const bool isTime =
        parameter.unit == Parameter::Unit::Seconds || parameter.unit == Parameter::Unit::SecondsAtPace;
    const QString number = QLocale().toString(value, 'f', QLocale::FloatingPointShortest);
    return Error{RunPlanText::tr("%1: %2 is out of range: choose %3.")
                     .arg(parameter.name(), isTime ? RunPlanText::tr("%1 s").arg(number) : number,
                         parameter.range.toString())};
}

std::optional<Error> findNetworkProblem(const RunPlan &plan)
{
    if (plan.addresses.size() > limits::addresses) {
        return Error{RunPlanText::tr("There are %L1 addresses, and Hilera takes at most %L2: leave some out.")
                         .arg(plan.addresses.size())
                         .arg(limits::addresses)};
    }
    for (const QString &address : plan.addresses) {
        if (auto problem = findAddressProblem(address, plan.network))
            return problem;
    }
    return {};
}

std::optional<Error> findModeProblem(const RunPlan &plan)
{
    const auto modes = kindOf(plan)->modes();
    if (plan.mode.isEmpty()
        || std::ranges::find(modes, plan.mode.toStdString(), &TaskMode::id) != modes.end())
        return {};
    QStringList ids;
    for (const TaskMode &mode : modes)
        ids.append(QLatin1String(mode.id));
    return Error{ids.isEmpty()
            ? RunPlanText::tr("Tasks of this kind have no mode: leave “%1” out.").arg(plan.mode.left(60))
            : RunPlanText::tr("There is no mode “%1”: choose one of %2.")
                  .arg(plan.mode.left(60), ids.join(QStringLiteral(", ")))};
}

} // namespace

std::optional<Error> findMistake(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    if (!strategy) {
        return Error{
            RunPlanText::tr("There is no strategy “%1”: “hilera list strategies” shows those there are.")
                .arg(plan.strategy.left(60))};
    }
    if (!kindOf(plan)) {
        return Error{RunPlanText::tr("There is no task “%1”: “hilera list tasks” shows those there are.")
                         .arg(plan.task.left(60))};
    }
    if (auto problem = findModeProblem(plan))
        return problem;
    for (const Parameter &parameter : parameters()) {
        const bool isFactor = parameter.unit == Parameter::Unit::Factor; // also of when the run is stopped
        if (!isFactor && !isHeeded(parameter, plan))
            continue;
        if (auto problem = findRangeProblem(parameter, plan))
            return problem;
    }
    return usesNetwork(plan) ? findNetworkProblem(plan) : std::nullopt;
}

std::optional<Error> findProblem(const RunPlan &plan)
{
    if (auto mistake = findMistake(plan))
        return mistake;
    const Strategy *strategy = findStrategy(plan.strategy);
    const Needs needs = strategy->needs(plan);
    const int threads = needs.threads + needs.pooledThreads;
    if (threads > limits::threads) {
        return Error{RunPlanText::tr(
            "The run would need %L1 threads, and Hilera makes at most %L2: choose fewer tasks or workers.")
                         .arg(threads)
                         .arg(limits::threads)};
    }
    if (needs.processes > limits::processes) {
        return Error{RunPlanText::tr(
            "The run would need %L1 processes, and Hilera makes at most %L2: choose fewer tasks or workers.")
                         .arg(needs.processes)
                         .arg(limits::processes)};
    }
    return strategy->problem ? strategy->problem(plan) : std::nullopt;
}

} // namespace hilera
