#include "core/lesson/computedanswers.h"

#include "core/lesson/answertext.h"
#include "core/lesson/expectedoutcomes.h"
#include "core/lesson/formulas.h"
#include "core/metrics/figures.h"
#include "core/plan/plannedstop.h"
#include "core/planning/guardedplan.h"
#include "core/planning/planning.h"
#include "core/record/names.h"
#include "core/run/heartbeat.h"
#include "core/strategy/strategies.h"
#include "core/task/taskkind.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <numeric>

namespace hilera::computed {

namespace {

Answer answer(double value, const QString &formula)
{
    return {value, {}, formula};
}

Answer time(Nanoseconds time, const QString &formula)
{
    return answer(toSeconds(time), formula);
}

// Empty if they are unknown.
std::vector<Nanoseconds> durationsOf(const RunPlan &plan)
{
    return taskDurations(plan).value_or(std::vector<Nanoseconds>());
}

bool isStopped(const RunPlan &plan)
{
    return plannedStop(plan).asked().has_value();
}

// The times from start to end: longer for tasks that share a CPU or a lock, shorter for stopped ones.
std::vector<Nanoseconds> stretchesOf(const RunPlan &plan)
{
    if (!computes(plan) && !takesTurns(plan) && !isGuarded(plan) && !isStopped(plan))
        return durationsOf(plan);
    std::vector<Nanoseconds> stretches;
    for (const PlannedSlice &slice : idealSchedule(plan).slices)
        stretches.push_back(slice.end - slice.start);
    return stretches;
}

// The time of each task with its own core and all guards; empty if unknown, as for tasks that share a core
// until they are stopped, or that give up on a lock.
std::vector<Nanoseconds> soloTimesOf(const RunPlan &plan)
{
    if (isGuarded(plan)) {
        const auto expected = expectedOutcomes(plan);
        return expected && expected->succeeded == plan.count ? durationsOf(plan) : std::vector<Nanoseconds>();
    }
    if (!computes(plan))
        return stretchesOf(plan);
    return isStopped(plan) ? std::vector<Nanoseconds>() : durationsOf(plan);
}

// Nothing if the sum exceeds the longest time.
std::optional<Nanoseconds> totalOf(const std::vector<Nanoseconds> &durations)
{
    const Nanoseconds total = std::accumulate(durations.begin(), durations.end(), Nanoseconds(0), sumOf);
    return total < longestTime ? std::optional(total) : std::nullopt;
}

// The number of threads that do the tasks: one for each lane, or a single one if the strategy creates no
// threads.
int workersOf(const RunPlan &plan)
{
    const Needs needs = findStrategy(plan.strategy)->needs(plan);
    const bool isAlone = needs.threads + needs.pooledThreads + needs.processes == 0;
    return isAlone ? 1 : tasksAtOnce(plan);
}

// All errors if the strategy reads results, or if it does not; else 0 with the formula `none`.
std::optional<Answer> errors(const RunPlan &plan, bool whereRead, const QString &none)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    const auto expected = expectedOutcomes(plan);
    if (!strategy || !expected)
        return {};
    const int all = expected->errors();
    return strategy->takesResults == whereRead ? answer(all, QString::number(all)) : answer(0, none.arg(all));
}

} // namespace

// List scheduling (Graham 1966): tasks in order, each by the worker that is free first. Of equal tasks,
// ⌈tasks / workers⌉ · duration.
std::optional<Answer> makespan(const RunPlan &plan)
{
    const Schedule ideal = idealSchedule(plan);
    if (ideal.slices.empty())
        return {};
    if (isGuarded(plan))
        return time(ideal.makespan, formulas::guarded(plan, ideal.makespan));
    if (startIntervalOf(plan) > 0)
        return time(ideal.makespan, durationText(ideal.makespan));
    if (std::ranges::any_of(ideal.slices, &PlannedSlice::isCut)
        || ideal.slices.size() < static_cast<std::size_t>(plan.count))
        return time(ideal.makespan, formulas::stopped(ideal, plan));
    if (takesTurns(plan) && findStrategy(plan.strategy)->needs(plan).processes == 0)
        return time(ideal.makespan, formulas::sum(durationsOf(plan)));
    if (computes(plan)) {
        return time(
            ideal.makespan, formulas::computing(durationsOf(plan), tasksAtOnce(plan), coresFor(plan)));
    }
    return time(ideal.makespan, formulas::makespan(durationsOf(plan), tasksAtOnce(plan)));
}

