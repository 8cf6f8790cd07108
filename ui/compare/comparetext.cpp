#include "ui/compare/comparetext.h"

#include "core/planning/plantext.h"
#include "core/record/names.h"
#include "core/strategy/strategies.h"
#include "core/task/taskkind.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace hilera {

namespace {

// How a figure is written in the table.
struct Unit {
    double size = 1;
    int decimals = 0;
    const char *name = "";
};

const Unit &unitOf(RunFigure figure)
{
    static constexpr std::array units = {Unit{1, 3, "s"}, Unit{1, 2, "×"}, Unit{1, 3, "s"},
        Unit{1e-3, 1, "ms"}, Unit{1e-3, 1, "ms"}, Unit{}, Unit{}, Unit{1e6, 1, "MB"}, Unit{}};
    static_assert(units.size() == runFigureCount);
    return units[static_cast<std::size_t>(figure)];
}

} // namespace

QString CompareText::details(const ComparedRun &run)
{
    if (run.record->watched())
        return runLine(*run.record);
    const RunPlan &plan = run.record->plan();
    const Strategy *strategy = findStrategy(plan.strategy);
    const TaskKind *kind = kindOf(plan);
    if (run.record->trace().isForeign() || !strategy || !kind)
        return tr("a trace");
    const QString tasks = QStringLiteral("%L1 × %2").arg(plan.count).arg(kindName(*kind));
    const QString how = (QStringList{tasks} + planKnobs(plan)).join(QStringLiteral(", "));
    return run.name.isEmpty() ? how : QStringLiteral("%1, %2").arg(strategy->translatedName(), how);
}

QString CompareText::problem(const ComparedRun &run)
{
    if (!run.record->problem().isEmpty())
        return run.record->problem();
    const bool hasFailed = run.isOver() && run.figures.succeeded < run.figures.tasks;
    return hasFailed ? tr("%L1 of %L2 tasks did not succeed")
                           .arg(run.figures.tasks - run.figures.succeeded)
                           .arg(run.figures.tasks)
                     : QString();
}

QString CompareText::whole(const ComparedRun &run)
{
    const QString text = QStringLiteral("%1 · %2").arg(run.title(), details(run));
    const auto &marks = run.record->trace().stopMarks();
    if (marks.empty())
        return text;
    const bool isKill = std::ranges::find(marks, StopRequest::Kill, &StopMark::request) != marks.end();
    return QStringLiteral("%1 · %2").arg(text, isKill ? tr("killed") : tr("stopped"));
}

QString CompareText::number(const ComparedRun &run)
{
    return run.isPinned() ? QString::number(run.number) : QStringLiteral("•");
}

QString CompareText::name(RunFigure figure)
{
    switch (figure) {
    case RunFigure::Makespan:
        return tr("makespan");
    case RunFigure::Ideal:
        return tr("ideal");
    case RunFigure::Overhead:
        return tr("overhead");
    case RunFigure::WorkerCpu:
        return tr("CPU");
    case RunFigure::Workers:
        return tr("workers");
    case RunFigure::InFlight:
        return tr("in flight");
    case RunFigure::Memory:
        return tr("memory");
    case RunFigure::Switches:
        return tr("switches");
    case RunFigure::Speedup:
        return tr("speedup");
    }
    return {};
}

QString CompareText::header(RunFigure figure)
{
    const QString unit = QString::fromUtf8(unitOf(figure).name);
    return unit.isEmpty() ? name(figure) : QStringLiteral("%1, %2").arg(name(figure), unit);
}

QString CompareText::help(RunFigure figure)
{
    switch (figure) {
    case RunFigure::Makespan:
        return tr("From the first submit to the last end.");
    case RunFigure::Ideal:
        return tr("The makespan if nothing but the tasks took time.");
    case RunFigure::Overhead:
        return tr("Makespan minus ideal: what starting, handing over and waiting cost.");
    case RunFigure::WorkerCpu:
        return tr("CPU time that the threads and processes of the run used for tasks.");
    case RunFigure::Workers:
        return tr("The threads that did tasks, in all processes.");
    case RunFigure::InFlight:
        return tr("The most tasks that had been started and had not ended, at one instant.");
    case RunFigure::Memory:
        return tr("The most that the run added at one instant: its processes, and what the program grew by, "
                  "less its record of the run, roughly.");
    case RunFigure::Switches:
        return tr("How often a thread of the run, or of its processes, left its CPU: to wait, or because "
                  "another got it.");
    case RunFigure::Speedup:
        return tr("How many times as fast as the run it is measured against; only with the same tasks.");
    }
    return {};
}

