#include "core/trace/trackwriter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hilera {

TrackWriter::TrackWriter(EventSink &sink, Cpu cpu)
    : TrackWriter(sink, sink.newTrack(), cpu)
{
}

TrackWriter::TrackWriter(EventSink &sink, TrackId track, Cpu cpu)
    : m_sink(&sink)
    , m_track(track)
    , m_home(track)
    , m_cpu(cpu)
{
}

void TrackWriter::open(TrackKind kind, TrackId parent, State state, TaskId task)
{
    const Nanoseconds now = steadyNow();
    Event entered = event(EventType::StateEntered, now);
    entered.detail = static_cast<std::uint8_t>(state);
    entered.task = task;
    record(std::array{openEvent(kind, parent, now), entered});
}

TrackWriter TrackWriter::openFor(TaskId task, TrackKind kind, State state)
{
    TrackWriter track(*m_sink, Cpu::OfThread);
    track.m_home = m_home;
    track.m_line = m_line;
    track.m_waiting = state;
    const Nanoseconds now = steadyNow();
    Event submitted = event(EventType::TaskSubmitted, now);
    submitted.task = task;
    Event started = track.event(EventType::TaskStarted, now);
    started.task = task;
    record(std::array{submitted, track.openEvent(kind, m_track, now), started,
        track.stateEvent(State::Running, task, now), track.stateEvent(state, task, steadyNow())});
    return track;
}

TrackWriter TrackWriter::openThread() const
{
    TrackWriter track(*m_sink);
    track.m_line = m_line;
    track.open(TrackKind::Thread, noTrack, State::Starting);
    return track;
}

void TrackWriter::identify()
{
    identify(processId(), threadId());
    resume();
}

void TrackWriter::nameRole(std::string role)
{
    Event named = event(EventType::Named, steadyNow());
    named.value = std::int64_t(m_sink->keepText(packNote({std::move(role)}))) + 1;
    named.detail = 1;
    record(std::array{named});
}

void TrackWriter::identify(int processId, int threadId)
{
    Event identified = event(EventType::TrackIdentified, steadyNow());
    identified.value = packIds(processId, threadId);
    record(std::array{identified});
}

void TrackWriter::resume()
{
    if (m_cpu == Cpu::Measured)
        m_lastCpu = threadCpuNow();
}

void TrackWriter::close()
{
    const Nanoseconds now = steadyNow();
    record(std::array{stateEvent(State::Idle, noTask, now), event(EventType::TrackClosed, now)});
}

Nanoseconds TrackWriter::enter(State state, TaskId task)
{
    const Nanoseconds now = steadyNow();
    record(std::array{stateEvent(state, task, now)});
    return now;
}

void TrackWriter::setBase(State state)
{
    m_base = state;
    enter(state);
}

void TrackWriter::sayRunning(Nanoseconds time)
{
    Event running = event(EventType::LineReached, time);
    running.value = 1;
    running.line = 0; // it is where it was
    record(std::array{running});
}

void TrackWriter::wasReady(TaskId task, Nanoseconds from, Nanoseconds to)
{
    Event running = event(EventType::StateEntered, to);
    running.detail = static_cast<std::uint8_t>(State::Running);
    running.task = task;
    running.core = currentCore();
    const Nanoseconds entered = m_entered;
    Event ready = stateEvent(State::Ready, task, from);
    const Nanoseconds used = ready.value;
    ready.value = std::min(used, from - entered);
    running.value = used - ready.value;
    m_entered = to;
    record(std::array{ready, running});
}

void TrackWriter::changeCore(TaskId task)
{
    record(std::array{stateEvent(State::Running, task, steadyNow())});
}

void TrackWriter::block(TaskId task, TrackId holder, int which)
{
    const Nanoseconds now = steadyNow();
    const std::array both{stateEvent(State::Blocked, task, now), blockedEvent(task, holder, which, now)};
    record(std::span(both).first(holder == noTrack ? 1 : 2));
}