std::optional<Answer> blockedTime(const RunPlan &plan)
{
    const auto guarded = guardedSchedule(plan);
    const Schedule ideal = idealSchedule(plan);
    if (!guarded || ideal.slices.empty())
        return {};
    const auto all = totalOf(stretchesOf(plan)); // tasks that give up don't do all their work
    if (!all)
        return {};
    return time(guarded->blocked,
        AnswerText::tr("%1 from start to end − %2 of work")
            .arg(durationText(*all), durationText(*all - guarded->blocked)));
}

// A task that waits for its turn takes longer than it would by itself.
std::optional<Answer> sum(const RunPlan &plan)
{
    const auto durations = soloTimesOf(plan);
    const auto total = totalOf(durations);
    if (durations.empty() || takesTurns(plan) || !total)
        return {};
    return time(*total, formulas::sum(durations));
}

std::optional<Answer> longest(const RunPlan &plan)
{
    const auto durations = stretchesOf(plan);
    if (durations.empty())
        return {};
    return time(*std::ranges::max_element(durations), formulas::longest(durations));
}

std::optional<Answer> mean(const RunPlan &plan)
{
    const auto durations = stretchesOf(plan);
    if (durations.empty())
        return {};
    const auto total = totalOf(durations);
    if (!total)
        return {};
    const auto count = static_cast<Nanoseconds>(durations.size());
    return time(*total / count, QStringLiteral("(%1) / %L2").arg(formulas::sum(durations)).arg(count));
}

std::optional<Answer> first(const RunPlan &plan)
{
    const auto durations = stretchesOf(plan);
    if (durations.empty())
        return {};
    return time(durations.front(), formulas::longest({durations.front()}));
}

// Waiting for a clock or a server uses no CPU.
std::optional<Answer> cpuTime(const RunPlan &plan)
{
    if (computes(plan))
        return sum(plan);
    if (counts(plan)) // the time of an addition is unknown
        return {};
    return time(0, AnswerText::tr("%L1 · 0 s: waiting needs no CPU").arg(plan.count));
}

// The cores in use, limited by the tasks; the last round may leave some idle.
std::optional<Answer> coresBusy(const RunPlan &plan)
{
    const Schedule ideal = idealSchedule(plan);
    if (ideal.makespan <= 0 || counts(plan))
        return {};
    if (!computes(plan))
        return answer(0, AnswerText::tr("0: waiting needs no CPU"));
    if (isStopped(plan))
        return {};
    const auto work = totalOf(durationsOf(plan));
    if (!work)
        return {};
    return answer(static_cast<double>(*work) / static_cast<double>(ideal.makespan),
        formulas::ratio(*work, ideal.makespan));
}

// T(one after another) / T
std::optional<Answer> speedup(const RunPlan &plan)
{
    const Schedule ideal = idealSchedule(plan);
    if (ideal.makespan <= 0 || takesTurns(plan))
        return {};
    const auto durations = soloTimesOf(plan);
    const auto sequential = totalOf(durations);
    if (durations.empty() || !sequential)
        return {};
    return answer(hilera::speedup(*sequential, ideal.makespan), formulas::ratio(*sequential, ideal.makespan));
}

// One every 50 ms while the beating thread is free.
std::optional<Answer> heartbeats(const RunPlan &plan)
{
    const Schedule ideal = idealSchedule(plan);
    if (ideal.slices.empty())
        return {};
    if (findStrategy(plan.strategy)->onGuiThread)
        return answer(0, AnswerText::tr("0: the GUI thread is at work itself"));
    constexpr auto perSecond = nanosecondsPerSecond / Heartbeat::interval;
    return answer(static_cast<double>(ideal.makespan / Heartbeat::interval),
        formulas::times(ideal.makespan, AnswerText::tr("%L1 per second").arg(perSecond)));
}

