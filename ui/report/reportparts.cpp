#include "ui/report/reportparts.h"

#include "core/lesson/lessonofplan.h"
#include "core/lesson/lessonwords.h"
#include "core/planning/plantext.h"
#include "core/record/names.h"
#include "core/runlog/logline.h"
#include "core/strategy/strategies.h"
#include "core/task/taskkind.h"
#include "ui/picture/markup.h"
#include "ui/picture/runpicture.h"
#include "ui/picture/svgdevice.h"
#include "ui/report/markdownhtml.h"
#include "ui/report/reporttext.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace hilera {

namespace {

constexpr int pictureWidth = 960; // its text can be read on a page

// Texts of strangers do not change the direction of the text around them.
QByteArray cell(const QString &text)
{
    return "<td><bdi>" + escaped(text) + "</bdi></td>";
}

QByteArray numberCell(const QString &text)
{
    return "<td class=\"number\">" + escaped(text) + "</td>";
}

QByteArray headerCells(const QStringList &names)
{
    QByteArray row = "<thead><tr>";
    for (const QString &name : names)
        row += "<th scope=\"col\">" + escaped(name) + "</th>";
    return row + "</tr></thead>\n";
}

QByteArray pairsTable(const QString &caption, const std::vector<FigureRow> &rows)
{
    QByteArray table = "<table class=\"pairs\">\n<caption>" + escaped(caption) + "</caption>\n<tbody>\n";
    for (const FigureRow &row : rows)
        table += "<tr><th scope=\"row\">" + escaped(row.name) + "</th>" + cell(row.value) + "</tr>\n";
    return table + "</tbody>\n</table>\n";
}

QByteArray paragraph(const QString &text, const char *kind)
{
    return QByteArray("<p class=\"") + kind + "\">" + escaped(text) + "</p>\n";
}

QString timeText(Nanoseconds time)
{
    return time < 0 ? QStringLiteral("–") : QLocale().toString(toSeconds(time), 'f', 3);
}

QByteArray taskRow(const RunRecord &record, TaskId id)
{
    const TaskRecord &task = record.trace().tasks()[id];
    const Track *worker = record.trace().track(task.worker);
    const bool isOver = task.started >= 0 && task.ended >= 0;
    const QString address = QString::fromStdString(record.tasks()[id].address);
    const QString result =
        task.outcome == Outcome::Pending ? outcomeName(task.outcome) : resultText(record, id);
    QByteArray row = task.outcome == Outcome::Succeeded ? "<tr>" : "<tr class=\"problem\">";
    row += cell(
        address.isEmpty() ? taskName(record, id) : taskName(record, id) + QStringLiteral(" · ") + address);
    row += cell(worker ? workerName(record.trace(), *worker) : QStringLiteral("–"));
    row += numberCell(timeText(task.started));
    row += numberCell(isOver ? measuredText(task.ended - task.started) : QStringLiteral("–"));
    return row + cell(result) + "</tr>\n";
}

QByteArray logRow(const LogLine &line)
{
    return QByteArray(line.isProblem ? "<tr class=\"problem\">" : "<tr>") + numberCell(timeText(line.time))
        + cell(line.worker) + cell(line.taskName) + cell(line.text) + "</tr>\n";
}

} // namespace

QByteArray headingOf(const QString &text, int level)
{
    const QByteArray tag = 'h' + QByteArray::number(level) + '>';
    return '<' + tag + escaped(text) + "</" + tag + '\n';
}

QByteArray lessonPart(const RunRecord &record, int level)
{
    const auto lesson =
        record.trace().isForeign() || record.watched() ? std::nullopt : lessonOfPlan(record.plan());
    if (!lesson)
        return {};
    QByteArray part = headingOf(ReportText::tr("The lesson: %1").arg(lesson->title), level);
    for (const LessonStep &step : lesson->steps) {
        if (step.kind == StepKind::Question || step.kind == StepKind::Observe
            || step.kind == StepKind::Explain)
            part +=
                headingOf(step.heading, level + 1) + htmlOfMarkdown(fillWords(step.pattern, record.plan()));
    }
    return "<section lang=\"" + lesson->language.toLatin1() + "\">\n" + part + "</section>\n";
}

namespace {

// A program that was watched has no plan.
QByteArray programPart(const RunRecord &record, int level)
{
    const WatchedProgram &program = *record.watched();
    std::vector<FigureRow> rows{{ReportText::tr("Program"), program.program}};
    if (!program.arguments.isEmpty())
        rows.push_back({ReportText::tr("Arguments"), program.arguments.join(u' ')});
    if (!program.python.isEmpty())
        rows.push_back({QStringLiteral("Python"), program.python});
    if (program.exitStatus)
        rows.push_back({ReportText::tr("Exit status"), QString::number(*program.exitStatus)});
    QByteArray part =
        headingOf(ReportText::tr("Program"), level) + pairsTable(ReportText::tr("What was watched"), rows);
    for (const QString &remark : program.remarks)
        part += paragraph(remark, "problem");
    if (!program.source.isEmpty())
        part += headingOf(ReportText::tr("Source"), level) + "<div class=\"wide\">\n<pre>"
            + escaped(program.source) + "</pre>\n</div>\n";
    return part;
}

} // namespace

