#include "tests/support/runlogreader.h"

#include <QJsonDocument>
#include <QStringList>

namespace hilera::test {

namespace {

std::uint8_t indexIn(const QStringList &names, const QJsonValue &value)
{
    return static_cast<std::uint8_t>(value.isString() ? names.indexOf(value.toString()) : value.toInteger());
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

Note readNote(const QJsonObject &json)
{
    Note note{json[QLatin1String("text")].toString().toStdString()};
    const QJsonObject values = json[QLatin1String("values")].toObject();
    for (const QString &name : values.keys())
        note.values.emplace_back(name.toStdString(), values[name].toString().toStdString());
    return note;
}

Event readEvent(const QJsonObject &json, Nanoseconds origin)
{
    static const QStringList types =
        words("track-opened track-identified track-closed state-entered task-submitted "
              "task-started task-ended line-reached heartbeat blocked-on counted updates-lost stop-asked "
              "named printed");
    static const QStringList kinds = words("process gui caller thread coroutine async-task");
    static const QStringList states =
        words("idle queued starting running ready waiting blocked suspended global-lock");
    static const QStringList phases = words("none connecting first-byte receiving");
    static const QStringList tallies = words("counter queue-length");
    static const QStringList outcomes = words("pending succeeded failed timed-out cancelled killed");

    const auto value = [&json](const char *key) { return json[QLatin1String(key)]; };
    Event event;
    event.time = origin + value("time_ns").toInteger();
    event.type = static_cast<EventType>(indexIn(types, value("type")));
    event.track = static_cast<TrackId>(value("track").toInteger(noTrack));
    event.task = static_cast<TaskId>(value("task").toInteger(noTask));
    event.line = static_cast<std::uint16_t>(value("line").toInteger());
    event.detail = static_cast<std::uint8_t>(value("detail").toInteger());
    event.value = value("value").toInteger();
    switch (event.type) {
    case EventType::TrackOpened:
        event.detail = indexIn(kinds, value("kind"));
        event.task = static_cast<TrackId>(value("parent").toInteger(noTrack));
        break;
    case EventType::TrackIdentified:
        event.value = packIds(value("process_id").toInt(), value("thread_id").toInt());
        break;
    case EventType::StateEntered:
        event.detail = indexIn(states, value("state"));
        event.value = value("cpu_ns").toInteger();
        event.core = static_cast<std::uint8_t>(value("core").toInteger());
        event.phase = static_cast<Phase>(value("phase").isUndefined() ? 0 : indexIn(phases, value("phase")));
        break;
    case EventType::Named:
        event.value = value("note").toInteger(-1) + 1;
        break;
    case EventType::TaskEnded:
        event.detail = indexIn(outcomes, value("outcome"));
        event.value = value("note").toInteger(-1) + 1;
        break;
    case EventType::BlockedOn:
        event.value = value("holder").toInteger(noTrack);
        break;
    case EventType::Counted:
        event.detail = indexIn(tallies, value("counts"));
        break;
    case EventType::StopAsked:
        event.detail = indexIn(words("stop kill"), value("request"));
        break;
    case EventType::Printed:
        event.detail = indexIn(words("stdout stderr stdin hilera"), value("source"));
        event.value = value("note").toInteger(-1) + 1;
        break;
    case EventType::Heartbeat:
        event.value = value("late_ns").toInteger();
        break;
    default:
        break;
    }
    return event;
}

} // namespace

ReadRun readRunLog(const QByteArray &content)
{
    ReadRun run;
    if (!content.endsWith('\n'))
        run.problem = QStringLiteral("the last line has no end");
    for (const QByteArray &line : content.chopped(1).split('\n')) {
        QJsonParseError error;
        const QJsonObject json = QJsonDocument::fromJson(line, &error).object();
        if (error.error != QJsonParseError::NoError) {
            run.problem = QString::fromUtf8(line);
        } else if (run.header.isEmpty()) {
            run.header = json;
        } else if (json.contains(QLatin1String("text"))) {
            if (json[QLatin1String("note")].toInteger() != static_cast<qint64>(run.notes.size()))
                run.problem = QStringLiteral("the notes are not numbered");
            run.notes.push_back(readNote(json));
        } else if (json.contains(QLatin1String("dropped"))) {
            run.dropped += static_cast<std::uint64_t>(json[QLatin1String("dropped")].toInteger());
        } else {
            run.events.push_back(
                readEvent(json, run.header[QLatin1String("clock")][QLatin1String("origin_ns")].toInteger()));
        }
    }
    return run;
}

} // namespace hilera::test