std::optional<Answer> threadsUsed(const RunPlan &plan)
{
    const int workers = workersOf(plan);
    return answer(workers,
        workers == 1 ? AnswerText::tr("one thread does them all")
            : workers < plan.count
            ? AnswerText::tr("%L1 workers share %L2 tasks").arg(workers).arg(plan.count)
            : AnswerText::tr("one for each of %L1 tasks").arg(workers));
}

std::optional<Answer> processesUsed(const RunPlan &plan)
{
    const int made = findStrategy(plan.strategy)->needs(plan).processes;
    if (made == 0)
        return answer(1, AnswerText::tr("all in the program’s own process"));
    const int used = std::min(made, plan.count);
    return answer(used, formulas::smaller(made, plan.count));
}

// Of tasks that are submitted apart, some may have ended before others begin.
std::optional<Answer> inFlight(const RunPlan &plan)
{
    if (startIntervalOf(plan) > 0)
        return {};
    return answer(tasksAtOnce(plan), formulas::smaller(lanesOf(plan), plan.count));
}

// Of equal tasks, ⌈tasks / threads⌉.
std::optional<Answer> tasksPerThread(const RunPlan &plan)
{
    const int workers = workersOf(plan);
    const QString formula = QStringLiteral("⌈%L1 / %L2⌉").arg(plan.count).arg(workers);
    if (workers == 1)
        return answer(plan.count, formula);
    const Schedule ideal = idealSchedule(plan);
    if (ideal.slices.empty())
        return {};
    std::map<int, int> counts; // not all lanes have a task
    int most = 0;
    for (const PlannedSlice &slice : ideal.slices)
        most = std::max(most, ++counts[slice.worker]);
    return answer(most, formula);
}

std::optional<Answer> tasksByOthers(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    if (!strategy)
        return {};
    if (!strategy->callerWorks) {
        const auto begun = isStopped(plan) ? idealSchedule(plan).slices.size() : std::size_t(plan.count);
        return answer(static_cast<double>(begun), QLocale().toString(static_cast<qulonglong>(begun)));
    }
    return answer(0, AnswerText::tr("%L1 − %L1 that the caller does itself").arg(plan.count));
}

// Of each task, ⌈its work / the switch interval⌉, as long as others want the lock.
std::optional<Answer> turns(const RunPlan &plan)
{
    if (!findStrategy(plan.strategy)->hasGlobalLock)
        return answer(0, AnswerText::tr("0: there is no global lock"));
    if (!computes(plan))
        return answer(0, AnswerText::tr("0: waiting needs no lock"));
    if (tasksAtOnce(plan) == 1)
        return answer(1, AnswerText::tr("1: nobody else wants the lock"));
    const auto interval =
        std::max<Nanoseconds>(static_cast<Nanoseconds>(plan.switchInterval * nanosecondsPerSecond), 1);
    const auto durations = durationsOf(plan);
    double turns = 0;
    for (const Nanoseconds duration : durations)
        turns += static_cast<double>((duration + interval - 1) / interval);
    return answer(turns, formulas::turns(durations, interval));
}

std::optional<Answer> succeeded(const RunPlan &plan)
{
    const auto expected = expectedOutcomes(plan);
    if (!expected)
        return {};
    return answer(expected->succeeded, formulas::succeeded(plan, *expected));
}

std::optional<Answer> resultsKnown(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    if (!strategy)
        return {};
    if (!strategy->takesResults)
        return answer(0, AnswerText::tr("0 of %L1: nobody asks").arg(plan.count));
    if (!isStopped(plan)) // an error is a result, too
        return answer(plan.count, QString::number(plan.count));
    const auto expected = expectedOutcomes(plan);
    if (!expected)
        return {};
    return answer(plan.count - expected->stopped, formulas::succeeded(plan, {.stopped = expected->stopped}));
}

// Failures and time-outs, if results are taken.
std::optional<Answer> errorsRead(const RunPlan &plan)
{
    return errors(plan, true, AnswerText::tr("0 of %L1: nobody asks"));
}

std::optional<Answer> errorsUnread(const RunPlan &plan)
{
    return errors(plan, false, AnswerText::tr("%L1 − %L1 that somebody reads"));
}

} // namespace hilera::computed
