#include "app/watchreport.h"

#include "core/metrics/figures.h"
#include "core/record/names.h"
#include "core/runlog/eventnames.h"
#include "core/task/taskkind.h"
#include "core/text/jsonnumbers.h"
#include "core/text/plaintext.h"
#include "core/watch/watchtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <array>

namespace hilera {

namespace {

constexpr Nanoseconds costOfEvent = 1'000; // at most, as a rule

QJsonObject slicesAsJson(const SliceRow &slices)
{
    std::array<std::int64_t, stateCount> counts{};
    for (std::size_t i = 0; i < slices.size(); ++i)
        ++counts[static_cast<std::size_t>(slices.at(i).state)];
    QJsonObject json;
    const auto &times = slices.totals();
    for (std::size_t state = 1; state < stateCount; ++state) {
        if (counts[state] > 0)
            json.insert(QLatin1String(stateId(static_cast<State>(state))),
                QJsonObject{{QStringLiteral("count"), integer(counts[state])},
                    {QStringLiteral("time_ns"), integer(times[state])}});
    }
    return json;
}

// By process track.
std::map<TrackId, QJsonArray> tasksAsJson(const RunRecord &record)
{
    const Trace &trace = record.trace();
    std::map<TrackId, QJsonArray> tasks;
    for (TaskId id = 0; id < trace.tasks().size(); ++id) {
        const TaskRecord &task = trace.tasks()[id];
        const Track *thread = trace.track(trace.threadOf(task.worker));
        tasks[thread ? thread->parent : noTrack].append(QJsonObject{
            {QStringLiteral("name"), taskName(record, id)},
            {QStringLiteral("kind"), QString::fromUtf8(record.tasks()[id].kind->id().data())},
            {QStringLiteral("outcome"), QLatin1String(outcomeId(task.outcome))},
            {QStringLiteral("start_ns"), timeOrNull(task.started)},
            {QStringLiteral("end_ns"), timeOrNull(task.ended)},
        });
    }
    return tasks;
}

QJsonObject processAsJson(const Trace &trace, const Track &process, const QJsonArray &tasks)
{
    QJsonArray threads;
    for (const TrackId id : trace.children(process.id)) {
        const Track &thread = *trace.track(id);
        threads.append(QJsonObject{
            {QStringLiteral("tid"), thread.threadId},
            {QStringLiteral("name"), trackName(trace, thread)},
            {QStringLiteral("slices"), slicesAsJson(thread.slices)},
        });
    }
    return {
        {QStringLiteral("pid"), process.processId},
        {QStringLiteral("name"), trackName(trace, process)},
        {QStringLiteral("watched"), !process.isKernelView},
        {QStringLiteral("threads"), threads},
        {QStringLiteral("tasks"), tasks},
    };
}

} // namespace

QStringList watchTable(const RunRecord &record)
{
    const Trace &trace = record.trace();
    const WatchedProgram &program = *record.watched();
    const QLocale locale;
    const Usage usage = record.usage().value_or(Usage());
    const Figures figures = measure(record, record.finishedAt());
    const std::vector<std::pair<QString, QString>> rows = {
        {WatchText::tr("Makespan"), measuredText(figures.makespan)},
        {WatchText::tr("CPU time, user"), measuredText(usage.userCpu)},
        {WatchText::tr("CPU time, system"), measuredText(usage.systemCpu)},
        {WatchText::tr("Processes"), locale.toString(qulonglong(trace.trackCount(TrackKind::Process)))},
        {WatchText::tr("Threads"), locale.toString(qulonglong(trace.trackCount(TrackKind::Thread)))},
        {WatchText::tr("Workers"), locale.toString(figures.workers)},
        {WatchText::tr("Tasks that succeeded"),
            WatchText::tr("%L1 of %L2").arg(trace.taskRecords().succeeded()).arg(trace.tasks().size())},
        {WatchText::tr("Most in flight"), locale.toString(figures.mostInFlight)},
        {WatchText::tr("Peak memory of a process"), memoryText(usage.peakMemory)},
        {WatchText::tr("Events lost"), locale.toString(qulonglong(trace.droppedEvents()))},
    };
    qsizetype width = 0;
    for (const auto &[name, value] : rows)
        width = std::max(width, name.size());
    QStringList lines;
    for (const auto &[name, value] : rows)
        lines.append(QStringLiteral("%1  %2").arg(name.leftJustified(width), value));
    lines.append(program.probeEvents > 0
            ? WatchText::tr("Watching changes timing a little: by up to %1 here, in all threads together.")
                  .arg(measuredText(program.probeEvents * costOfEvent))
            : WatchText::tr(
                "Only the kernel’s view is known: which processes and threads there were, and when they "
                "ran, were ready, or waited; not what for, nor what their tasks are."));
    return lines;
}

QByteArray watchAsJson(const RunRecord &record)
{
    const Trace &trace = record.trace();
    const WatchedProgram &program = *record.watched();
    const Figures figures = measure(record, record.finishedAt());
    std::map<TrackId, QJsonArray> tasks = tasksAsJson(record);
    QJsonArray processes;
    for (const Track &track : trace.tracks()) {
        if (track.kind == TrackKind::Process)
            processes.append(processAsJson(trace, track, tasks[track.id]));
    }
    QJsonObject json{
        {QStringLiteral("program"), program.program},
        {QStringLiteral("arguments"), QJsonArray::fromStringList(program.arguments)},
        {QStringLiteral("python"), program.python.isEmpty() ? QJsonValue() : QJsonValue(program.python)},
        {QStringLiteral("exit_status"), program.exitStatus ? QJsonValue(*program.exitStatus) : QJsonValue()},
        {QStringLiteral("makespan_ns"), integer(figures.makespan)},
        {QStringLiteral("workers"), figures.workers},
        {QStringLiteral("most_in_flight"), figures.mostInFlight},
        {QStringLiteral("dropped"), integer(trace.droppedEvents())},
        {QStringLiteral("remarks"), QJsonArray::fromStringList(program.remarks)},
        {QStringLiteral("processes"), processes},
    };
    return plainJson(QJsonDocument(json).toJson());
}

} // namespace hilera
