#include "core/runlog/eventline.h"

#include "core/runlog/eventnames.h"
#include "core/runlog/jsonscanner.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunLog)
};

// In the order they are written.
enum FieldId : std::size_t {
    Time,
    Type,
    TheTrack,
    Parent,
    TheTask,
    Kind,
    TheState,
    ThePhase,
    TheTally,
    TheOutcome,
    TheRequest,
    Detail,
    ProcessId,
    ThreadId,
    Cpu,
    Core,
    Holder,
    NoteId,
    Late,
    Value,
    Line,
    fieldCount
};

using Fields = std::uint32_t; // a bit for each

template <typename... Ids> constexpr Fields bits(Ids... ids)
{
    return (Fields(0) | ... | (Fields(1) << ids));
}

// A number within bounds, or a word that stands for one.
struct Field {
    std::string_view key;
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::int64_t (*number)(std::string_view word) = nullptr; // -1: no such word
    const char *(*word)(std::int64_t number) = nullptr; // null: no such number
};

template <auto find> std::int64_t numberOf(std::string_view word)
{
    const auto found = find(word);
    return found ? static_cast<std::int64_t>(*found) : -1;
}

template <typename Enumeration, const char *(*id)(Enumeration)> const char *wordOf(std::int64_t number)
{
    return id(static_cast<Enumeration>(number));
}

constexpr std::int64_t latestTime = std::int64_t(1) << 53; // as in a trace
constexpr std::int64_t largestId = noTrack - std::int64_t(1);
constexpr std::int64_t largestNumber = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallestNumber = std::numeric_limits<std::int64_t>::min();

constexpr std::array<Field, fieldCount> fields = {{
    {"time_ns", 0, latestTime},
    {"type", 0, 0, numberOf<findEventType>, wordOf<EventType, eventTypeId>},
    {"track", 0, largestId},
    {"parent", 0, largestId},
    {"task", 0, largestId},
    {"kind", 0, 0, numberOf<findTrackKind>, wordOf<TrackKind, trackKindId>},
    {"state", 0, 0, numberOf<findState>, wordOf<State, stateId>},
    {"phase", 0, 0, numberOf<findPhase>, wordOf<Phase, phaseId>},
    {"counts", 0, 0, numberOf<findTally>, wordOf<Tally, tallyId>},
    {"outcome", 0, 0, numberOf<findOutcome>, wordOf<Outcome, outcomeId>},
    {"request", 0, 0, numberOf<findStopRequest>, wordOf<StopRequest, stopRequestId>},
    {"detail", 0, 255},
    {"process_id", std::numeric_limits<int>::min(), std::numeric_limits<int>::max()},
    {"thread_id", std::numeric_limits<int>::min(), std::numeric_limits<int>::max()},
    {"cpu_ns", -latestTime, latestTime},
    {"core", 1, 255},
    {"holder", 0, largestId},
    {"note", 0, largestNumber - 1},
    {"late_ns", -latestTime, latestTime},
    {"value", smallestNumber, largestNumber},
    {"line", 0, std::numeric_limits<std::uint16_t>::max()},
}};

struct Form {
    Fields needed = 0;
    Fields others = 0;
};

// What an event of each type tells beside its time, type, track and line.
constexpr std::array<Form, eventTypeCount> forms = {{
    {bits(TheTrack, Kind), bits(Parent, Value)},
    {bits(ProcessId, ThreadId), bits(TheTask, Detail)},
    {0, bits(TheTask, Detail, Value)},
    {bits(TheState), bits(TheTask, ThePhase, Cpu, Core)},
    {bits(TheTask), bits(Detail, Value)},
    {bits(TheTask), bits(Detail, Value)},
    {bits(TheTask, TheOutcome), bits(NoteId)},
    {0, bits(TheTask, Detail, Value)},
    {0, bits(TheTask, Detail, Late)},
    {0, bits(TheTask, Detail, Holder)},
    {bits(TheTally), bits(TheTask, Value)},
    {0, bits(TheTask, Detail, Value)},
    {bits(TheRequest), bits(TheTask, Value)},
    {0, bits(TheTask, Detail, NoteId)},
}};

QString quoted(std::string_view text)
{
    constexpr std::size_t shownLength = 60;
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(text.size(), shownLength)))
        .simplified();
}

Error wrongValue(const Field &field)
{
    if (!field.word) {
        return Error{Text::tr("“%1” has to be a whole number from %L2 to %L3.")
                         .arg(quoted(field.key))
                         .arg(field.least)
                         .arg(field.most)};
    }
    QStringList words;
    while (const char *word = field.word(words.size()))
        words.append(QLatin1String(word));
    return Error{
        Text::tr("“%1” has to be one of %2.").arg(quoted(field.key), words.join(QStringLiteral(", ")))};
}

