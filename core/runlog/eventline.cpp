#include "core/runlog/eventline.h"

#include "core/runlog/bufferedwriter.h"
#include "core/runlog/eventnames.h"
#include "core/runlog/jsonscanner.h"
#include "core/runlog/runlogtext.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <span>
#include <type_traits>

namespace hilera {

namespace {

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
    TheSource,
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
    std::string_view text; // the key as it is written: ",\"task\":"
    std::int64_t (*get)(const Event &event);
    void (*set)(Event &event, std::int64_t value);
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::int64_t usual = 0; // where it is left out
    std::span<const std::string_view> words = {};

    [[nodiscard]] constexpr std::string_view key() const { return text.substr(2, text.size() - 4); }
};

template <auto member> std::int64_t get(const Event &event)
{
    return static_cast<std::int64_t>(event.*member);
}

template <auto member> void set(Event &event, std::int64_t value)
{
    using Member = std::remove_cvref_t<decltype(event.*member)>;
    event.*member = static_cast<Member>(value);
}

template <auto member>
constexpr Field number(std::string_view text, std::int64_t least, std::int64_t most, std::int64_t usual = 0)
{
    return {text, get<member>, set<member>, least, most, usual};
}

template <auto member> constexpr Field word(std::string_view text, std::span<const std::string_view> words)
{
    return {text, get<member>, set<member>, 0, 0, 0, words};
}

constexpr std::int64_t latestTime = std::int64_t(1) << 53; // as in a trace
constexpr std::int64_t largestId = noTrack - std::int64_t(1);
constexpr std::int64_t largestNumber = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallestNumber = std::numeric_limits<std::int64_t>::min();
constexpr int largestInt = std::numeric_limits<int>::max();
constexpr int smallestInt = std::numeric_limits<int>::min();

constexpr std::array<Field, fieldCount> fields = {{
    number<&Event::time>(",\"time_ns\":", 0, latestTime),
    word<&Event::type>(",\"type\":", eventTypeIds),
    number<&Event::track>(",\"track\":", 0, largestId, noTrack),
    number<&Event::task>(",\"parent\":", 0, largestId, noTrack),
    number<&Event::task>(",\"task\":", 0, largestId, noTask),
    word<&Event::detail>(",\"kind\":", trackKindIds),
    word<&Event::detail>(",\"state\":", stateIds),
    word<&Event::phase>(",\"phase\":", phaseIds),
    word<&Event::detail>(",\"counts\":", tallyIds),
    word<&Event::detail>(",\"outcome\":", outcomeIds),
    word<&Event::detail>(",\"request\":", stopRequestIds),
    word<&Event::detail>(",\"source\":", printSourceIds),
    number<&Event::detail>(",\"detail\":", 0, 255),
    {",\"process_id\":", [](const Event &event) { return std::int64_t(processIdOf(event.value)); },
        [](Event &event, std::int64_t id) {
            event.value = packIds(static_cast<int>(id), threadIdOf(event.value));
        },
        smallestInt, largestInt},
    {",\"thread_id\":", [](const Event &event) { return std::int64_t(threadIdOf(event.value)); },
        [](Event &event, std::int64_t id) {
            event.value = packIds(processIdOf(event.value), static_cast<int>(id));
        },
        smallestInt, largestInt},
    number<&Event::value>(",\"cpu_ns\":", -latestTime, latestTime),
    number<&Event::core>(",\"core\":", 1, 255),
    number<&Event::value>(",\"holder\":", 0, largestId, noTrack),
    {",\"note\":", [](const Event &event) { return event.value - 1; },
        [](Event &event, std::int64_t note) { event.value = note + 1; }, 0, largestNumber - 1, -1},
    number<&Event::value>(",\"late_ns\":", -latestTime, latestTime),
    number<&Event::value>(",\"value\":", smallestNumber, largestNumber),
    number<&Event::line>(",\"line\":", 0, std::numeric_limits<std::uint16_t>::max()),
}};

struct Form {
    Fields needed = 0;
    Fields others = 0;
};

constexpr Fields ofAll = bits(Time, Type, TheTrack, Line);
constexpr Fields neverLeftOut =
    bits(Time, Type, Kind, TheState, TheTally, TheOutcome, TheRequest, TheSource, ProcessId, ThreadId);

// What an event of each type tells beside that.
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
    {bits(TheSource), bits(TheTask, NoteId)},
}};

Form formOf(EventType type)
{
    const auto index = static_cast<std::size_t>(type);
    return index < forms.size() ? forms[index] : Form{0, bits(TheTask, Detail, Value)};
}

// The first field of some; they are fewer by that.
std::size_t takeFirst(Fields &some)
{
    const auto id = static_cast<std::size_t>(std::countr_zero(some));
    some &= some - 1;
    return id;
}