QByteArray planPart(const RunRecord &record, int level)
{
    if (record.trace().isForeign())
        return {};
    if (record.watched())
        return programPart(record, level);
    const RunPlan &plan = record.plan();
    const Strategy *strategy = findStrategy(plan.strategy);
    const TaskKind *kind = kindOf(plan);
    std::vector<FigureRow> rows;
    if (strategy)
        rows.push_back({ReportText::tr("Strategy"),
            strategy->translatedName() + QStringLiteral(" – ") + strategy->translatedSummary()});
    if (kind)
        rows.push_back({ReportText::tr("Task"), kindName(*kind)});
    rows.push_back({ReportText::tr("Knobs"), planLine(plan)});
    const QString problem = record.problem();
    return headingOf(ReportText::tr("Plan"), level) + pairsTable(ReportText::tr("What was to be run"), rows)
        + (problem.isEmpty() ? QByteArray() : paragraph(problem, "problem"));
}

QByteArray picturePart(const RunRecord &record, const QByteArray &ids, int level)
{
    RunPicture picture(record, RunPicture::Use::InPage, pictureWidth);
    SvgDevice svg(picture.size(), ids);
    QPainter painter(&svg);
    picture.paint(painter, true);
    painter.end();
    const QString caption = record.watched()
        ? ReportText::tr(
            "What each worker did, from left to right in time. Below are what was in flight, and "
            "what was on a CPU.")
        : record.trace().isForeign()
        ? ReportText::tr("What happened on each row, from left to right in time.")
        : ReportText::tr("What each worker did, from left to right in time. Dashed outlines are the ideal "
                         "schedule; below are "
                         "the tasks in flight, and those on a CPU.");
    return headingOf(ReportText::tr("Picture"), level) + "<figure>\n" + svg.element(caption) + "<figcaption>"
        + escaped(caption) + "</figcaption>\n</figure>\n";
}

QByteArray figuresPart(const std::vector<FigureRow> &figures, int level)
{
    return headingOf(ReportText::tr("Figures"), level)
        + pairsTable(ReportText::tr("Figures of the run, measured"), figures);
}

QByteArray tasksPart(const RunRecord &record, int level)
{
    const std::size_t count = record.tasks().size();
    if (count == 0)
        return {};
    const std::size_t shown = std::min(count, mostReportedTasks);
    QByteArray part = headingOf(ReportText::tr("Tasks"), level) + "<table>\n<caption>"
        + escaped(ReportText::tr("What became of each task; times in seconds since the start of the run"))
        + "</caption>\n"
        + headerCells({ReportText::tr("Task"), ReportText::tr("Worker"), ReportText::tr("Started"),
            ReportText::tr("Took"), ReportText::tr("Result")})
        + "<tbody>\n";
    for (TaskId id = 0; id < shown; ++id)
        part += taskRow(record, id);
    part += "</tbody>\n</table>\n";
    if (count > shown)
        part += paragraph(count - shown == 1
                ? ReportText::tr("… and 1 more task, which the run log has.")
                : ReportText::tr("… and %L1 more tasks, which the run log has.").arg(count - shown),
            "more");
    return part;
}

QByteArray logPart(const RunRecord &record, int level)
{
    const std::vector<const Event *> events = loggedEvents(record);
    if (events.empty())
        return {};
    const std::size_t shown = std::min(events.size(), mostReportedLines);
    QByteArray part = headingOf(ReportText::tr("Log"), level) + "<table class=\"log\">\n<caption>"
        + escaped(ReportText::tr("What a program would have printed; times in seconds")) + "</caption>\n"
        + headerCells({ReportText::tr("Time"), ReportText::tr("Worker"), ReportText::tr("Task"),
            ReportText::tr("What")})
        + "<tbody>\n";
    for (std::size_t i = 0; i < shown; ++i) {
        if (const auto line = logLine(record, *events[i]))
            part += logRow(*line);
    }
    part += "</tbody>\n</table>\n";
    if (events.size() > shown)
        part += paragraph(events.size() - shown == 1
                ? ReportText::tr("… and 1 more line, which the run log has.")
                : ReportText::tr("… and %L1 more lines, which the run log has.").arg(events.size() - shown),
            "more");
    return part;
}

QByteArray machinePart(const RunRecord &record, int level)
{
    const Host &host = record.host();
    if (record.trace().isForeign())
        return {};
    return headingOf(ReportText::tr("Machine"), level)
        + pairsTable(ReportText::tr("What the run took place on"),
            {{ReportText::tr("Cores"), QLocale().toString(host.cores)},
                {ReportText::tr("Kernel"), host.kernel}, {QStringLiteral("Hilera"), host.program},
                {QStringLiteral("Qt"), host.qt}});
}

} // namespace hilera
