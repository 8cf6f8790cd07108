#include "app/runreport.h"

#include "core/metrics/figures.h"
#include "core/run/names.h"
#include "core/run/runplanjson.h"
#include "core/runlog/eventnames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <concepts>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

struct Row {
    QString name;
    QString value;
};

QJsonValue integer(std::integral auto number)
{
    return static_cast<qint64>(number);
}

QJsonValue timeOrNull(Nanoseconds time)
{
    return time < 0 ? QJsonValue() : integer(time);
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
    if (task.reason)
        json.insert(QStringLiteral("reason"), QString::fromStdString(record.trace().text(*task.reason)));
    return json;
}

QJsonObject metricsAsJson(const RunRecord &record)
{
    const Figures figures = measure(record, steadyNow());
    return {
        {QStringLiteral("makespan_ns"), integer(figures.makespan)},
        {QStringLiteral("ideal_ns"), integer(figures.ideal)},
        {QStringLiteral("overhead_ns"), integer(figures.overhead())},
        {QStringLiteral("worker_cpu_ns"), integer(figures.workerCpu)},
        {QStringLiteral("user_cpu_ns"), integer(figures.usage.userCpu)},
        {QStringLiteral("system_cpu_ns"), integer(figures.usage.systemCpu)},
        {QStringLiteral("context_switches"), integer(figures.usage.contextSwitches)},
        {QStringLiteral("peak_memory_bytes"), integer(figures.usage.peakMemory)},
        {QStringLiteral("workers"), integer(figures.workers)},
        {QStringLiteral("threads"), integer(figures.threads)},
        {QStringLiteral("processes"), integer(figures.processes)},
        {QStringLiteral("most_in_flight"), integer(figures.mostInFlight)},
        {QStringLiteral("tasks"), integer(figures.tasks)},
        {QStringLiteral("ended"), integer(figures.ended)},
        {QStringLiteral("succeeded"), integer(figures.succeeded)},
        {QStringLiteral("dropped_events"), integer(record.trace().droppedEvents())},
    };
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
    return count > shown ? Text::tr("%1 and %L2 more").arg(list).arg(count - shown) : list;
}

} // namespace

QStringList figureTable(const RunRecord &record)
{
    const Figures figures = measure(record, steadyNow());
    const QLocale locale;
    std::vector<Row> rows = {
        {Text::tr("Makespan"), measuredText(figures.makespan)},
        {Text::tr("Ideal"), measuredText(figures.ideal)},
        {Text::tr("Difference"), measuredText(figures.overhead())},
        {Text::tr("CPU time, user"), measuredText(figures.usage.userCpu)},
        {Text::tr("CPU time, system"), measuredText(figures.usage.systemCpu)},
        {Text::tr("Workers"), locale.toString(figures.workers)},
        {Text::tr("Threads"), locale.toString(figures.threads)},
        {Text::tr("Processes"), locale.toString(figures.processes)},
        {Text::tr("Most tasks in flight"), locale.toString(figures.mostInFlight)},
        {Text::tr("Peak memory"), memoryText(figures.usage.peakMemory)},
        {Text::tr("Context switches"),
            locale.toString(static_cast<qlonglong>(figures.usage.contextSwitches))},
        {Text::tr("Tasks that succeeded"), Text::tr("%L1 of %L2").arg(figures.succeeded).arg(figures.tasks)},
    };
    if (const std::uint64_t dropped = record.trace().droppedEvents(); dropped > 0)
        rows.push_back({Text::tr("Events lost"), locale.toString(static_cast<qulonglong>(dropped))});

    qsizetype width = 0;
    for (const Row &row : rows)
        width = std::max(width, row.name.size());
    QStringList lines;
    for (const Row &row : rows)
        lines.append(QStringLiteral("%1  %2").arg(row.name.leftJustified(width), row.value));
    return lines;
}

QByteArray runAsJson(const RunRecord &record)
{
    QJsonArray outcomes;
    for (TaskId id = 0; id < record.tasks().size(); ++id)
        outcomes.append(outcomeAsJson(record, id));
    QJsonObject json{
        {QStringLiteral("plan"), planToJson(record.plan())},
        {QStringLiteral("outcomes"), outcomes},
        {QStringLiteral("metrics"), metricsAsJson(record)},
    };
    if (!record.problem().isEmpty())
        json.insert(QStringLiteral("problem"), record.problem());
    return QJsonDocument(json).toJson();
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
