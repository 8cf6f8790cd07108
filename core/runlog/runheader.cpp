#include "core/runlog/runheader.h"

#include "core/limits.h"
#include "core/plaintext.h"
#include "core/run/runplanjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunLog)
};

constexpr int formatVersion = 1;
constexpr QLatin1String ofWorkers("workers"); // in older logs, usage is of the whole program
constexpr qint64 latestTime = qint64(1) << 53; // as in a trace
constexpr qint64 latestOrigin = qint64(1) << 62;
constexpr qint64 largestCount = std::numeric_limits<qint64>::max();

// Exact: QJsonValue keeps whole numbers of 64 bits as they are.
QJsonValue integer(std::integral auto number)
{
    return static_cast<qint64>(number);
}

// Takes the values of one object; remembers the first that is not as it has to be.
class ObjectReader {
public:
    explicit ObjectReader(QJsonObject json)
        : m_json(std::move(json))
    {
    }

    [[nodiscard]] bool has(const char *key) const { return m_json.contains(QLatin1String(key)); }

    void read(const char *key, std::integral auto &number, qint64 most)
    {
        const QJsonValue value = m_json[QLatin1String(key)];
        const qint64 read = value.toInteger(-1);
        if (!value.isDouble() || read < 0 || read > most)
            refuse(
                Text::tr("“%1” has to be a whole number from 0 to %L2.").arg(QLatin1String(key)).arg(most));
        else
            number = static_cast<std::remove_reference_t<decltype(number)>>(read);
    }
    void read(const char *key, QStringList &texts)
    {
        const QJsonValue value = m_json[QLatin1String(key)];
        if (!value.isArray())
            refuse(Text::tr("“%1” has to be a list.").arg(QLatin1String(key)));
        for (const QJsonValue &text : value.toArray())
            texts.append(text.toString());
    }
    void read(const char *key, QString &text)
    {
        const QJsonValue value = m_json[QLatin1String(key)];
        if (!value.isString())
            refuse(Text::tr("“%1” has to be a text.").arg(QLatin1String(key)));
        text = value.toString();
    }
    [[nodiscard]] QJsonObject object(const char *key)
    {
        const QJsonValue value = m_json[QLatin1String(key)];
        if (!value.isObject())
            refuse(Text::tr("“%1” has to be an object.").arg(QLatin1String(key)));
        return value.toObject();
    }

    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

private:
    void refuse(const QString &text)
    {
        if (!m_problem)
            m_problem = Error{text};
    }

    QJsonObject m_json;
    std::optional<Error> m_problem;
};

std::optional<Error> readHost(const QJsonObject &json, Host &host)
{
    ObjectReader machine(json);
    machine.read("cores", host.cores, std::numeric_limits<int>::max());
    machine.read("kernel", host.kernel);
    machine.read("qt", host.qt);
    return machine.problem();
}

std::optional<Error> readClock(const QJsonObject &json, RunHeader &header)
{
    ObjectReader clock(json);
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
    ObjectReader reader(json);
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

QJsonObject watchedToJson(const RunHeader &header)
{
    const WatchedProgram &program = *header.watched;
    QJsonObject json{
        {QStringLiteral("program"), program.program},
        {QStringLiteral("arguments"), QJsonArray::fromStringList(program.arguments)},
        {QStringLiteral("light"), program.isLight},
        {QStringLiteral("probe_events"), integer(program.probeEvents)},
        {QStringLiteral("remarks"), QJsonArray::fromStringList(program.remarks)},
        {QStringLiteral("tasks"), integer(header.tasks)},
    };
    if (!program.python.isEmpty())
        json.insert(QStringLiteral("python"), program.python);
    if (program.exitStatus)
        json.insert(QStringLiteral("exit_status"), *program.exitStatus);
    return json;
}

std::optional<Error> readWatched(const QJsonObject &json, RunHeader &header)
{
    WatchedProgram &program = header.watched.emplace();
    ObjectReader reader(json);
    reader.read("program", program.program);
    reader.read("arguments", program.arguments);
    reader.read("remarks", program.remarks);
    reader.read("probe_events", program.probeEvents, largestCount);
    reader.read("tasks", header.tasks, limits::tasks);
    program.isLight = json[QLatin1String("light")].toBool();
    if (reader.has("python"))
        reader.read("python", program.python);
    if (reader.has("exit_status"))
        reader.read("exit_status", program.exitStatus.emplace(), std::numeric_limits<int>::max());
    return reader.problem();
}

Error notARunLog()
{
    return Error{Text::tr("A run log of Hilera begins with {\"hilera\":%1, and this one does not.")
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
    header.events = trace.eventCount();
    header.dropped = trace.droppedEvents();
    for (const EventBatch &batch : record.batches())
        header.notes += batch.texts.size();
    return header;
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
    if (header.watched)
        json.insert(QStringLiteral("watched"), watchedToJson(header));
    else
        json.insert(QStringLiteral("plan"), planToJson(header.plan));
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
    // QJsonObject sorts its keys, and the first words of a file should tell what it is.
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
        return Error{Text::tr("It stops being a JSON object at byte %L1.").arg(error.offset)};
    const QJsonObject json = document.object();
    if (!json[QLatin1String("hilera")].isDouble())
        return notARunLog();
    const double version = json[QLatin1String("hilera")].toDouble();
    if (version != formatVersion) {
        return Error{Text::tr("It is of version %1 of the format, and this Hilera reads version %2.")
                         .arg(version)
                         .arg(formatVersion)};
    }

    RunHeader header;
    ObjectReader reader(json);
    reader.read("events", header.events, largestCount);
    reader.read("notes", header.notes, largestCount);
    reader.read("dropped", header.dropped, largestCount);
    reader.read("process_id", header.host.processId, std::numeric_limits<int>::max());
    if (reader.has("program"))
        reader.read("program", header.host.program);
    if (reader.has("problem"))
        reader.read("problem", header.problem);
    const bool isWatched = reader.has("watched");
    const QJsonObject described = reader.object(isWatched ? "watched" : "plan");
    const QJsonObject machine = reader.object("machine");
    const QJsonObject clock = reader.object("clock");
    const QJsonObject usage = reader.has("usage") ? reader.object("usage") : QJsonObject();
    if (reader.problem())
        return *reader.problem();
    for (const auto &problem : {isWatched ? readWatched(described, header) : readPlan(described, header.plan),
             readHost(machine, header.host), readClock(clock, header), readUsage(usage, header.usage)}) {
        if (problem)
            return *problem;
    }
    return header;
}

} // namespace hilera
