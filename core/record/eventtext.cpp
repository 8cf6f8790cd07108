#include "core/record/eventtext.h"

#include "core/record/names.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace hilera {

namespace {

class EventText {
    Q_DECLARE_TR_FUNCTIONS(hilera::EventText)
};

// The most telling first: a task that starts says more than the state its worker is in from then on.
int rank(const Event &event)
{
    switch (event.type) {
    case EventType::TaskEnded:
        return 0;
    case EventType::TaskStarted:
        return 1;
    case EventType::TaskSubmitted:
        return 2;
    case EventType::StopAsked:
    case EventType::Printed:
        return -1;
    default:
        return 3;
    }
}

QString endText(const RunRecord &record, const QString &worker, const Event &event)
{
    const QString task = taskName(record, event.task);
    if (static_cast<Outcome>(event.detail) == Outcome::Succeeded)
        return EventText::tr("%1 ends %2").arg(worker, task);
    return EventText::tr("%1 ends %2: %3").arg(worker, task, resultText(record, event.task));
}

QString stateText(const RunRecord &record, const QString &worker, const Event &event)
{
    const auto state = static_cast<State>(event.detail);
    if (state == State::Idle)
        return EventText::tr("%1 is idle").arg(worker);
    if (event.task == noTask)
        return EventText::tr("%1: %2").arg(worker, stateName(state));
    return EventText::tr("%1: %2, %3").arg(worker, taskName(record, event.task), stateName(state));
}

} // namespace

QString eventText(const RunRecord &record, const Event &event)
{
    if (event.type == EventType::StopAsked)
        return requestText(static_cast<StopRequest>(event.detail));
    if (event.type == EventType::Printed)
        return EventText::tr("%1: %2").arg(sourceName(event), printedText(record.trace(), event));
    const Track *track = record.trace().track(event.track);
    if (!track)
        return {};
    const QString worker = workerName(record.trace(), *track);
    switch (event.type) {
    case EventType::TaskSubmitted:
        return EventText::tr("%1 submits %2").arg(worker, taskName(record, event.task));
    case EventType::TaskStarted:
        return EventText::tr("%1 starts %2").arg(worker, taskName(record, event.task));
    case EventType::TaskEnded:
        return endText(record, worker, event);
    case EventType::StateEntered:
        return stateText(record, worker, event);
    case EventType::TrackOpened:
    case EventType::TrackIdentified:
    case EventType::TrackClosed:
    case EventType::LineReached:
    case EventType::Heartbeat:
    case EventType::BlockedOn:
    case EventType::Counted:
    case EventType::UpdatesLost:
    case EventType::Named:
    case EventType::StopAsked:
    case EventType::Printed:
        break;
    }
    return {};
}

QString eventsText(const RunRecord &record, const std::vector<Event> &events)
{
    constexpr std::size_t few = 2;
    std::vector<Event> told = events;
    std::ranges::stable_sort(told, {}, rank);
    // The state that comes with a task's start or end goes without saying.
    if (!told.empty() && rank(told.front()) < 2)
        std::erase_if(told, [](const Event &event) { return event.type == EventType::StateEntered; });
    QStringList texts;
    for (std::size_t i = 0; i < std::min(few, told.size()); ++i)
        texts.append(eventText(record, told[i]));
    const QString text = texts.join(QStringLiteral("; "));
    return told.size() > few
        ? EventText::tr("%1; and %L2 more").arg(text, QLocale().toString(told.size() - few))
        : text;
}

} // namespace hilera