QString quoted(std::string_view text)
{
    constexpr std::size_t shownLength = 60;
    return QString::fromUtf8(text.substr(0, shownLength)).simplified();
}

Error wrongValue(const Field &field)
{
    if (field.words.empty()) {
        return Error{RunLogText::tr("“%1” has to be a whole number from %L2 to %L3.")
                         .arg(quoted(field.key()))
                         .arg(field.least)
                         .arg(field.most)};
    }
    QStringList words;
    for (const std::string_view word : field.words)
        words.append(quoted(word));
    return Error{RunLogText::tr("“%1” has to be one of %2.")
                     .arg(quoted(field.key()), words.join(QStringLiteral(", ")))};
}

// Takes an event from a line, field by field.
class EventLine {
public:
    [[nodiscard]] std::optional<Error> parse(std::string_view line, Event &event)
    {
        JsonScanner json(line);
        bool goesOn = json.take('{') && json.peek() != '}';
        for (std::size_t expected = 0; goesOn; goesOn = json.take(',')) {
            std::string_view key;
            if (!json.takeString(key) || !json.take(':'))
                return noObject(json);
            const std::size_t id = find(key, expected);
            if (id == fieldCount)
                return Error{RunLogText::tr("An event has no “%1”.").arg(quoted(key))};
            if (!takeValue(json, id))
                return wrongValue(fields[id]);
            m_seen |= bits(id);
            expected = id + 1;
        }
        if (!json.take('}') || !json.isAtEnd())
            return noObject(json);
        const Form form = has(Type) ? forms[static_cast<std::size_t>(m_values[Type])] : Form();
        if (auto problem = checkForm(form))
            return problem;
        Fields all = ofAll | form.needed | form.others;
        while (all != 0) {
            const std::size_t id = takeFirst(all);
            fields[id].set(event, has(id) ? m_values[id] : fields[id].usual);
        }
        return {};
    }

private:
    [[nodiscard]] bool has(std::size_t id) const { return m_seen & bits(id); }

    static Error noObject(const JsonScanner &json)
    {
        return Error{RunLogText::tr("It stops being a JSON object at byte %L1.").arg(json.position())};
    }

    // Looks first for what usually comes next.
    static std::size_t find(std::string_view key, std::size_t expected)
    {
        for (std::size_t i = 0; i < fieldCount; ++i) {
            const std::size_t id = expected + i < fieldCount ? expected + i : expected + i - fieldCount;
            if (fields[id].key() == key)
                return id;
        }
        return fieldCount;
    }

    [[nodiscard]] bool takeValue(JsonScanner &json, std::size_t id)
    {
        const Field &field = fields[id];
        std::int64_t &value = m_values[id];
        if (field.words.empty())
            return json.takeInteger(value) && value >= field.least && value <= field.most;
        std::string_view word;
        if (!json.takeString(word))
            return false;
        const auto found = std::ranges::find(field.words, word);
        value = found - field.words.begin();
        return found != field.words.end();
    }

    [[nodiscard]] std::optional<Error> checkForm(const Form &form) const
    {
        Fields missing = (bits(Time, Type) | form.needed) & ~m_seen;
        Fields surplus = m_seen & ~(ofAll | form.needed | form.others);
        if (missing != 0)
            return Error{
                RunLogText::tr("The event has no “%1”.").arg(quoted(fields[takeFirst(missing)].key()))};
        if (surplus != 0) {
            return Error{RunLogText::tr("An event of the type “%1” has no “%2”.")
                             .arg(quoted(eventTypeIds[static_cast<std::size_t>(m_values[Type])]),
                                 quoted(fields[takeFirst(surplus)].key()))};
        }
        return {};
    }

    std::array<std::int64_t, fieldCount> m_values;
    Fields m_seen = 0;
};

} // namespace

void writeEventLine(BufferedWriter &writer, const Event &event, Nanoseconds origin)
{
    Event told = event;
    told.time -= origin;
    const Form form = formOf(event.type);
    Fields all = ofAll | form.needed | form.others;
    for (bool isFirst = true; all != 0; isFirst = false) {
        const std::size_t id = takeFirst(all);
        const Field &field = fields[id];
        const std::int64_t value = field.get(told);
        if (value == field.usual && (neverLeftOut & bits(id)) == 0)
            continue;
        if (isFirst)
            writer.write("{");
        writer.write(field.text.substr(isFirst ? 1 : 0));
        const auto word = static_cast<std::size_t>(value);
        if (word >= field.words.size()) {
            writer.write(value);
            continue;
        }
        writer.write("\"");
        writer.write(field.words[word]);
        writer.write("\"");
    }
    writer.write("}\n");
}

std::optional<Error> parseEventLine(std::string_view line, Nanoseconds origin, Event &event)
{
    event = {};
    if (auto problem = EventLine().parse(line, event))
        return problem;
    event.time += origin;
    return {};
}

} // namespace hilera
