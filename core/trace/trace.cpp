#include "core/trace/trace.h"

#include <algorithm>
#include <iterator>

namespace hilera {

namespace {

constexpr Nanoseconds latestTime = Nanoseconds(1) << 53; // 104 days: anything later is no time at all
constexpr std::int64_t mostUpdates = std::int64_t(1) << 30; // lost at once: beyond any counter of ours
constexpr TrackId largestGap = 1 << 16; // how far ids may run ahead of the tracks opened so far

// Something of it has yet to end.
bool isOpen(const Track &track)
{
    return track.opened >= 0 && (track.closed < 0 || track.open.state != State::Idle);
}

// Pending if it is none that we know.
Outcome outcomeOf(const Event &ended)
{
    return ended.detail < outcomeCount ? static_cast<Outcome>(ended.detail) : Outcome::Pending;
}

std::optional<TextId> noteIdOf(const Event &ended)
{
    if (ended.value <= 0 || ended.value > static_cast<std::int64_t>(noTask))
        return {};
    return static_cast<TextId>(ended.value - 1);
}

} // namespace

Trace::Trace(Nanoseconds origin, std::size_t taskCount, int processId)
    : m_origin(origin)
    , m_processId(processId)
    , m_children(1)
    , m_tasks(taskCount)
{
}

Trace Trace::before(const Trace &whole)
{
    Trace trace(whole.m_origin, whole.tasks().size(), whole.m_processId);
    trace.m_whole = &whole;
    if (whole.isOfProgram())
        trace.letTasksGrow();
    return trace;
}

Nanoseconds Trace::sinceOrigin(Nanoseconds time) const
{
    return time <= m_origin ? 0 : time - latestTime > m_origin ? latestTime : time - m_origin;
}

void Trace::apply(const EventBatch &batch)
{
    m_texts.insert(m_texts.end(), batch.texts.begin(), batch.texts.end());
    m_dropped += batch.dropped;
    for (const Event &event : batch.events)
        apply(event);
    m_arrows.settle();
    m_tasks.settle();
}

void Trace::apply(const Event &event)
{
    const Nanoseconds since = sinceOrigin(event.time);
    if (tellsOnCpuOnly(event)) {
        if (event.track < m_tracks.size())
            m_tracks[event.track].lastOnCpu = since;
        return;
    }
    ++m_eventCount;
    m_lastEvent = std::max(m_lastEvent, since);

    if (event.type == EventType::TrackOpened) {
        openTrack(event, since);
        return;
    }
    std::optional<Track> unknown;
    Track &track = event.track < m_tracks.size() ? m_tracks[event.track] : unknown.emplace();
    const bool wasOpen = isOpen(track);
    apply(event, track, since);
    if (wasOpen != isOpen(track))
        m_openTracks += wasOpen ? -1 : 1;
}

void Trace::apply(const Event &event, Track &track, Nanoseconds since)
{
    if (event.line != 0) {
        track.line = event.line;
        if (track.open.line == 0 || track.open.start == since)
            track.open.line = event.line;
    }
    switch (event.type) {
    case EventType::TrackIdentified:
        track.processId = processIdOf(event.value);
        track.threadId = threadIdOf(event.value);
        if (isOfProgram() && track.id != noTrack) {
            m_inFlight.open(track);
            tellInFlight(since);
        }
        break;
    case EventType::TrackClosed:
        endOpenSlice(track, since, 0); // a slice's CPU time comes with the state that follows it
        track.open = {};
        track.closed = since;
        m_inFlight.close(track);
        tellInFlight(since);
        break;
    case EventType::StateEntered:
        enterState(track, event, since);
        break;
    case EventType::TaskSubmitted:
        m_tasks.submit(event.task, since);
        break;
    case EventType::TaskStarted:
        if (m_tasks.start(event.task, track.id, since))
            beginTask(track, event.task, since);
        if (event.task < tasks().size())
            m_workers.insert(threadOf(tasks()[event.task].worker));
        break;
    case EventType::TaskEnded:
        if (m_tasks.end(event.task, outcomeOf(event), noteIdOf(event), since))
            endTask(track, event.task, since);
        break;
    case EventType::Heartbeat:
        track.heartbeats.push_back(
            track.heartbeats.empty() ? since : std::max(since, track.heartbeats.back()));
        track.worstLag = std::max(track.worstLag, event.value);
        break;
    case EventType::LineReached:
        m_tasks.take(event.task, since);
        if (event.value != 0)
            track.lastOnCpu = since;
        break;
    case EventType::BlockedOn:
        addArrow({track.id, since, static_cast<TrackId>(event.value), since});
        break;
    case EventType::Counted:
        if (event.detail < tallyCount)
            count({static_cast<Tally>(event.detail), track.processId}, since, event.value);
        break;
    case EventType::UpdatesLost:
        loseUpdates(track, since, event.value);
        break;
    case EventType::StopAsked:
        markStop(event, since);
        break;
    case EventType::Named:
        takeName(event, track, since);
        break;
    case EventType::TrackOpened:
    case EventType::Printed:
        break;
    }
}

void Trace::markStop(const Event &event, Nanoseconds time)
{
    const auto request = static_cast<StopRequest>(event.detail);
    const bool isNew = event.detail < stopRequestCount
        && std::ranges::find(m_stopMarks, request, &StopMark::request) == m_stopMarks.end();
    if (isNew)
        m_stopMarks.push_back({time, request});
}

void Trace::beginTask(Track &track, TaskId task, Nanoseconds time)
{
    track.task = task;
    if (isOfProgram() && track.id != noTrack)
        m_inFlight.begin(track);
    tellInFlight(time);
}

void Trace::endTask(Track &track, TaskId task, Nanoseconds time)
{
    if (track.task == task)
        track.task = noTask;
    if (const Track *worker = this->track(tasks()[task].worker); worker && isOfProgram())
        m_inFlight.end(*worker);
    tellInFlight(time);
}

void Trace::tellInFlight(Nanoseconds time)
{
    if (isOfProgram())
        m_tasks.setInFlight(m_inFlight.total(), time);
}

void Trace::takeName(const Event &event, Track &track, Nanoseconds time)
{
    std::string name = noteOf(noteIdOf(event)).text;
    if (event.task == noTask) {
        track.name = std::move(name);
        track.isKernelView = track.kind == TrackKind::Process && event.detail == 1;
        track.isRole = track.kind == TrackKind::Thread && event.detail == 1;
        track.isHelper = track.isHelper || event.detail == 2;
        if (!track.isHelper || track.id == noTrack)
            return;
        m_inFlight.setHelper(track);
        tellInFlight(std::min(time, track.opened)); // it has been one from its start
    } else if (m_tasks.has(event.task)) {
        m_sliceNames.resize(std::max(m_sliceNames.size(), event.task + std::size_t(1)));
        m_sliceNames[event.task] = std::move(name);
    }
}

void Trace::openTrack(const Event &event, Nanoseconds time)
{
    if (event.track >= m_tracks.size() + largestGap || event.detail >= trackKindCount)
        return;
    Track &track = trackFor(event.track);
    if (track.opened >= 0)
        return;
    const TrackId parent = event.task;
    const bool parentPossible = parent != event.track && parent < m_tracks.size() + largestGap;
    setKind(track, static_cast<TrackKind>(event.detail));
    track.parent = parentPossible ? parent : noTrack;
    track.opened = time;
    m_openTracks += isOpen(track) ? 1 : 0;
    track.line = event.line;

    placeAmongSiblings(track);
    if (track.processId == 0) {
        const Track *process = this->track(track.parent);
        track.processId = process && process->processId != 0 ? process->processId
            : track.kind == TrackKind::Gui                   ? m_processId
                                                             : 0;
    }
}

void Trace::setKind(Track &track, TrackKind kind)
{
    track.kind = kind;
    m_kinds[track.id] = kind;
    ++m_trackCounts[static_cast<std::size_t>(kind)];
}

void Trace::placeAmongSiblings(Track &track)
{
    const std::size_t family = track.parent == noTrack ? 0 : track.parent + std::size_t(1);
    if (m_children.size() <= family)
        m_children.resize(family + 1);
    std::vector<TrackId> &siblings = m_children[family];
    const Track *known = m_whole ? m_whole->track(track.id) : nullptr;
    // From the youngest back: the search ends at the first step where all are of one kind.
    auto last = siblings.rbegin();
    auto place = siblings.end();
    for (; last != siblings.rend(); ++last) {
        const Track &sibling = m_tracks[*last];
        if (sibling.kind != track.kind)
            continue;
        if (!known || sibling.ordinal < known->ordinal)
            break;
        place = last.base() - 1; // before those that are numbered after it
    }
    track.ordinal = known ? known->ordinal : last == siblings.rend() ? 1 : m_tracks[*last].ordinal + 1;
    siblings.insert(place, track.id);
}

// Makes the tracks up to `id`, which may be opened later than this one.
Track &Trace::trackFor(TrackId id)
{
    while (m_tracks.size() <= id) {
        const auto next = static_cast<TrackId>(m_tracks.size());
        Track &track = m_tracks.emplace_back();
        track.id = next;
        track.slices = SliceRow(m_sliceMemory);
        m_kinds.push_back(track.kind);
    }
    return m_tracks[id];
}

void Trace::enterState(Track &track, const Event &event, Nanoseconds time)
{
    if (event.detail >= stateCount || track.id == noTrack)
        return;
    time = std::max(time, track.open.start);
    endOpenSlice(track, time, event.value);
    track.open = {};
    track.open.start = time;
    track.open.state = static_cast<State>(event.detail);
    if (track.open.state == State::Idle)
        return;
    track.open.task = event.task != noTask ? event.task : track.task;
    track.open.line = track.line;
    track.open.phase = event.phase;
    track.open.core = event.core;
}

void Trace::endOpenSlice(Track &track, Nanoseconds time, Nanoseconds cpu)
{
    Slice slice = track.open;
    if (slice.state == State::Idle)
        return;
    slice.duration = std::max<Nanoseconds>(time - slice.start, 0);
    slice.cpu = std::clamp<Nanoseconds>(cpu, 0, latestTime);
    const bool isOwnWindow = track.kind == TrackKind::Gui && slice.task == noTask;
    if (!isOwnWindow)
        m_onCpu.add(slice.start, slice.end(), slice.cpu);
    if (slice.duration == 0 && slice.cpu == 0)
        return;
    track.slices.append(slice);
    ++m_sliceCount;
    m_wasBlocked = m_wasBlocked || slice.state == State::Blocked;
}

void Trace::addArrow(const Arrow &arrow)
{
    if (track(arrow.from) && track(arrow.to))
        m_arrows.add(arrow);
}

void Trace::loseUpdates(Track &track, Nanoseconds time, std::int64_t updates)
{
    const std::int64_t possible = std::clamp(updates, -mostUpdates, mostUpdates);
    track.losses.push_back(
        {track.losses.empty() ? time : std::max(time, track.losses.back().time), possible});
    track.updatesLost += possible;
}

void Trace::count(const Tallied &what, Nanoseconds time, std::int64_t value)
{
    const auto [series, isNew] = m_seriesOf.emplace(what, m_tallied.size());
    if (isNew) {
        m_tallied.push_back(what);
        m_series.emplace_back();
    }
    m_series[series->second].add(time, static_cast<double>(value));
}

void Trace::finish(Nanoseconds time)
{
    const Nanoseconds since = std::clamp<Nanoseconds>(time - m_origin, 0, latestTime);
    m_lastEvent = std::max(m_lastEvent, since);
    // Few, as a rule; those that are over may be a million.
    for (auto track = m_tracks.begin(); track != m_tracks.end() && m_openTracks > 0; ++track) {
        if (!isOpen(*track))
            continue;
        endOpenSlice(*track, since, 0);
        track->open = {};
        if (track->closed < 0)
            track->closed = since;
        --m_openTracks;
    }
    (void)m_onCpu.mean(0, 1); // sums up now, so that from here on any thread may read
    m_finished = true;
}

std::size_t Trace::memory() const
{
    const std::size_t steps = inFlight().steps().size() + queued().steps().size();
    return m_sliceMemory->bytes() + m_tracks.size() * sizeof(TrackId)
        + m_children.size() * sizeof(m_children.front()) + steps * sizeof(StepSeries::Step);
}

const Track *Trace::track(TrackId id) const
{
    return id < m_tracks.size() ? &m_tracks[id] : nullptr;
}

std::vector<TrackId> Trace::workingThreads() const
{
    const std::vector<TrackId> others = m_inFlight.workers();
    std::vector<TrackId> threads;
    std::ranges::set_union(m_workers, others, std::back_inserter(threads));
    return threads;
}

TrackId Trace::threadOf(TrackId worker) const
{
    const Track *own = track(worker);
    const bool isOnThread =
        own && (own->kind == TrackKind::Coroutine || own->kind == TrackKind::AsyncTask) && track(own->parent);
    return isOnThread ? own->parent : worker;
}

const std::vector<TrackId> &Trace::children(TrackId parent) const
{
    static const std::vector<TrackId> none;
    const std::size_t family = parent == noTrack ? 0 : parent + std::size_t(1);
    return family < m_children.size() ? m_children[family] : none;
}

Note Trace::note(TaskId task) const
{
    return task < tasks().size() ? noteOf(tasks()[task].note) : Note();
}

Note Trace::note(const Event &ended) const
{
    return noteOf(noteIdOf(ended));
}

Note Trace::noteOf(std::optional<TextId> id) const
{
    const std::vector<std::string> &texts = m_whole ? m_whole->m_texts : m_texts;
    return id && *id < texts.size() ? unpackNote(texts[*id]) : Note();
}

} // namespace hilera
