#include "core/lesson/formulas.h"

#include "core/lesson/answertext.h"
#include "core/plan/plannedstop.h"
#include "core/planning/guardedplan.h"
#include "core/planning/planning.h"
#include "core/record/names.h"
#include "core/task/guardsteps.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace hilera::formulas {

namespace {

constexpr std::size_t mostNamed = 7; // durations, one by one: more fill no line of a projector

bool areEqual(const std::vector<Nanoseconds> &durations)
{
    return std::ranges::adjacent_find(durations, std::not_equal_to<>()) == durations.end();
}

QStringList namesOf(const std::vector<Nanoseconds> &durations)
{
    QStringList names;
    for (const Nanoseconds duration : durations)
        names.append(durationText(duration));
    return names;
}

Nanoseconds total(const std::vector<Nanoseconds> &durations)
{
    return std::accumulate(durations.begin(), durations.end(), Nanoseconds(0), sumOf);
}

// The tasks of the lock with the longest sum.
std::vector<Nanoseconds> fullestLock(const std::vector<Nanoseconds> &durations, int locks)
{
    std::vector<std::vector<Nanoseconds>> ofLocks(static_cast<std::size_t>(std::max(locks, 1)));
    for (std::size_t i = 0; i < durations.size(); ++i)
        ofLocks[i % ofLocks.size()].push_back(durations[i]);
    return *std::ranges::max_element(ofLocks, {}, total);
}

// In turns of equal tasks, the first of which may have come later than at once.
QString inTurns(const std::vector<Nanoseconds> &durations, Nanoseconds all, Nanoseconds late)
{
    if (!areEqual(durations) || durations.front() == 0)
        return AnswerText::tr("each task as soon as the guards let it");
    if (late > 0 && all % durations.front() != 0 && all % durations.front() <= late) {
        return QStringLiteral("%L1 · %2 + %3")
            .arg(all / durations.front())
            .arg(durationText(durations.front()), durationText(all % durations.front()));
    }
    const double times = static_cast<double>(all) / static_cast<double>(durations.front());
    if (times == 1)
        return longest(durations);
    return QStringLiteral("%1 · %2").arg(QLocale().toString(times, 'g', 6), durationText(durations.front()));
}

} // namespace

QString makespan(const std::vector<Nanoseconds> &durations, int lanes)
{
    const std::size_t count = durations.size();
    if (lanes == 1)
        return sum(durations);
    if (static_cast<std::size_t>(lanes) >= count)
        return longest(durations);
    if (areEqual(durations)) {
        return QStringLiteral("⌈%L1 / %L2⌉ · %3").arg(count).arg(lanes).arg(durationText(durations.front()));
    }
    return AnswerText::tr("%L1 tasks, each by that of %L2 workers that is free first").arg(count).arg(lanes);
}

QString computing(const std::vector<Nanoseconds> &durations, int lanes, int cores)
{
    const int atOnce = std::min(lanes, cores);
    if (atOnce == 1)
        return sum(durations);
    const bool isEven = areEqual(durations) && durations.size() % static_cast<std::size_t>(lanes) == 0;
    if (isEven)
        return QStringLiteral("%1 / %L2").arg(sum(durations)).arg(atOnce);
    return AnswerText::tr("%L1 tasks on %L2 cores, %L3 at once").arg(durations.size()).arg(atOnce).arg(lanes);
}

// The formula of the mode where it holds; else, as in processes with their own guards or with tasks that give
// up, the number of turns.
QString guarded(const RunPlan &plan, Nanoseconds all)
{
    const auto durations = taskDurations(plan).value_or(std::vector<Nanoseconds>());
    const int lanes = lanesOf(plan);
    const auto mode = static_cast<GuardMode>(modeOf(plan));
    if ((lanes == 1 || mode == GuardMode::OneLock) && total(durations) == all)
        return sum(durations);
    if (mode == GuardMode::LockEach) {
        const std::vector<Nanoseconds> ofLock = fullestLock(durations, plan.guards);
        if (total(ofLock) == all)
            return AnswerText::tr("the fullest of %L1 locks: %2").arg(plan.guards).arg(sum(ofLock));
    }
    if (mode == GuardMode::Semaphore) {
        const int atOnce = std::max(std::min(lanes, plan.guards), 1);
        if (listSchedule(durations, atOnce).makespan == all)
            return makespan(durations, atOnce);
    }
    if (mode == GuardMode::Condition && areEqual(durations)) {
        const Nanoseconds half = durations.front() / 2;
        const Nanoseconds rest = durations.front() - half;
        if (rest > 0 && (all - half) % rest == 0 && (all - half) / rest == plan.count)
            return QStringLiteral("%1 + %L2 · %1").arg(durationText(half)).arg(plan.count);
    }
    return inTurns(durations, all, startIntervalOf(plan) * plan.count);
}

