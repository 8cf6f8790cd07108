#include "core/worker/protocol.h"

#include "core/task/taskkind.h"

#include <limits>
#include <sstream>

namespace hilera {

namespace {

struct LineWriter {
    std::string operator()(const TaskOrder &order) const
    {
        std::ostringstream line;
        line << "task " << order.task.id << ' ' << order.task.kind->id() << ' ' << order.task.duration << ' '
             << order.line << ' ' << order.task.timeout << ' ' << order.task.rounds << ' '
             << order.task.hasLowPriority << ' ' << order.task.mode << ' ' << order.task.increments << ' '
             << order.task.guards << ' ' << order.task.deadlockCheck << ' ' << order.task.party << ' '
             << order.task.polling << ' ' << order.task.place << ' ' << order.task.address << '\n';
        return line.str();
    }
    std::string operator()(const StopOrder &) const { return "stop\n"; }
    std::string operator()(const EndOrder &) const { return "end\n"; }
};

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

std::optional<WorkerOrder> parseOrder(std::string_view line)
{
    std::istringstream words{std::string(line)};
    std::string verb;
    words >> verb;
    if (verb == "stop")
        return StopOrder();
    if (verb == "end")
        return EndOrder();

    TaskOrder order;
    std::string kind;
    if (verb != "task"
        || !(words >> order.task.id >> kind >> order.task.duration >> order.line >> order.task.timeout
            >> order.task.rounds >> order.task.hasLowPriority >> order.task.mode >> order.task.increments
            >> order.task.guards >> order.task.deadlockCheck >> order.task.party >> order.task.polling
            >> order.task.place))
        return {};
    words >> order.task.address; // has no blanks; none if it has no address
    order.task.kind = findTaskKind(kind);
    if (!order.task.kind)
        return {};
    return order;
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
