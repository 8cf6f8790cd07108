#include "core/runlog/runheader.h"

#include "core/machine/limits.h"
#include "core/plan/runplanjson.h"
#include "core/planning/planning.h"
#include "core/runlog/runlogtext.h"
#include "core/text/jsonnumbers.h"
#include "core/text/jsonreader.h"
#include "core/text/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace hilera {

namespace {

constexpr int formatVersion = 1;
constexpr QLatin1String ofWorkers("workers"); // in older logs, usage is of the whole program
constexpr qint64 latestTime = qint64(1) << 53; // as in a trace
constexpr qint64 latestOrigin = qint64(1) << 62;
constexpr qsizetype mostVotes = 10'000; // on one prediction
constexpr qsizetype mostPredictions = 100;
constexpr double largestVote = 1e9;
constexpr qint64 largestCount = std::numeric_limits<qint64>::max();

std::optional<Error> readHost(const QJsonObject &json, Host &host)
{
    JsonReader machine(json);
    machine.read("cores", host.cores, std::numeric_limits<int>::max());
    host.kernel = machine.text("kernel");
    host.qt = machine.text("qt");
    return machine.problem();
}

std::optional<Error> readClock(const QJsonObject &json, RunHeader &header)
{
    JsonReader clock(json);
    clock.read("origin_ns", header.origin, latestOrigin);
    clock.read("end_ns", header.end, latestTime);
    header.finished = header.end;
    if (clock.has("finished_ns"))
        clock.read("finished_ns", header.finished, latestTime);
    return clock.problem();
}

std::optional<Error> readUsage(const QJsonObject &json, std::optional<Usage> &read)
{
    if (json[QLatin1String("of")] != ofWorkers)
        return {};
    Usage &usage = read.emplace();
    JsonReader reader(json);
    reader.read("user_cpu_ns", usage.userCpu, largestCount);
    reader.read("system_cpu_ns", usage.systemCpu, largestCount);
    reader.read("context_switches", usage.contextSwitches, largestCount);
    reader.read("peak_memory_bytes", usage.peakMemory, largestCount);
    return reader.problem();
}

std::optional<Error> readPlan(const QJsonObject &json, RunPlan &plan)
{
    const Result<RunPlan> read = planFromJson(json);
    if (!read)
        return Error{read.error()};
    plan = *read;
    return findMistake(plan);
}

std::optional<Error> readWatched(const QJsonObject &json, RunHeader &header)
{
    WatchedProgram &program = header.watched.emplace();
    JsonReader reader(json);
    program.program = reader.text("program");
    for (const QJsonValue &argument : reader.list("arguments"))
        program.arguments.append(argument.toString());
    for (const QJsonValue &remark : reader.list("remarks"))
        program.remarks.append(remark.toString());
    reader.read("probe_events", program.probeEvents, largestCount);
    reader.read("tasks", header.tasks, limits::tasks);
    program.isLight = reader.value("light").toBool();
    if (reader.has("python"))
        program.python = reader.text("python");
    if (reader.has("source"))
        program.source = reader.text("source");
    if (reader.has("exit_status"))
        reader.read("exit_status", program.exitStatus.emplace(), std::numeric_limits<int>::max());
    return reader.problem();
}

QJsonArray listOf(const std::vector<double> &votes)
{
    QJsonArray list;
    for (const double vote : votes)
        list.append(vote);
    return list;
}

QJsonArray votesToJson(const std::vector<ClassVotes> &votes)
{
    QJsonArray list;
    for (const ClassVotes &each : votes) {
        QJsonObject json{
            {QStringLiteral("answer"), each.answer}, {QStringLiteral("first"), listOf(each.first)}};
        if (!each.choices.isEmpty())
            json.insert(QStringLiteral("choices"), QJsonArray::fromStringList(each.choices));
        if (!each.again.empty())
            json.insert(QStringLiteral("again"), listOf(each.again));
        list.append(json);
    }
    return list;
}

std::vector<double> readVoteList(JsonReader &reader, const char *key)
{
    std::vector<double> votes;
    const QJsonArray list = reader.has(key) ? reader.list(key) : QJsonArray();
    for (const QJsonValue &value : list) {
        const double vote = value.toDouble(-1);
        if (list.size() > mostVotes || !(vote >= 0 && vote <= largestVote)) {
            reader.refuse(key,
                RunLogText::tr("a list of at most %L1 votes, numbers from 0 to %L2")
                    .arg(mostVotes)
                    .arg(largestVote, 0, 'f', 0));
            return {};
        }
        votes.push_back(vote);
    }
    return votes;
}

std::optional<Error> readVotes(const QJsonArray &list, std::vector<ClassVotes> &votes)
{
    if (list.size() > mostPredictions)
        return Error{RunLogText::tr("“votes” has at most %L1 predictions.").arg(mostPredictions)};
    for (const QJsonValue &value : list) {
        JsonReader reader(value);
        ClassVotes &each = votes.emplace_back();
        each.answer = reader.text("answer");
        each.first = readVoteList(reader, "first");
        each.again = readVoteList(reader, "again");
        if (reader.has("choices")) {
            for (const QJsonValue &choice : reader.list("choices"))
                each.choices.append(choice.toString());
        }
        if (reader.problem())
            return reader.problem();
    }
    return {};
}

Error notARunLog()
{
    return Error{RunLogText::tr("A run log of Hilera begins with {\"hilera\":%1, and this one does not.")
                     .arg(formatVersion)};
}

} // namespace

