#include "core/runlog/logline.h"

#include "core/record/names.h"
#include "core/task/taskkind.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hilera {

namespace {

QString taskText(const char *text)
{
    return QCoreApplication::translate("Task", text);
}

QString startText(const Task &task)
{
    const bool hasAddress = task.kind->usesNetwork();
    const QString text = taskText(task.kind->startText());
    if (!text.contains(QLatin1String("%1"))) // of a program that is watched: nobody knows for how long
        return text;
    return text.arg(hasAddress ? QString::fromStdString(task.address) : durationText(task.duration));
}

// Told by the runner, or printed.
bool isOfNoTrack(const Event &event)
{
    return event.type == EventType::StopAsked || event.type == EventType::Printed;
}

} // namespace

bool isLogged(const RunRecord &record, const Event &event)
{
    const bool isOfTask = event.type == EventType::TaskStarted || event.type == EventType::TaskEnded;
    return isOfTask ? event.task < record.tasks().size() : isOfNoTrack(event);
}

std::optional<LogLine> logLine(const RunRecord &record, const Event &event)
{
    const Track *track = record.trace().track(event.track);
    if (!isLogged(record, event) || (!track && !isOfNoTrack(event)))
        return {};

    LogLine line;
    line.time = record.trace().sinceOrigin(event.time);
    if (event.type == EventType::StopAsked) {
        line.text = requestText(static_cast<StopRequest>(event.detail));
        return line;
    }
    if (event.type == EventType::Printed) {
        line.worker = sourceName(event);
        line.text = printedText(record.trace(), event);
        line.isProblem = static_cast<PrintSource>(event.detail) == PrintSource::Hilera;
        return line;
    }
    const bool starts = event.type == EventType::TaskStarted;
    const Task &task = record.tasks()[event.task];
    line.track = event.track;
    line.task = event.task;
    line.worker = workerName(record.trace(), *track);
    line.taskName = taskName(record, event.task);
    line.text = starts ? startText(task) : resultText(record, event.task);
    line.isProblem = !starts && static_cast<Outcome>(event.detail) != Outcome::Succeeded;
    return line;
}

std::vector<const Event *> loggedEvents(const RunRecord &record)
{
    std::vector<const Event *> events;
    for (const EventBatch &batch : record.batches()) {
        for (const Event &event : batch.events) {
            if (isLogged(record, event) && (isOfNoTrack(event) || record.trace().track(event.track)))
                events.push_back(&event);
        }
    }
    // Events of child processes may arrive a little late.
    std::ranges::stable_sort(events, {}, &Event::time);
    return events;
}

QString toString(const LogLine &line)
{
    return QStringLiteral("%1  %2  %3  %4")
        .arg(QLocale().toString(toSeconds(line.time), 'f', 3), 8)
        .arg(line.worker, line.taskName, line.text);
}

} // namespace hilera
