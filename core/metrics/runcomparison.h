#pragma once

#include "core/metrics/figures.h"

#include <array>
#include <optional>
#include <vector>

namespace hilera {

// The measures that runs are compared by, the most important first.
enum class RunFigure {
    Makespan, // seconds, as Ideal, Overhead and WorkerCpu
    Speedup, // against the base
    Ideal,
    Overhead,
    WorkerCpu,
    Workers,
    InFlight, // the most tasks at one instant
    Memory, // bytes, the most that the run added
    Switches // of contexts
};
inline constexpr int runFigureCount = static_cast<int>(RunFigure::Switches) + 1;

// The parts of a run that are compared.
struct MeasuredRun {
    RunPlan plan;
    Figures figures;
    bool isOver = false;
    bool isForeign = false; // another program's, whose tasks are unknown
    bool isProgram = false; // a watched one: what its tasks are for is unknown

    // All tasks have ended.
    [[nodiscard]] bool isWhole() const;
};

// The same tasks, under any strategy: only then is a speedup meaningful.
[[nodiscard]] bool haveSameTasks(const RunPlan &a, const RunPlan &b);
// The same tasks run in the same way; parameters that the strategy does not heed are ignored.
[[nodiscard]] bool areAlike(const RunPlan &a, const RunPlan &b);
// The same number of tasks succeeded in both, and neither was stopped or killed: only then are their times
// comparable.
[[nodiscard]] bool cameToTheSame(const MeasuredRun &a, const MeasuredRun &b);
// Two complete runs of that kind with the same result.
[[nodiscard]] bool areAlike(const MeasuredRun &a, const MeasuredRun &b);

// Compares several runs. Any thread.
class RunComparison {
public:
    // `base`: the run that speedups refer to; by default the first sequential one, else the first.
    explicit RunComparison(std::vector<MeasuredRun> runs = {}, std::optional<std::size_t> base = {});

    [[nodiscard]] const std::vector<MeasuredRun> &runs() const { return m_runs; }
    [[nodiscard]] std::size_t base() const { return m_base; } // 0 if there are none
    // Nothing if it is unknown, or not known yet.
    [[nodiscard]] std::optional<double> value(std::size_t run, RunFigure figure) const;
    // The runs sorted by that figure; those without it come last in both orders.
    [[nodiscard]] std::vector<std::size_t> sorted(RunFigure figure, bool ascending) const;

private:
    [[nodiscard]] std::optional<double> speedupOf(const MeasuredRun &run) const;

    std::vector<MeasuredRun> m_runs;
    std::size_t m_base = 0;
};

// The difference between two runs, in the unit of the figure.
struct FigureDifference {
    RunFigure figure = RunFigure::Makespan;
    double more = 0; // or less
    std::optional<double> share; // of the first run's; nothing where that is 0
};

// The spread of several runs of one plan.
struct MakespanRange {
    int runs = 0;
    Nanoseconds least = 0;
    Nanoseconds most = 0;
};

struct RunDifference {
    bool areAlike = false;
    std::vector<FigureDifference> figures; // those that are known of both
    MakespanRange ofFirst; // and of all runs like it
    MakespanRange ofSecond;
};

// The differences of the second run from the first; both are among all.
[[nodiscard]] RunDifference differenceOf(
    const MeasuredRun &first, const MeasuredRun &second, const std::vector<MeasuredRun> &all);

// If all runs of one plan are faster than all of the other: this happens by chance once in so many times when
// both plans take equally long. Nothing if the runs overlap.
[[nodiscard]] std::optional<double> onceByChance(const RunDifference &difference);

} // namespace hilera
