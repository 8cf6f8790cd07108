#include "core/run/plantext.h"

#include "core/run/names.h"
#include "core/run/plannedstop.h"
#include "core/strategy/strategy.h"
#include "core/task/taskkind.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

QString tasksOf(const RunPlan &plan)
{
    return plan.count == 1 ? Text::tr("1 task") : Text::tr("%L1 tasks").arg(plan.count);
}

QString spanOf(const RunPlan &plan, double seconds)
{
    return durationText(static_cast<Nanoseconds>(seconds * plan.timeScale * nanosecondsPerSecond));
}

QString durationsOf(const RunPlan &plan)
{
    const auto [least, most] = plan.durations.range();
    if (counts(plan))
        return Text::tr("with windows of %1").arg(spanOf(plan, most));
    return least == most ? Text::tr("of %1").arg(spanOf(plan, least))
                         : Text::tr("of %1 to %2").arg(spanOf(plan, least), spanOf(plan, most));
}

// What is said of an end before the end; nothing of what is usual.
QStringList stopOf(const RunPlan &plan)
{
    QStringList parts;
    if (plan.polling == never && canPoll(plan))
        parts.append(Text::tr("deaf"));
    else if (plan.polling > 0 && canPoll(plan))
        parts.append(Text::tr("polling every %1").arg(spanOf(plan, plan.polling)));
    if (plan.stopAfter < never)
        parts.append(Text::tr("stopped after %1").arg(spanOf(plan, plan.stopAfter)));
    if (plan.killAfter < never)
        parts.append(Text::tr("killed after %1").arg(spanOf(plan, plan.killAfter)));
    return parts;
}

QString networkOf(const RunPlan &plan)
{
    return plan.network == Network::Practice ? Text::tr("on the practice network")
                                             : Text::tr("on the internet");
}

// "unguarded", "1,000 increments each"
QStringList sharingOf(const RunPlan &plan, const TaskKind &kind)
{
    QStringList parts;
    const auto mode = static_cast<std::size_t>(modeOf(plan));
    if (const auto modes = kind.modes(); mode < modes.size())
        parts.append(modeName(modes[mode]));
    if (kind.counts())
        parts.append(plan.increments == 1 ? Text::tr("1 increment each")
                                          : Text::tr("%L1 increments each").arg(plan.increments));
    if (kind.hasGuards(modeOf(plan)))
        parts.append(plan.guards == 1 ? Text::tr("1 lock or permit")
                                      : Text::tr("%L1 locks or permits").arg(plan.guards));
    return parts;
}

} // namespace

// Where people write 0,2 for two tenths, this is a list all the same.
QString durationsRemark(const QString &text)
{
    static const QRegularExpression decimalComma(QStringLiteral(R"(^\s*(\d+),(\d+)\s*s?\s*$)"));
    const QRegularExpressionMatch match = decimalComma.match(text);
    if (!match.hasMatch())
        return {};
    return Text::tr("%1,%2 is a list: %1 s, then %2 s. With a decimal point it is one number: %1.%2")
        .arg(match.captured(1), match.captured(2));
}

QString incrementsRemark(const RunPlan &plan)
{
    constexpr Nanoseconds patience = 5 * nanosecondsPerSecond; // a run that takes less does not seem to hang
    constexpr int fewTasks = 2'000; // whose schedule is found at once
    const double window =
        plan.durations.range().second * plan.timeScale * nanosecondsPerSecond; // the longest
    const Strategy *strategy = findStrategy(plan.strategy);
    const Task increment{.duration = std::min<Nanoseconds>(std::llround(window), patience),
        .mode = modeOf(plan),
        .increments = 1};
    if (!counts(plan) || !strategy || !kindOf(plan)->ownTime(increment))
        return {};
    // Those of a process in turn, or each task by itself.
    const int processes = std::max(1, strategy->needs(plan).processes);
    const int atOnce = takesTurns(plan) ? processes : tasksAtOnce(plan);
    double makespan = window * plan.increments * std::ceil(static_cast<double>(plan.count) / atOnce);
    if (const Schedule ideal = plan.count <= fewTasks ? idealSchedule(plan) : Schedule();
        !ideal.slices.empty())
        makespan = static_cast<double>(ideal.makespan);
    if (makespan < patience)
        return {};
    const auto text = [](double time) { return durationText(std::llround(std::min(time, 9e18))); };
    return Text::tr("Each of the %L1 increments of a task takes %2: the run takes about %3.")
        .arg(plan.increments)
        .arg(text(window), text(makespan));
}

QString planTitle(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    const TaskKind *kind = kindOf(plan);
    return QStringLiteral("%1 × %2").arg(
        strategy ? strategy->translatedName() : plan.strategy, kind ? kindName(*kind) : plan.task);
}

QString planLine(const RunPlan &plan)
{
    QStringList parts{
        tasksOf(plan) + QLatin1Char(' ') + (usesNetwork(plan) ? networkOf(plan) : durationsOf(plan))};
    if (const TaskKind *kind = kindOf(plan))
        parts += sharingOf(plan, *kind);
    const Strategy *strategy = findStrategy(plan.strategy);
    const Knobs knobs = strategy ? strategy->knobs : Knobs();
    if (knobs & Knob::Workers)
        parts.append(plan.workers == 1 ? Text::tr("1 worker") : Text::tr("%L1 workers").arg(plan.workers));
    if (knobs & Knob::Processes)
        parts.append(
            plan.processes == 1 ? Text::tr("1 process") : Text::tr("%L1 processes").arg(plan.processes));
    if (knobs & Knob::Threads)
        parts.append(plan.threads == 1 ? Text::tr("1 thread of each")
                                       : Text::tr("%L1 threads of each").arg(plan.threads));
    if (knobs & Knob::QueueSize && plan.queueSize > 0)
        parts.append(Text::tr("room for %L1 in the queue").arg(plan.queueSize));
    if (knobs & Knob::SwitchInterval)
        parts.append(
            Text::tr("switch interval %1")
                .arg(durationText(static_cast<Nanoseconds>(plan.switchInterval * nanosecondsPerSecond))));
    return (parts + stopOf(plan)).join(QStringLiteral(" · "));
}

} // namespace hilera
