#include "app/runreport.h"

#include "core/metrics/figurerows.h"
#include "core/plan/runplanjson.h"
#include "core/record/names.h"
#include "core/runlog/eventnames.h"
#include "core/task/taskkind.h"
#include "core/text/jsonnumbers.h"
#include "core/text/plaintext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace hilera {

namespace {

struct RunReportText {
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

QJsonValue integerOrNull(std::optional<Nanoseconds> duration)
{
    return duration ? integer(*duration) : QJsonValue();
}

QJsonObject outcomeAsJson(const RunRecord &record, TaskId id)
{
    const TaskRecord &task = record.trace().tasks()[id];
    const Track *worker = record.trace().track(task.worker);
    QJsonObject json{
        {QStringLiteral("task"), integer(id)},
        {QStringLiteral("outcome"), QLatin1String(outcomeId(task.outcome))},
        {QStringLiteral("submitted_ns"), timeOrNull(task.submitted)},
        {QStringLiteral("started_ns"), timeOrNull(task.started)},
        {QStringLiteral("ended_ns"), timeOrNull(task.ended)},
        {QStringLiteral("worker"), worker ? QJsonValue(workerName(record.trace(), *worker)) : QJsonValue()},
        {QStringLiteral("process_id"), worker ? QJsonValue(worker->processId) : QJsonValue()},
        {QStringLiteral("thread_id"), worker ? QJsonValue(worker->threadId) : QJsonValue()},
    };
    json.insert(QStringLiteral("taken_ns"), timeOrNull(task.taken));
    const Note note = record.trace().note(id);
    if (!note.isEmpty())
        json.insert(QStringLiteral("note"), noteText(note));
    if (record.tasks()[id].kind->usesNetwork())
        json.insert(QStringLiteral("url"), QString::fromStdString(record.tasks()[id].address));
    for (const auto &[name, value] : note.values) {
        const QString key = QString::fromStdString(name);
        json.insert(json.contains(key) ? QStringLiteral("note_") + key : key, QString::fromStdString(value));
    }
    return json;
}

QJsonObject metricsAsJson(const RunRecord &record, std::optional<Nanoseconds> sequential)
{
    const Figures figures = measure(record, steadyNow());
    const Usage usage = figures.usage.value_or(Usage());
    QJsonObject metrics{
        {QStringLiteral("makespan_ns"), integer(figures.makespan)},
        {QStringLiteral("ideal_ns"), integerOrNull(figures.ideal)},
        {QStringLiteral("overhead_ns"), integerOrNull(figures.overhead())},
        {QStringLiteral("worker_cpu_ns"), integer(figures.workerCpu)},
        {QStringLiteral("blocked_ns"), integer(figures.workersBlocked)},
        {QStringLiteral("user_cpu_ns"), integer(usage.userCpu)},
        {QStringLiteral("system_cpu_ns"), integer(usage.systemCpu)},
        {QStringLiteral("context_switches"), integer(usage.contextSwitches)},
        {QStringLiteral("peak_memory_bytes"), integer(usage.peakMemory)},
        {QStringLiteral("workers"), integer(figures.workers)},
        {QStringLiteral("threads"), integer(figures.threads)},
        {QStringLiteral("processes"), integer(figures.processes)},
        {QStringLiteral("most_in_flight"), integer(figures.mostInFlight)},
        {QStringLiteral("tasks"), integer(figures.tasks)},
        {QStringLiteral("ended"), integer(figures.ended)},
        {QStringLiteral("succeeded"), integer(figures.succeeded)},
        {QStringLiteral("unread_errors"), integer(figures.unread)},
        {QStringLiteral("dropped_events"), integer(record.trace().droppedEvents())},
    };
    if (const auto &counter = figures.counter) {
        QJsonArray ofProcesses;
        for (const std::int64_t got : counter->ofProcesses)
            ofProcesses.append(integer(got));
        metrics.insert(QStringLiteral("counter"),
            QJsonObject{
                {QStringLiteral("expected"), integer(counter->expected)},
                {QStringLiteral("got"), integer(counter->got)},
                {QStringLiteral("got_in_processes"), ofProcesses},
                {QStringLiteral("lost"), integer(counter->lost)},
            });
    }
    if (sequential) {
        metrics.insert(QStringLiteral("sequential_ns"), integer(*sequential));
        const auto speedup = figures.speedupAgainst(*sequential);
        metrics.insert(QStringLiteral("speedup"), speedup ? QJsonValue(*speedup) : QJsonValue());
    }
    return metrics;
}

template <typename Predicate> QString tasksThat(const RunRecord &record, Predicate isMeant)
{
    constexpr int shown = 5;
    const std::vector<TaskRecord> &tasks = record.trace().tasks();
    QStringList names;
    int count = 0;
    for (TaskId id = 0; id < tasks.size(); ++id) {
        if (!isMeant(tasks[id]))
            continue;
        if (++count <= shown)
            names.append(taskName(record, id));
    }
    const QString list = names.join(QStringLiteral(", "));
    return count > shown ? RunReportText::tr("%1 and %L2 more").arg(list, QLocale().toString(count - shown))
                         : list;
}

} // namespace

QStringList resultTable(const RunRecord &record)
{
    constexpr std::size_t most = 100;
    if (!usesNetwork(record.plan()))
        return {};
    const std::vector<TaskId> completed = completionOrder(record.trace());
    QStringList lines{QString(), RunReportText::tr("Results, in the order they came:")};
    for (std::size_t rank = 0; rank < std::min(completed.size(), most); ++rank) {
        const TaskId id = completed[rank];
        const TaskRecord &task = record.trace().tasks()[id];
        const QString runTime = measuredText(task.ended - std::max(task.started, task.submitted));
        const QString address = QString::fromStdString(record.tasks()[id].address);
        lines.append(QStringLiteral("%L1. %2  %3  %4  %5")
                         .arg(rank + 1, 3)
                         .arg(taskName(record, id), runTime.rightJustified(7), address.leftJustified(20),
                             resultText(record, id)));
    }
    if (completed.size() > most)
        lines.append(RunReportText::tr("… and %L1 more").arg(completed.size() - most));
    return lines;
}

QStringList undoneTable(const RunRecord &record)
{
    QStringList lines;
    for (TaskId id = 0; id < record.tasks().size(); ++id) {
        if (record.trace().tasks()[id].outcome != Outcome::Succeeded)
            lines.append(QStringLiteral("  %1  %2").arg(taskName(record, id), resultText(record, id)));
    }
    if (!lines.isEmpty())
        lines.prepend(RunReportText::tr("Not done:"));
    return lines;
}

QStringList figureTable(const RunRecord &record, std::optional<Nanoseconds> sequential)
{
    const std::vector<FigureRow> rows = figureRows(record, measure(record, steadyNow()), sequential);
    qsizetype width = 0;
    for (const FigureRow &row : rows)
        width = std::max(width, row.name.size());
    QStringList lines;
    for (const FigureRow &row : rows)
        lines.append(QStringLiteral("%1  %2").arg(row.name.leftJustified(width), row.value));
    return lines;
}

QByteArray runAsJson(const RunRecord &record, std::optional<Nanoseconds> sequential)
{
    QJsonArray outcomes;
    for (TaskId id = 0; id < record.tasks().size(); ++id)
        outcomes.append(outcomeAsJson(record, id));
    QJsonObject json{
        {QStringLiteral("plan"), planToJson(record.plan())},
        {QStringLiteral("outcomes"), outcomes},
        {QStringLiteral("metrics"), metricsAsJson(record, sequential)},
    };
    if (!record.problem().isEmpty())
        json.insert(QStringLiteral("problem"), record.problem());
    return plainJson(QJsonDocument(json).toJson());
}

QString unsuccessfulTasks(const RunRecord &record)
{
    return tasksThat(record, [](const TaskRecord &task) { return task.outcome != Outcome::Succeeded; });
}

QString unendedTasks(const RunRecord &record)
{
    return tasksThat(record, [](const TaskRecord &task) { return task.outcome == Outcome::Pending; });
}

} // namespace hilera
