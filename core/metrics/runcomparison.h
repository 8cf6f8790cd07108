#pragma once

#include "core/metrics/figures.h"

#include <array>
#include <optional>
#include <vector>

namespace hilera {

// What runs are compared by; what matters most comes first.
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

// A run as far as it is compared.
struct MeasuredRun {
    RunPlan plan;
    Figures figures;
    bool isOver = false;
    bool isForeign = false; // another program's, whose tasks nobody knows

    // All of its tasks have ended.
    [[nodiscard]] bool isWhole() const;
};

// The same tasks, whatever runs them: only then does a speedup mean something.
[[nodiscard]] bool haveSameTasks(const RunPlan &a, const RunPlan &b);
// The same tasks run in the same way: knobs that the strategy does not have don't count.
[[nodiscard]] bool areAlike(const RunPlan &a, const RunPlan &b);
// As many tasks succeeded in both, and nobody stopped or killed either: only then do their times compare.
[[nodiscard]] bool cameToTheSame(const MeasuredRun &a, const MeasuredRun &b);
// Two whole runs of that kind, which came to the same.
[[nodiscard]] bool areAlike(const MeasuredRun &a, const MeasuredRun &b);

// Several runs beside each other. Any thread.
class RunComparison {
public:
    // `base`: the run that speedup is measured against; without, the first sequential one, else the first.
    explicit RunComparison(std::vector<MeasuredRun> runs = {}, std::optional<std::size_t> base = {});

    [[nodiscard]] const std::vector<MeasuredRun> &runs() const { return m_runs; }
    [[nodiscard]] std::size_t base() const { return m_base; } // 0 if there are none
    // Nothing where it is not known, or not yet.
    [[nodiscard]] std::optional<double> value(std::size_t run, RunFigure figure) const;
    // The runs by that figure; those of which it is not known come last, either way.
    [[nodiscard]] std::vector<std::size_t> sorted(RunFigure figure, bool ascending) const;

private:
    [[nodiscard]] std::optional<double> speedupOf(const MeasuredRun &run) const;

    std::vector<MeasuredRun> m_runs;
    std::size_t m_base = 0;
};

// What one run has more than another one, in the unit of the figure.
struct FigureDifference {
    RunFigure figure = RunFigure::Makespan;
    double more = 0; // or less
    std::optional<double> share; // of the first run's; nothing where that is 0
};

// What chance, and whatever else the machine does, made of runs of one plan.
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

// What the second run has more or less than the first; both are among all.
[[nodiscard]] RunDifference differenceOf(
    const MeasuredRun &first, const MeasuredRun &second, const std::vector<MeasuredRun> &all);

// All runs of the one plan are faster than all of the other: by chance alone, that comes about once in so
// many times, if each plan takes as long as the other. Nothing if not all are.
[[nodiscard]] std::optional<double> onceByChance(const RunDifference &difference);

} // namespace hilera