// What a line says, field by field.
class EventLine {
public:
    [[nodiscard]] std::optional<Error> parse(std::string_view line)
    {
        JsonScanner json(line);
        bool goesOn = json.take('{') && json.peek() != '}';
        for (std::size_t expected = 0; goesOn; goesOn = json.take(',')) {
            std::string_view key;
            if (!json.takeString(key) || !json.take(':'))
                return noObject(json);
            const std::size_t id = find(key, expected);
            if (id == fieldCount)
                return Error{Text::tr("An event has no “%1”.").arg(quoted(key))};
            if (!takeValue(json, id))
                return wrongValue(fields[id]);
            m_seen |= bits(id);
            expected = id + 1;
        }
        if (!json.take('}') || !json.isAtEnd())
            return noObject(json);
        return checkForm();
    }

    [[nodiscard]] bool has(FieldId id) const { return m_seen & bits(id); }
    [[nodiscard]] std::int64_t at(FieldId id, std::int64_t otherwise = 0) const
    {
        return has(id) ? m_values[id] : otherwise;
    }

private:
    static Error noObject(const JsonScanner &json)
    {
        return Error{Text::tr("It stops being a JSON object at byte %L1.").arg(json.position())};
    }

    // Looks first for what usually comes next.
    static std::size_t find(std::string_view key, std::size_t expected)
    {
        for (std::size_t i = 0; i < fieldCount; ++i) {
            const std::size_t id = expected + i < fieldCount ? expected + i : expected + i - fieldCount;
            if (fields[id].key == key)
                return id;
        }
        return fieldCount;
    }

    [[nodiscard]] bool takeValue(JsonScanner &json, std::size_t id)
    {
        const Field &field = fields[id];
        std::int64_t &value = m_values[id];
        if (!field.number)
            return json.takeInteger(value) && value >= field.least && value <= field.most;
        std::string_view word;
        if (!json.takeString(word))
            return false;
        value = field.number(word);
        return value >= 0;
    }

    [[nodiscard]] std::optional<Error> checkForm() const
    {
        constexpr Fields always = bits(Time, Type);
        const Form form = has(Type) ? forms[static_cast<std::size_t>(m_values[Type])] : Form();
        const Fields missing = (always | form.needed) & ~m_seen;
        const Fields surplus = m_seen & ~(always | form.needed | form.others | bits(TheTrack, Line));
        if (missing != 0)
            return Error{Text::tr("The event has no “%1”.").arg(quoted(firstOf(missing)))};
        if (surplus != 0) {
            return Error{
                Text::tr("An event of the type “%1” has no “%2”.")
                    .arg(QLatin1String(fields[Type].word(m_values[Type])), quoted(firstOf(surplus)))};
        }
        return {};
    }
    static std::string_view firstOf(Fields some)
    {
        return fields[static_cast<std::size_t>(std::countr_zero(some))].key;
    }

    std::array<std::int64_t, fieldCount> m_values;
    Fields m_seen = 0;
};

} // namespace

std::optional<Error> parseEventLine(std::string_view line, Nanoseconds origin, Event &event)
{
    EventLine fieldsOfLine;
    if (auto problem = fieldsOfLine.parse(line))
        return problem;
    const EventLine &from = fieldsOfLine;
    event = {};
    event.time = origin + from.at(Time);
    event.type = static_cast<EventType>(from.at(Type));
    event.track = static_cast<TrackId>(from.at(TheTrack, noTrack));
    event.task = static_cast<TaskId>(from.at(TheTask, noTask));
    event.line = static_cast<std::uint16_t>(from.at(Line));
    event.detail = static_cast<std::uint8_t>(from.at(Detail));
    event.value = from.at(Value);
    switch (event.type) {
    case EventType::TrackOpened:
        event.task = static_cast<TrackId>(from.at(Parent, noTrack));
        event.detail = static_cast<std::uint8_t>(from.at(Kind));
        break;
    case EventType::TrackIdentified:
        event.value = packIds(static_cast<int>(from.at(ProcessId)), static_cast<int>(from.at(ThreadId)));
        break;
    case EventType::StateEntered:
        event.detail = static_cast<std::uint8_t>(from.at(TheState));
        event.phase = static_cast<Phase>(from.at(ThePhase));
        event.value = from.at(Cpu);
        event.core = static_cast<std::uint8_t>(from.at(Core));
        break;
    case EventType::TaskEnded:
        event.detail = static_cast<std::uint8_t>(from.at(TheOutcome));
        event.value = from.at(NoteId, -1) + 1;
        break;
    case EventType::Named:
        event.value = from.at(NoteId, -1) + 1;
        break;
    case EventType::Heartbeat:
        event.value = from.at(Late);
        break;
    case EventType::BlockedOn:
        event.value = from.at(Holder, noTrack);
        break;
    case EventType::Counted:
        event.detail = static_cast<std::uint8_t>(from.at(TheTally));
        break;
    case EventType::StopAsked:
        event.detail = static_cast<std::uint8_t>(from.at(TheRequest));
        break;
    case EventType::TrackClosed:
    case EventType::TaskSubmitted:
    case EventType::TaskStarted:
    case EventType::LineReached:
    case EventType::UpdatesLost:
        break;
    }
    return {};
}

} // namespace hilera
