#include "core/planning/plantext.h"

#include "core/planning/planning.h"
#include "core/record/names.h"
#include "core/record/runrecord.h"
#include "core/strategy/strategies.h"
#include "core/task/taskkind.h"
#include "core/text/plaintext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

QString tasksOf(const RunPlan &plan)
{
    return plan.count == 1 ? PlanText::tr("1 task") : PlanText::tr("%L1 tasks").arg(plan.count);
}

QString spanOf(const RunPlan &plan, double seconds)
{
    return durationText(static_cast<Nanoseconds>(seconds * plan.timeScale * nanosecondsPerSecond));
}

QString durationsOf(const RunPlan &plan)
{
    const auto [least, most] = plan.durations.range();
    if (counts(plan))
        return PlanText::tr("with windows of %1").arg(spanOf(plan, most));
    return least == most ? PlanText::tr("of %1").arg(spanOf(plan, least))
                         : PlanText::tr("of %1 to %2").arg(spanOf(plan, least), spanOf(plan, most));
}

QString networkOf(const RunPlan &plan)
{
    return plan.network == Network::Practice ? PlanText::tr("on the practice network")
                                             : PlanText::tr("on the internet");
}

// What is said of a parameter: nothing of 0, nor where its row has no text.
QString phraseOf(const Parameter &parameter, const RunPlan &plan)
{
    const Parameter::Phrase &phrase = parameter.phrase;
    const auto number = parameter.number(plan);
    if (!number)
        return phrase.never ? PlanText::tr(phrase.never) : QString();
    if (!phrase.text || *number == 0)
        return {};
    if (!parameter.isWhole())
        return PlanText::tr(phrase.text).arg(durationText(parameter.time(plan)));
    return phrase.one && *number == 1 ? PlanText::tr(phrase.one)
                                      : PlanText::tr(phrase.text).arg(static_cast<int>(*number));
}

} // namespace

// Where people write 0,2 for two tenths, this is a list all the same.
QString durationsRemark(const QString &text)
{
    static const QRegularExpression decimalComma(QStringLiteral(R"(^\s*(\d+),(\d+)\s*s?\s*$)"));
    const QRegularExpressionMatch match = decimalComma.match(text);
    if (!match.hasMatch())
        return {};
    return PlanText::tr("%1,%2 is a list: %1 s, then %2 s. With a decimal point it is one number: %1.%2")
        .arg(match.captured(1), match.captured(2));
}

QString incrementsRemark(const RunPlan &plan)
{
    constexpr Nanoseconds patience = 5 * nanosecondsPerSecond; // a run that takes less does not seem to hang
    constexpr int fewTasks = 2'000; // whose schedule is found at once
    const double window =
        plan.durations.range().second * plan.timeScale * nanosecondsPerSecond; // the longest
    const Strategy *strategy = findStrategy(plan.strategy);
    const int repeats = exampleTask(plan).repeats;
    const Task once{.duration = std::min<Nanoseconds>(std::llround(window), patience), .mode = modeOf(plan)};
    const TaskKind *kind = kindOf(plan);
    if (!kind || !kind->longRunText() || !strategy || !kind->ownTime(once))
        return {};
    // Those of a process in turn, or each task by itself.
    const int processes = std::max(1, strategy->needs(plan).processes);
    const int atOnce = takesTurns(plan) ? processes : tasksAtOnce(plan);
    double makespan = window * repeats * std::ceil(static_cast<double>(plan.count) / atOnce);
    if (const Schedule ideal = plan.count <= fewTasks ? idealSchedule(plan) : Schedule();
        !ideal.slices.empty())
        makespan = static_cast<double>(ideal.makespan);
    makespan =
        std::min(makespan, std::min(plan.stopAfter, plan.killAfter) * plan.timeScale * nanosecondsPerSecond);
    if (makespan < patience)
        return {};
    const auto text = [](double time) {
        constexpr double longest = 9e18; // that nanoseconds tell
        return time < longest ? durationText(std::llround(time))
                              : PlanText::tr("%1 or more").arg(durationText(std::llround(longest)));
    };
    return QCoreApplication::translate("Task", kind->longRunText())
        .arg(repeats)
        .arg(text(window), text(makespan));
}

QString planTitle(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    const TaskKind *kind = kindOf(plan);
    return QStringLiteral("%1 × %2").arg(
        strategy ? strategy->translatedName() : plan.strategy, kind ? kindName(*kind) : plan.task);
}

QStringList planKnobs(const RunPlan &plan)
{
    QStringList parts;
    const TaskKind *kind = kindOf(plan);
    const auto modes = kind ? kind->modes() : std::span<const TaskMode>();
    if (!modes.empty())
        parts.append(modeName(modes[static_cast<std::size_t>(modeOf(plan))]));
    for (const Parameter &parameter : parameters()) {
        if (isHeeded(parameter, plan))
            parts.append(phraseOf(parameter, plan));
    }
    parts.removeAll(QString());
    return parts;
}

QString planLine(const RunPlan &plan)
{
    const QString tasks =
        tasksOf(plan) + QLatin1Char(' ') + (usesNetwork(plan) ? networkOf(plan) : durationsOf(plan));
    return (QStringList{tasks} + planKnobs(plan)).join(QStringLiteral(" · "));
}

QString runTitle(const RunRecord &record)
{
    return record.watched() ? plainLine(record.watched()->name()) : planTitle(record.plan());
}

QString runLine(const RunRecord &record)
{
    const auto &program = record.watched();
    if (!program)
        return planLine(record.plan());
    QStringList parts;
    if (!program->arguments.isEmpty())
        parts.append(program->arguments.join(QLatin1Char(' ')));
    if (!program->python.isEmpty())
        parts.append(QStringLiteral("Python %1").arg(program->python));
    if (program->exitStatus)
        parts.append(PlanText::tr("exit status %1").arg(*program->exitStatus));
    return plainLine(parts.join(QStringLiteral(" · ")));
}

} // namespace hilera