QString CompareText::value(RunFigure figure, std::optional<double> value)
{
    if (!value)
        return QStringLiteral("–");
    const Unit &unit = unitOf(figure);
    return QLocale().toString(*value / unit.size, 'f', unit.decimals);
}

// "makespan −8.01 s (−80 %)"
QString CompareText::signedText(const FigureDifference &difference)
{
    const QString sign = difference.more < 0 ? QStringLiteral("−") : QStringLiteral("+");
    const double size = std::fabs(difference.more);
    const Unit &unit = unitOf(difference.figure);
    const bool isTime = difference.figure <= RunFigure::WorkerCpu;
    const QString amount = isTime ? measuredText(toNanoseconds(size))
                                  : QLocale().toString(size / unit.size, 'f', unit.decimals)
            + (*unit.name ? QLatin1Char(' ') + QString::fromUtf8(unit.name) : QString());
    QString text = QStringLiteral("%1 %2%3").arg(name(difference.figure), sign, amount);
    const double percent = std::fabs(difference.share.value_or(0)) * 100;
    if (percent >= 0.05) {
        text += QStringLiteral(" (%1%2 %)").arg(sign, QLocale().toString(percent, 'f', percent < 10 ? 1 : 0));
    }
    return text;
}

// What the makespans say of chance: only runs that were repeated do.
QString CompareText::chance(const RunDifference &difference)
{
    constexpr int fewestAlike = 3;
    const MakespanRange &first = difference.ofFirst;
    const MakespanRange &second = difference.ofSecond;
    if (difference.areAlike && first.runs < fewestAlike)
        return tr("Both ran the same plan, so chance made the difference, or whatever else the machine did. "
                  "Two runs can’t tell how much that is: pin more of them.");
    if (difference.areAlike)
        return tr(
            "Both ran the same plan, as did %L1 runs here, which took %2 to %3: so much chance makes, or "
            "whatever else the machine does.")
            .arg(first.runs)
            .arg(measuredText(first.least), measuredText(first.most));
    if (first.runs < 2 || second.runs < 2)
        return {};
    if (const auto once = onceByChance(difference))
        return tr(
            "All %L1 runs of the one plan were faster than all %L2 of the other: by chance alone, that comes "
            "about once in %3 times.")
            .arg(first.most < second.least ? first.runs : second.runs)
            .arg(first.most < second.least ? second.runs : first.runs)
            .arg(QLocale().toString(*once, 'f', 0));
    return tr(
        "The runs of the one plan took %1 to %2, those of the other %3 to %4: the difference may be chance.")
        .arg(measuredText(first.least), measuredText(first.most), measuredText(second.least),
            measuredText(second.most));
}

QString CompareText::difference(const ComparedRun &first, const ComparedRun &second, const RunComparison &all)
{
    const RunDifference difference = differenceOf(first.measured(), second.measured(), all.runs());
    QStringList parts;
    for (const FigureDifference &figure : difference.figures) {
        const bool isTold = figure.figure == RunFigure::Makespan || figure.figure == RunFigure::WorkerCpu
            || figure.figure == RunFigure::Memory || figure.figure == RunFigure::Switches;
        if (isTold)
            parts.append(signedText(figure));
    }
    if (parts.isEmpty())
        return tr("Of these two, nothing is known that could be compared.");
    const QString figures =
        tr("Run %1 against run %2: %3.").arg(number(second), number(first), parts.join(QStringLiteral(", ")));
    const bool areOver = first.isOver() && second.isOver();
    const bool havePlans = !first.record->watched() && !second.record->watched();
    const QString remark = areOver && havePlans && !cameToTheSame(first.measured(), second.measured())
        ? tr("They did not come to the same: in run %1 %L2 of %L3 tasks succeeded, in run %4 %L5 of %L6.")
              .arg(number(second))
              .arg(second.figures.succeeded)
              .arg(second.figures.tasks)
              .arg(number(first))
              .arg(first.figures.succeeded)
              .arg(first.figures.tasks)
        : chance(difference);
    return (figures + QLatin1Char(' ') + remark).trimmed();
}

} // namespace hilera
