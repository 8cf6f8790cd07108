#include "core/metrics/runcomparison.h"

#include "core/planning/planning.h"
#include "core/strategy/strategies.h"
#include "core/task/taskkind.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace hilera {

namespace {

std::optional<double> seconds(std::optional<Nanoseconds> time)
{
    return time ? std::optional(toSeconds(*time)) : std::nullopt;
}

// All measures except speedup, which needs another run.
std::optional<double> figureOf(const MeasuredRun &run, RunFigure figure)
{
    const Figures &figures = run.figures;
    if (run.isForeign)
        return {};
    switch (figure) {
    case RunFigure::Makespan:
        return run.isOver && figures.ended == 0 && !run.isProgram ? std::nullopt : seconds(figures.makespan);
    case RunFigure::Ideal:
        return seconds(figures.ideal);
    case RunFigure::Overhead: // while it goes on, there is none yet
        return run.isOver ? seconds(figures.overhead()) : std::nullopt;
    case RunFigure::WorkerCpu:
        return seconds(figures.workerCpu);
    case RunFigure::Workers:
        return figures.workers;
    case RunFigure::InFlight:
        return figures.mostInFlight;
    case RunFigure::Memory:
        return figures.usage ? std::optional<double>(figures.usage->peakMemory) : std::nullopt;
    case RunFigure::Switches:
        return figures.usage ? std::optional<double>(figures.usage->contextSwitches) : std::nullopt;
    case RunFigure::Speedup:
        break;
    }
    return {};
}

// The parameters that the kind of task heeds; all others at their defaults.
RunPlan tasksAlone(const RunPlan &plan)
{
    RunPlan tasks;
    for (const Parameter &parameter : parameters()) {
        if (parameter.owner != Parameter::Owner::Strategy && isHeeded(parameter, plan))
            parameter.copy(plan, tasks);
    }
    tasks.strategy = RunPlan().strategy;
    const TaskKind *kind = kindOf(plan);
    if (kind && !kind->modes().empty())
        tasks.mode = QLatin1String(kind->modes()[static_cast<std::size_t>(modeOf(plan))].id);
    if (usesNetwork(plan)) {
        tasks.addresses = addressesOf(plan);
        for (const Parameter &parameter : parameters()) { // the pace is not that of the tasks
            if (parameter.unit == Parameter::Unit::SecondsAtPace)
                tasks.*std::get<double RunPlan::*>(parameter.field) *= plan.timeScale;
        }
    }
    return tasks;
}

MakespanRange rangeOf(const MeasuredRun &run, const std::vector<MeasuredRun> &all)
{
    MakespanRange range;
    for (const MeasuredRun &other : all) {
        const Nanoseconds makespan = other.figures.makespan;
        if (!areAlike(run, other))
            continue;
        range.least = range.runs == 0 ? makespan : std::min(range.least, makespan);
        range.most = std::max(range.most, makespan);
        ++range.runs;
    }
    return range;
}

} // namespace

bool MeasuredRun::isWhole() const
{
    return isOver && !isForeign && !isProgram && figures.tasks > 0 && figures.ended == figures.tasks;
}

bool haveSameTasks(const RunPlan &a, const RunPlan &b)
{
    return tasksAlone(a) == tasksAlone(b);
}

bool areAlike(const RunPlan &a, const RunPlan &b)
{
    const Strategy *strategy = findStrategy(a.strategy);
    if (!strategy || a.strategy != b.strategy || !haveSameTasks(a, b))
        return false;
    return std::ranges::all_of(parameters(), [&](const Parameter &parameter) {
        return parameter.owner != Parameter::Owner::Strategy || !isHeeded(parameter, a)
            || parameter.isEqual(a, b);
    });
}

bool areAlike(const MeasuredRun &a, const MeasuredRun &b)
{
    return a.isWhole() && b.isWhole() && areAlike(a.plan, b.plan) && cameToTheSame(a, b);
}

bool cameToTheSame(const MeasuredRun &a, const MeasuredRun &b)
{
    return a.figures.succeeded == b.figures.succeeded && a.figures.isComparable && b.figures.isComparable;
}

RunComparison::RunComparison(std::vector<MeasuredRun> runs, std::optional<std::size_t> base)
    : m_runs(std::move(runs))
{
    const auto sequential = std::ranges::find_if(m_runs, [](const MeasuredRun &run) {
        return !run.isForeign && !run.isProgram && run.plan.strategy == QLatin1String("sequential");
    });
    if (base && *base < m_runs.size())
        m_base = *base;
    else if (sequential != m_runs.end())
        m_base = static_cast<std::size_t>(sequential - m_runs.begin());
}

std::optional<double> RunComparison::speedupOf(const MeasuredRun &run) const
{
    const MeasuredRun &base = m_runs[m_base];
    if (!run.isWhole() || !base.isWhole() || run.figures.makespan == 0)
        return {};
    if (!cameToTheSame(run, base) || !haveSameTasks(run.plan, base.plan))
        return {};
    return speedup(base.figures.makespan, run.figures.makespan);
}

std::optional<double> RunComparison::value(std::size_t run, RunFigure figure) const
{
    return figure == RunFigure::Speedup ? speedupOf(m_runs[run]) : figureOf(m_runs[run], figure);
}

std::vector<std::size_t> RunComparison::sorted(RunFigure figure, bool ascending) const
{
    std::vector<std::size_t> order(m_runs.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const auto x = value(a, figure);
        const auto y = value(b, figure);
        if (!x || !y)
            return x.has_value() && !y;
        return ascending ? *x < *y : *x > *y;
    });
    return order;
}

RunDifference differenceOf(
    const MeasuredRun &first, const MeasuredRun &second, const std::vector<MeasuredRun> &all)
{
    RunDifference difference;
    for (int i = 0; i < runFigureCount; ++i) {
        const auto figure = static_cast<RunFigure>(i);
        const auto a = figureOf(first, figure);
        const auto b = figureOf(second, figure);
        if (!a || !b)
            continue;
        const double more = *b - *a;
        difference.figures.push_back({figure, more, *a != 0 ? std::optional(more / *a) : std::nullopt});
    }
    difference.areAlike = areAlike(first, second);
    difference.ofFirst = rangeOf(first, all);
    difference.ofSecond = rangeOf(second, all);
    return difference;
}

// Of all orders of so many runs, the two in which the plans do not mix (Fisher's permutation test).
std::optional<double> onceByChance(const RunDifference &difference)
{
    const auto &[first, second] = std::tie(difference.ofFirst, difference.ofSecond);
    const bool isApart = first.most < second.least || second.most < first.least;
    if (difference.areAlike || first.runs == 0 || second.runs == 0 || !isApart)
        return {};
    double orders = 1;
    for (int i = 1; i <= first.runs; ++i)
        orders *= static_cast<double>(second.runs + i) / i;
    return orders / 2;
}

} // namespace hilera
