#include "tests/support/contract.h"

#include "core/strategy/strategies.h"
#include "core/task/taskkind.h"
#include "tests/support/shownregion.h"
#include "tests/support/testrun.h"

#include <initializer_list>
#include <map>
#include <set>

namespace hilera::test {

namespace {

constexpr Nanoseconds cpuTolerance = 1'000'000; // the two clocks are read one after the other

QString of(const char *what, TaskId task)
{
    return QStringLiteral("task %1 %2").arg(task).arg(QString::fromLatin1(what));
}

QString onTrack(const char *what, TrackId track)
{
    return QStringLiteral("track %1 %2").arg(track).arg(QString::fromLatin1(what));
}

std::set<State> statesOf(TrackKind kind)
{
    switch (kind) {
    case TrackKind::Process:
        return {State::Idle};
    case TrackKind::Gui:
    case TrackKind::Caller:
    case TrackKind::AsyncTask:
        return {State::Idle, State::Running, State::Ready, State::Waiting, State::Blocked};
    case TrackKind::Thread:
        return {State::Idle, State::Starting, State::Running, State::Ready, State::Waiting, State::Blocked};
    case TrackKind::Coroutine:
        return {State::Idle, State::Running, State::Ready, State::Suspended, State::Blocked};
    }
    return {};
}

} // namespace

QString breachOfTasks(const RunRecord &record)
{
    const Trace &trace = record.trace();
    if (trace.droppedEvents() != 0)
        return QStringLiteral("%1 events were dropped").arg(trace.droppedEvents());
    if (trace.endedTasks() != record.tasks().size())
        return QStringLiteral("%1 tasks ended, of %2").arg(trace.endedTasks()).arg(record.tasks().size());

    std::map<TaskId, int> submitted, started, ended;
    for (const Event &event : eventsOf(record)) {
        if (event.type == EventType::TaskSubmitted)
            ++submitted[event.task];
        else if (event.type == EventType::TaskStarted)
            ++started[event.task];
        else if (event.type == EventType::TaskEnded)
            ++ended[event.task];
    }
    for (const Task &task : record.tasks()) {
        const TaskRecord &what = trace.tasks().at(task.id);
        if (started[task.id] > 1 || ended[task.id] != 1 || submitted[task.id] > 1)
            return of("does not start and end once", task.id);
        if (what.outcome == Outcome::Succeeded && started[task.id] != 1)
            return of("succeeded and never started", task.id);
        if (what.started >= 0 && (what.submitted < 0 || what.submitted > what.started))
            return of("starts before it is submitted", task.id);
        if (what.ended < what.started)
            return of("ends before it starts", task.id);
    }
    return {};
}

QString breachOfTracks(const RunRecord &record)
{
    std::map<TrackId, int> opened, closed;
    std::map<TrackId, TaskId> at; // the task a track is at
    std::map<TrackId, Nanoseconds> last;
    for (const Event &event : eventsOf(record)) {
        if (event.time < last[event.track])
            return onTrack("has an event before the one before", event.track);
        last[event.track] = event.time;
        if (event.type == EventType::TrackOpened)
            ++opened[event.track];
        if (event.type == EventType::TrackClosed)
            ++closed[event.track];
        if (event.type == EventType::TaskStarted && !at.emplace(event.track, event.task).second)
            return onTrack("starts a task while it is at another", event.track);
        if (event.type == EventType::TaskEnded)
            at.erase(event.track);
    }
    for (const Track &track : record.trace().tracks()) {
        const bool outlivesRun = track.kind == TrackKind::Gui || track.kind == TrackKind::Caller;
        if (opened[track.id] != 1 || closed[track.id] != (outlivesRun ? 0 : 1))
            return onTrack("is not opened and closed once", track.id);
        for (std::size_t i = 1; i < track.slices.size(); ++i) {
            if (track.slices.at(i).start < track.slices.at(i - 1).end())
                return onTrack("has slices that overlap", track.id);
        }
    }
    return {};
}

QString breachOfStates(const RunRecord &record)
{
    for (const Event &event : eventsOf(record)) {
        if (event.type != EventType::StateEntered)
            continue;
        const Track *track = record.trace().track(event.track);
        if (!track || !statesOf(track->kind).contains(static_cast<State>(event.detail)))
            return onTrack("enters a state it can't be in", event.track);
    }
    for (const Track &track : record.trace().tracks()) {
        for (std::size_t i = 0; i < track.slices.size(); ++i) {
            const Slice slice = track.slices.at(i);
            if (slice.cpu > slice.duration + cpuTolerance * slowdown)
                return onTrack("uses more CPU time than a slice lasts", track.id);
        }
    }
    return {};
}

QString breachOfSleep(const RunRecord &record)
{
    std::map<TaskId, Nanoseconds> slept;
    for (const Track &track : record.trace().tracks()) {
        for (std::size_t i = 0; i < track.slices.size(); ++i) {
            const Slice slice = track.slices.at(i);
            if (slice.state != State::Waiting && slice.state != State::Suspended)
                continue;
            slept[slice.task] += slice.duration;
            if (slice.task != noTask && slice.cpu > slice.duration / 2 + cpuTolerance * slowdown)
                return of("does not sleep but burns", slice.task);
        }
    }
    for (const Task &task : record.tasks()) {
        if (task.kind->computes())
            continue;
        const bool whole = record.trace().tasks().at(task.id).outcome == Outcome::Succeeded;
        // Who waits by callback has told the time to wake before its slice begins.
        if (whole && slept[task.id] < task.duration - cpuTolerance * slowdown)
            return of("slept less than it should", task.id);
    }
    return {};
}

QString breachOfLines(const RunRecord &record)
{
    QFile source(QString::fromLatin1(findStrategy(record.plan().strategy)->source));
    if (!source.open(QIODevice::ReadOnly))
        return QStringLiteral("there is no source %1").arg(source.fileName());
    const ShownRegion shown = shownRegionOf(source.readAll());
    if (shown.isEmpty())
        return QStringLiteral("%1 shows nothing").arg(source.fileName());
    bool isReached = false;
    for (const Event &event : eventsOf(record)) {
        if (event.line != 0 && !shown.contains(event.line))
            return QStringLiteral("line %1 is not shown").arg(event.line);
        if (event.type == EventType::TaskStarted && event.line == 0)
            return of("starts at no line", event.task);
        isReached = isReached || event.line != 0;
    }
    return isReached ? QString() : QStringLiteral("no line was reached");
}

} // namespace hilera::test