void TrackWriter::blockedBy(TaskId task, TrackId holder, int which)
{
    record(std::array{blockedEvent(task, holder, which, steadyNow())});
}

void TrackWriter::wait(TaskId task, Phase phase)
{
    Event waiting = stateEvent(m_waiting, task, steadyNow());
    waiting.phase = phase;
    record(std::array{waiting});
}

void TrackWriter::take(TaskId task, std::uint32_t line)
{
    setLine(line);
    Event taken = event(EventType::LineReached, steadyNow());
    taken.task = task;
    record(std::array{taken});
}

void TrackWriter::count(Tally tally, std::int64_t value)
{
    Event counted = event(EventType::Counted, steadyNow());
    counted.detail = static_cast<std::uint8_t>(tally);
    counted.value = value;
    record(std::array{counted});
}

void TrackWriter::lose(TaskId task, std::int64_t updates)
{
    Event lost = event(EventType::UpdatesLost, steadyNow());
    lost.task = task;
    lost.value = updates;
    record(std::array{lost});
}

void TrackWriter::beat(Nanoseconds lag)
{
    Event beat = event(EventType::Heartbeat, steadyNow());
    beat.value = lag;
    record(std::array{beat});
}

void TrackWriter::submit(TaskId task)
{
    Event submitted = event(EventType::TaskSubmitted, steadyNow());
    submitted.task = task;
    record(std::array{submitted});
}

void TrackWriter::start(TaskId task, State state)
{
    const Nanoseconds now = steadyNow();
    Event started = event(EventType::TaskStarted, now);
    started.task = task;
    record(std::array{started, stateEvent(state, task, now)});
}

void TrackWriter::end(TaskId task, Outcome outcome, const Note &note)
{
    const Nanoseconds now = steadyNow();
    record(std::array{endEvent(task, outcome, note, now), stateEvent(m_base, noTask, now)});
}

void TrackWriter::endAndClose(TaskId task, Outcome outcome, const Note &note)
{
    const Nanoseconds now = steadyNow();
    record(std::array{endEvent(task, outcome, note, now), event(EventType::TrackClosed, now)});
}

Event TrackWriter::event(EventType type, Nanoseconds time) const
{
    Event event;
    event.time = time;
    event.track = m_track;
    event.line = m_line;
    event.type = type;
    return event;
}

Event TrackWriter::openEvent(TrackKind kind, TrackId parent, Nanoseconds time) const
{
    Event opened = event(EventType::TrackOpened, time);
    opened.detail = static_cast<std::uint8_t>(kind);
    opened.task = parent;
    return opened;
}

Event TrackWriter::endEvent(TaskId task, Outcome outcome, const Note &note, Nanoseconds time)
{
    Event ended = event(EventType::TaskEnded, time);
    ended.task = task;
    ended.detail = static_cast<std::uint8_t>(outcome);
    if (!note.isEmpty())
        ended.value = static_cast<std::int64_t>(m_sink->keepText(packNote(note))) + 1;
    return ended;
}

Event TrackWriter::blockedEvent(TaskId task, TrackId holder, int which, Nanoseconds time) const
{
    Event blocked = event(EventType::BlockedOn, time);
    blocked.task = task;
    blocked.value = holder;
    blocked.detail = static_cast<std::uint8_t>(which);
    return blocked;
}

Event TrackWriter::stateEvent(State state, TaskId task, Nanoseconds time)
{
    Event entered = event(EventType::StateEntered, time);
    entered.detail = static_cast<std::uint8_t>(state);
    entered.task = task;
    entered.value = cpuSinceLast();
    m_entered = time;
    if (state == State::Running)
        entered.core = currentCore();
    return entered;
}

Nanoseconds TrackWriter::cpuSinceLast()
{
    if (m_cpu != Cpu::Measured)
        return 0;
    const Nanoseconds now = threadCpuNow();
    return now - std::exchange(m_lastCpu, now);
}

} // namespace hilera