RunHeader headerOf(const RunRecord &record)
{
    const Trace &trace = record.trace();
    RunHeader header;
    header.plan = record.plan();
    header.watched = record.watched();
    header.tasks = record.watched() ? record.tasks().size() : 0;
    header.host = record.host();
    header.origin = trace.origin();
    header.end = trace.lastEvent();
    header.finished = trace.finished() ? trace.sinceOrigin(record.finishedAt()) : header.end;
    header.usage = record.usage();
    header.problem = record.problem();
    header.votes = record.votes();
    header.events = trace.eventCount();
    header.dropped = trace.droppedEvents();
    for (const EventBatch &batch : record.batches())
        header.notes += batch.texts.size();
    return header;
}

QJsonObject watchedToJson(const WatchedProgram &program)
{
    QJsonObject json{
        {QStringLiteral("program"), program.program},
        {QStringLiteral("arguments"), QJsonArray::fromStringList(program.arguments)},
        {QStringLiteral("light"), program.isLight},
        {QStringLiteral("probe_events"), integer(program.probeEvents)},
        {QStringLiteral("remarks"), QJsonArray::fromStringList(program.remarks)},
    };
    if (!program.python.isEmpty())
        json.insert(QStringLiteral("python"), program.python);
    if (!program.source.isEmpty())
        json.insert(QStringLiteral("source"), program.source);
    if (program.exitStatus)
        json.insert(QStringLiteral("exit_status"), *program.exitStatus);
    return json;
}

QByteArray toJson(const RunHeader &header)
{
    const Host &host = header.host;
    QJsonObject json{
        {QStringLiteral("program"), host.program},
        {QStringLiteral("machine"),
            QJsonObject{
                {QStringLiteral("cores"), host.cores},
                {QStringLiteral("kernel"), host.kernel},
                {QStringLiteral("qt"), host.qt},
            }},
        {QStringLiteral("process_id"), host.processId},
        {QStringLiteral("clock"),
            QJsonObject{
                {QStringLiteral("kind"), QStringLiteral("steady")},
                {QStringLiteral("origin_ns"), integer(header.origin)},
                {QStringLiteral("finished_ns"), integer(header.finished)},
                {QStringLiteral("end_ns"), integer(header.end)},
            }},
        {QStringLiteral("events"), integer(header.events)},
        {QStringLiteral("notes"), integer(header.notes)},
        {QStringLiteral("dropped"), integer(header.dropped)},
    };
    if (header.watched) {
        QJsonObject watched = watchedToJson(*header.watched);
        watched.insert(QStringLiteral("tasks"), integer(header.tasks));
        json.insert(QStringLiteral("watched"), watched);
    } else {
        json.insert(QStringLiteral("plan"), planToJson(header.plan));
    }
    if (const auto &usage = header.usage)
        json.insert(QStringLiteral("usage"),
            QJsonObject{
                {QStringLiteral("of"), ofWorkers},
                {QStringLiteral("user_cpu_ns"), integer(usage->userCpu)},
                {QStringLiteral("system_cpu_ns"), integer(usage->systemCpu)},
                {QStringLiteral("context_switches"), integer(usage->contextSwitches)},
                {QStringLiteral("peak_memory_bytes"), integer(usage->peakMemory)},
            });
    if (!header.problem.isEmpty())
        json.insert(QStringLiteral("problem"), header.problem);
    if (!header.votes.empty())
        json.insert(QStringLiteral("votes"), votesToJson(header.votes));
    // QJsonObject sorts its keys, but the beginning of the file has to identify the format.
    return "{\"hilera\":" + QByteArray::number(formatVersion) + ','
        + plainJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).mid(1);
}

Result<RunHeader> headerFromJson(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError && !line.startsWith("{\"hilera\""))
        return notARunLog();
    if (error.error != QJsonParseError::NoError)
        return Error{RunLogText::tr("It stops being a JSON object at byte %L1.").arg(error.offset)};
    const QJsonObject json = document.object();
    if (!json[QLatin1String("hilera")].isDouble())
        return notARunLog();
    const double version = json[QLatin1String("hilera")].toDouble();
    if (version != formatVersion) {
        return Error{RunLogText::tr("It is of version %1 of the format, and this Hilera reads version %2.")
                         .arg(version)
                         .arg(formatVersion)};
    }

    RunHeader header;
    JsonReader reader(json);
    reader.read("events", header.events, largestCount);
    reader.read("notes", header.notes, largestCount);
    reader.read("dropped", header.dropped, largestCount);
    reader.read("process_id", header.host.processId, std::numeric_limits<int>::max());
    if (reader.has("program"))
        header.host.program = reader.text("program");
    if (reader.has("problem"))
        header.problem = reader.text("problem");
    const bool isWatched = reader.has("watched");
    const QJsonObject described = reader.object(isWatched ? "watched" : "plan");
    const QJsonObject machine = reader.object("machine");
    const QJsonObject clock = reader.object("clock");
    const QJsonArray votes = reader.has("votes") ? reader.list("votes") : QJsonArray();
    const QJsonObject usage = reader.has("usage") ? reader.object("usage") : QJsonObject();
    if (reader.problem())
        return *reader.problem();
    for (const auto &problem : {isWatched ? readWatched(described, header) : readPlan(described, header.plan),
             readHost(machine, header.host), readClock(clock, header), readUsage(usage, header.usage),
             readVotes(votes, header.votes)}) {
        if (problem)
            return *problem;
    }
    return header;
}

} // namespace hilera