QString stopped(const Schedule &ideal, const RunPlan &plan)
{
    const PlannedStop planned = plannedStop(plan);
    const Nanoseconds asked = *planned.asked();
    const Nanoseconds interval = pollingOf(plan);
    if (ideal.makespan == asked || ideal.makespan == planned.kill)
        return durationText(ideal.makespan);
    const bool isLook = interval != neverLooks && interval != hearsAtOnce
        && ideal.makespan == (asked + interval - 1) / interval * interval;
    if (isLook)
        return QStringLiteral("⌈%1 / %2⌉ · %2").arg(durationText(asked), durationText(interval));
    return AnswerText::tr("those that began before %1, up to their end").arg(durationText(asked));
}

QString turns(const std::vector<Nanoseconds> &durations, Nanoseconds interval)
{
    if (areEqual(durations)) {
        return QStringLiteral("%L1 · ⌈%2 / %3⌉")
            .arg(durations.size())
            .arg(durationText(durations.front()), durationText(interval));
    }
    return AnswerText::tr("%1, in turns of %2").arg(sum(durations), durationText(interval));
}

QString sum(const std::vector<Nanoseconds> &durations)
{
    if (areEqual(durations))
        return QStringLiteral("%L1 · %2").arg(durations.size()).arg(durationText(durations.front()));
    if (durations.size() <= mostNamed)
        return namesOf(durations).join(QStringLiteral(" + "));
    return AnswerText::tr("the sum of %L1 tasks").arg(durations.size());
}

QString longest(const std::vector<Nanoseconds> &durations)
{
    if (areEqual(durations))
        return durationText(durations.front());
    if (durations.size() <= mostNamed)
        return AnswerText::tr("the longest of %1").arg(namesOf(durations).join(QStringLiteral(", ")));
    return AnswerText::tr("the longest of %L1 tasks").arg(durations.size());
}

QString ratio(Nanoseconds dividend, Nanoseconds divisor)
{
    return QStringLiteral("%1 / %2").arg(durationText(dividend), durationText(divisor));
}

QString times(Nanoseconds duration, const QString &factor)
{
    return QStringLiteral("%1 · %2").arg(durationText(duration), factor);
}

QString smaller(int one, int other)
{
    return one == other ? QLocale().toString(one)
                        : AnswerText::tr("the smaller of %L1 and %L2").arg(one).arg(other);
}

QString succeeded(const RunPlan &plan, const ExpectedOutcomes &expected)
{
    QString formula = QLocale().toString(plan.count);
    if (expected.failed > 0)
        formula += AnswerText::tr(" − %L1 with an error").arg(expected.failed);
    if (expected.timedOut > 0 && isGuarded(plan)) {
        formula += AnswerText::tr(" − %L1 by the lock time-out").arg(expected.timedOut);
    } else if (expected.timedOut > 0) {
        formula += AnswerText::tr(" − %L1 that would take longer than %2")
                       .arg(expected.timedOut)
                       .arg(durationText(static_cast<Nanoseconds>(plan.timeout * nanosecondsPerSecond)));
    }
    const bool isKilled = plannedStop(plan).kill == plannedStop(plan).asked();
    if (expected.stopped > 0 && isKilled)
        formula += AnswerText::tr(" − %L1 that were killed").arg(expected.stopped);
    else if (expected.stopped > 0)
        formula += AnswerText::tr(" − %L1 that were stopped").arg(expected.stopped);
    return formula;
}

} // namespace hilera::formulas
