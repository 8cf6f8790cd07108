#include "core/worker/protocol.h"

#include "core/task/taskkind.h"

#include <sstream>

namespace hilera {

namespace {

struct LineWriter {
    std::string operator()(const TaskOrder &order) const
    {
        std::ostringstream line;
        line << "task " << order.task.id << ' ' << order.task.kind->id() << ' ' << order.task.duration << ' '
             << order.line << '\n';
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
    if (verb != "task" || !(words >> order.task.id >> kind >> order.task.duration >> order.line))
        return {};
    order.task.kind = findTaskKind(kind);
    if (!order.task.kind)
        return {};
    return order;
}

bool isPlausible(const Event &event)
{
    return event.mark == Event::eventMark && static_cast<int>(event.type) < eventTypeCount
        && event.detail < detailCount(event.type);
}

} // namespace hilera
