#include "core/trace/inflightcount.h"

#include "core/trace/trace.h"

namespace hilera {

InFlightCount::Thread &InFlightCount::thread(TrackId id)
{
    if (id >= m_threads.size())
        m_threads.resize(id + std::size_t(1));
    return m_threads[id];
}

InFlightCount::Process &InFlightCount::process(TrackId id)
{
    if (id >= m_processes.size())
        m_processes.resize(id + std::size_t(1));
    return m_processes[id];
}

void InFlightCount::open(const Track &track)
{
    if (track.kind == TrackKind::Process) {
        (void)process(track.id);
        m_first = std::min(m_first, track.id);
        ++m_processCount;
        return;
    }
    if (track.parent == noTrack || m_first == noTrack || track.closed >= 0)
        return;
    Thread &opened = thread(track.id);
    if (opened.isAlive)
        return;
    opened.process = track.parent;
    opened.isAlive = true;
    opened.isMain = track.threadId == track.processId;
    process(track.parent).others += opened.isMain ? 0 : 1;
    update(opened);
}

void InFlightCount::close(const Track &track)
{
    if (track.id >= m_threads.size() || !m_threads[track.id].isAlive)
        return;
    Thread &closed = m_threads[track.id];
    closed.isAlive = false;
    closed.poolTasks = closed.loopTasks = 0;
    closed.firstTask = noTrack;
    update(closed);
}

void InFlightCount::setHelper(const Track &track)
{
    if (track.id >= m_threads.size() || !m_threads[track.id].isAlive || m_threads[track.id].isHelper)
        return;
    Thread &helper = m_threads[track.id];
    helper.isHelper = true;
    process(helper.process).others -= helper.isMain ? 0 : 1;
    update(helper);
}

void InFlightCount::begin(const Track &worker)
{
    if (worker.kind != TrackKind::Coroutine) {
        Thread &at = thread(worker.id);
        at.hasDoneTasks = true;
        ++at.poolTasks;
        update(at);
        return;
    }
    if (worker.parent == noTrack)
        return;
    Thread &at = thread(worker.parent);
    if (at.firstTask == noTrack && at.loopTasks == 0)
        at.firstTask = worker.id;
    else
        ++at.loopTasks;
    update(at);
}

void InFlightCount::end(const Track &worker)
{
    const TrackId id = worker.kind == TrackKind::Coroutine ? worker.parent : worker.id;
    if (id >= m_threads.size() || !m_threads[id].isAlive)
        return;
    Thread &at = m_threads[id];
    if (worker.kind != TrackKind::Coroutine)
        --at.poolTasks;
    else if (at.firstTask == worker.id)
        at.firstTask = noTrack;
    else
        --at.loopTasks;
    update(at);
}

std::vector<TrackId> InFlightCount::workers() const
{
    std::vector<TrackId> workers;
    for (TrackId id = 0; id < m_threads.size(); ++id) {
        if (isWorker(m_threads[id]))
            workers.push_back(id);
    }
    return workers;
}

bool InFlightCount::isWorker(const Thread &thread) const
{
    if (thread.process == noTrack || thread.isHelper)
        return false;
    const bool hasStartedOthers =
        m_processes[thread.process].others > 0 || (thread.process == m_first && m_processCount > 1);
    return thread.hasDoneTasks || !thread.isMain || !hasStartedOthers;
}

int InFlightCount::totalOf(const Process &process) const
{
    return process.sure > 0 ? process.sure : process.hasSole ? 1 : 0;
}

void InFlightCount::update(Thread &thread)
{
    if (thread.process == noTrack)
        return;
    const int inLoop = thread.loopTasks > 0 ? thread.loopTasks : thread.firstTask != noTrack ? 1 : 0;
    const bool isBare = thread.isAlive && !thread.isHelper && !thread.hasDoneTasks && inLoop == 0;
    const int itself = thread.poolTasks + (isBare ? 1 : 0);
    const int sure = inLoop + (thread.isMain ? 0 : itself);

    Process &in = process(thread.process);
    const int before = totalOf(in);
    in.sure += sure - thread.sure;
    thread.sure = sure;
    if (thread.isMain)
        in.hasSole = itself > 0;
    if (thread.process != m_first)
        m_others += totalOf(in) - before;
    const Process &first = m_first == thread.process ? in : process(m_first);
    m_total = m_others + first.sure;
    if (m_total == 0)
        m_total = totalOf(first);
}

} // namespace hilera
