#include "core/worker/protocol.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <sstream>
#include <string_view>
#include <variant>

namespace hilera {

namespace {

// What an order says of a task, in the words of the line, key=value, beside its kind and line.
struct Key {
    std::string_view name;
    std::variant<TaskId Task::*, Nanoseconds Task::*, std::uint64_t Task::*, int Task::*, bool Task::*,
        std::string Task::*>
        field;
};

constexpr Key keys[] = {
    {"id", &Task::id}, {"duration", &Task::duration}, {"timeout", &Task::timeout}, {"rounds", &Task::rounds},
    {"low_priority", &Task::hasLowPriority}, {"mode", &Task::mode}, {"repeats", &Task::repeats},
    {"guards", &Task::guards}, {"deadlock_check", &Task::deadlockCheck}, {"party", &Task::party},
    {"look_interval", &Task::lookInterval}, {"place", &Task::place},
    {"address", &Task::address}, // has no blanks
};

struct LineWriter {
    std::string operator()(const TaskOrder &order) const
    {
        std::ostringstream line;
        line << "task kind=" << order.task.kind->id() << " line=" << order.line;
        for (const Key &key : keys) {
            std::visit([&](auto field) { line << ' ' << key.name << '=' << order.task.*field; }, key.field);
        }
        line << '\n';
        return line.str();
    }
    std::string operator()(const StopOrder &) const { return "stop\n"; }
    std::string operator()(const EndOrder &) const { return "end\n"; }
};

std::string_view takeWord(std::string_view &line)
{
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
}

// False if the text is no such value.
template <typename Number> bool read(std::string_view text, Number &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

bool read(std::string_view text, bool &truth)
{
    truth = text == "1";
    return truth || text == "0";
}

bool read(std::string_view text, std::string &value)
{
    value = text;
    return true;
}

bool readWord(std::string_view word, TaskKinds kinds, TaskOrder &order)
{
    const std::size_t equals = std::min(word.find('='), word.size());
    const std::string_view name = word.substr(0, equals);
    const std::string_view value = word.substr(std::min(equals + 1, word.size()));
    if (name == "kind") {
        order.task.kind = findTaskKind(kinds, value);
        return order.task.kind;
    }
    if (name == "line")
        return read(value, order.line);
    const auto key = std::ranges::find(keys, name, &Key::name);
    return key != std::end(keys)
        && std::visit([&](auto field) { return read(value, order.task.*field); }, key->field);
}

int detailCount(EventType type)
{
    switch (type) {
    case EventType::TrackOpened:
        return trackKindCount;
    case EventType::StateEntered:
        return stateCount;
    case EventType::TaskEnded:
        return outcomeCount;
    case EventType::BlockedOn:
        return std::numeric_limits<std::uint8_t>::max();
    case EventType::Counted:
        return tallyCount;
    default:
        return 1;
    }
}

} // namespace

std::string toLine(const WorkerOrder &order)
{
    return std::visit(LineWriter(), order);
}

std::optional<WorkerOrder> parseOrder(std::string_view line, TaskKinds kinds)
{
    const std::string_view verb = takeWord(line);
    if (verb == "stop")
        return StopOrder();
    if (verb == "end")
        return EndOrder();
    TaskOrder order;
    if (verb != "task")
        return {};
    std::size_t words = 0;
    for (; !line.empty(); ++words) {
        if (!readWord(takeWord(line), kinds, order))
            return {};
    }
    const bool isWhole = words == std::size(keys) + 2 && order.task.kind;
    return isWhole ? std::optional<WorkerOrder>(order) : std::nullopt;
}

std::string textToRecords(TextId id, std::string_view text)
{
    text = text.substr(0, workerTextLimit);
    Event record;
    record.type = textRecord;
    record.task = id;
    record.value = static_cast<std::int64_t>(text.size());
    std::string records(reinterpret_cast<const char *>(&record), sizeof record);
    records += text;
    records.resize(sizeof record + WorkerText{id, text.size()}.paddedSize());
    return records;
}

std::size_t WorkerText::paddedSize() const
{
    return (size + sizeof(Event) - 1) / sizeof(Event) * sizeof(Event);
}

std::optional<WorkerText> announcedText(const Event &record)
{
    const bool isPossible = record.mark == Event::eventMark && record.type == textRecord && record.value >= 0
        && record.value <= static_cast<std::int64_t>(workerTextLimit);
    if (!isPossible)
        return {};
    return WorkerText{record.task, static_cast<std::size_t>(record.value)};
}

bool isPlausible(const Event &event)
{
    return event.mark == Event::eventMark && static_cast<int>(event.type) < eventTypeCount
        && event.detail < detailCount(event.type) && static_cast<int>(event.phase) < phaseCount;
}

} // namespace hilera
