#include "core/watch/probestory.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace hilera {

namespace {

Outcome outcomeOf(std::uint16_t detail)
{
    switch (static_cast<ProbeOutcome>(detail)) {
    case ProbeOutcome::Succeeded:
        return Outcome::Succeeded;
    case ProbeOutcome::Failed:
        return Outcome::Failed;
    case ProbeOutcome::Cancelled:
        return Outcome::Cancelled;
    }
    return Outcome::Failed;
}

} // namespace

ProbeStory::ProbeStory(WatchLog &log, WatchedProcess &process, std::string script, TextOf text,
    bool hasGlobalLock, SharedHolds &shared)
    : m_log(log)
    , m_process(process)
    , m_script(std::move(script))
    , m_text(std::move(text))
    , m_hasGlobalLock(hasGlobalLock)
    , m_shared(shared)
{
}

void ProbeStory::tell(const ProbeEvent &event)
{
    switch (event.kind) {
    case ProbeKind::ProcessBegan:
        beginProcess(event);
        return;
    case ProbeKind::ThreadBegan:
        beginThread(event);
        return;
    case ProbeKind::ThreadNamed:
        if (WatchedThread *named = m_process.thread(static_cast<pid_t>(event.other), event.time))
            named->setName(m_text(event.subject), event.time);
        return;
    case ProbeKind::SeamMissing:
    case ProbeKind::ProbeFailed:
        m_remarks.push_back(m_text(event.subject));
        return;
    case ProbeKind::ObjectNamed: {
        Object &object = m_objects[event.subject];
        object.name = m_text(event.other);
        object.sort = static_cast<ObjectSort>(event.detail);
        forgetObjects(event.subject);
        return;
    }
    case ProbeKind::ObjectShared: {
        std::shared_ptr<Hold> &hold = m_shared[m_text(event.other)];
        if (!hold)
            hold = std::make_shared<Hold>();
        m_objects[event.subject].hold = hold;
        return;
    }
    case ProbeKind::Outdated:
        m_outdated.insert(static_cast<OutdatedUse>(event.detail));
        return;
    case ProbeKind::None:
    case ProbeKind::Text:
        return;
    default:
        break;
    }
    WatchedThread *thread = threadOf(event);
    if (!thread)
        return;
    switch (event.kind) {
    case ProbeKind::ThreadEnded:
        thread->run(event.time, 0);
        thread->close(event.time);
        break;
    case ProbeKind::TaskSubmitted:
        submit(event);
        break;
    case ProbeKind::TaskBegan:
        begin(event);
        break;
    case ProbeKind::TaskEnded:
        end(event);
        break;
    case ProbeKind::StepBegan:
        step(event, true);
        break;
    case ProbeKind::StepEnded:
        step(event, false);
        break;
    case ProbeKind::WaitBegan:
        thread->wait(State::Waiting, event.time);
        break;
    case ProbeKind::BlockBegan:
        block(event);
        break;
    case ProbeKind::BlockEnded:
        m_blocked.erase(thread->id());
        thread->goOn(event.time);
        break;
    case ProbeKind::WaitEnded:
        thread->goOn(event.time);
        break;
    case ProbeKind::Held:
    case ProbeKind::LetGo:
        hold(event, event.kind == ProbeKind::Held);
        break;
    default:
        break;
    }
}

void ProbeStory::beginProcess(const ProbeEvent &event)
{
    m_process.setProbed(m_text(event.subject), m_hasGlobalLock, event.time);
    m_parentProcess = static_cast<pid_t>(event.other);
}

void ProbeStory::beginThread(const ProbeEvent &event)
{
    const auto id = static_cast<pid_t>(event.threadId);
    WatchedThread *thread = m_process.thread(id, event.time);
    if (thread && thread->isProbed() && id != m_process.id()) { // the id is given again
        thread->close(event.time);
        thread = m_process.thread(id, event.time);
    }
    if (!thread)
        return;
    thread->setProbed();
    thread->setName(m_text(event.subject), event.time, event.detail == 1);
    thread->run(event.time, 0);
    if (thread->state() == State::Idle)
        thread->startAnew(event.time);
}

WatchedThread *ProbeStory::threadOf(const ProbeEvent &event)
{
    WatchedThread *thread = m_process.thread(static_cast<pid_t>(event.threadId), event.time);
    if (thread)
        thread->run(event.time, lineOf(event));
    return thread;
}

std::uint16_t ProbeStory::lineOf(const ProbeEvent &event)
{
    if (event.file == 0 || event.line > std::numeric_limits<std::uint16_t>::max())
        return 0;
    if (event.file != m_scriptText && event.file != m_otherText) // it may get another number later
        (m_text(event.file) == m_script ? m_scriptText : m_otherText) = event.file;
    return event.file == m_scriptText ? static_cast<std::uint16_t>(event.line) : 0;
}

void ProbeStory::submit(const ProbeEvent &event)
{
    Told &task = m_tasks[event.subject];
    if (task.id != noTask)
        return;
    task.id = m_log.newTask();
    task.isAsync = static_cast<TaskSort>(event.detail) == TaskSort::Asyncio;
    WatchedThread *thread = m_process.thread(static_cast<pid_t>(event.threadId), event.time);
    // Within the slice that it is done in, which may start at that very time.
    const Nanoseconds within = event.kind == ProbeKind::TaskSubmitted ? 1 : 0;
    Event submitted = eventAt(event.time + within, thread->track(), EventType::TaskSubmitted);
    submitted.task = task.id;
    submitted.line = thread->line();
    m_log.nameTask(task.id, thread->track(), m_text(event.other), event.time,
        static_cast<std::uint8_t>(event.detail + 1));
    m_log.add(submitted);
}

void ProbeStory::begin(const ProbeEvent &event)
{
    Told &task = m_tasks[event.subject];
    WatchedThread *thread = m_process.thread(static_cast<pid_t>(event.threadId), event.time);
    if (task.id == noTask)
        submit(event);
    if (task.isAsync)
        openAsync(task, event);
    task.worker = task.isAsync ? task.track : thread->track();
    Event started = eventAt(event.time, task.worker, EventType::TaskStarted);
    started.task = task.id;
    m_log.add(started);
    if (!task.isAsync)
        thread->startAnew(event.time);
}

void ProbeStory::end(const ProbeEvent &event)
{
    Told &task = m_tasks[event.subject];
    if (task.id == noTask || task.hasEnded)
        return;
    WatchedThread *thread = m_process.thread(static_cast<pid_t>(event.threadId), event.time);
    Event ended =
        eventAt(event.time, task.worker == noTrack ? thread->track() : task.worker, EventType::TaskEnded);
    ended.task = task.id;
    ended.detail = static_cast<std::uint8_t>(outcomeOf(event.detail));
    m_log.add(ended);
    task.hasEnded = true;
    if (task.isAsync && task.isInStep)
        return; // it is closed with its step
    if (task.isAsync)
        closeAsync(task, event.time);
    else
        thread->startAnew(event.time);
    m_tasks.erase(event.subject);
}

void ProbeStory::openAsync(Told &task, const ProbeEvent &event)
{
    if (task.track != noTrack)
        return;
    WatchedThread *thread = m_process.thread(static_cast<pid_t>(event.threadId), event.time);
    task.track = m_log.newTrack();
    m_log.openTrack(task.track, TrackKind::Coroutine, thread->track(), event.time);
    if (const std::string name = m_text(event.other); event.kind == ProbeKind::TaskBegan && !name.empty())
        m_log.nameTrack(task.track, name, event.time);
}

void ProbeStory::closeAsync(Told &task, Nanoseconds time)
{
    if (task.track == noTrack)
        return;
    setState(task.track, State::Idle, time, 0);
    m_log.closeTrack(task.track, time);
}

void ProbeStory::step(const ProbeEvent &event, bool begins)
{
    Told &task = m_tasks[event.subject];
    if (task.id == noTask)
        return;
    if (task.track == noTrack)
        openAsync(task, event);
    task.isInStep = begins;
    if (task.hasEnded && !begins) {
        closeAsync(task, event.time);
        m_tasks.erase(event.subject);
        return;
    }
    setState(task.track, begins ? State::Running : State::Suspended, event.time, lineOf(event));
    const auto awaited = m_tasks.find(event.other);
    if (begins || event.other == 0 || awaited == m_tasks.end() || awaited->second.track == noTrack)
        return;
    Event on = eventAt(event.time, task.track, EventType::BlockedOn);
    on.value = awaited->second.track;
    m_log.add(on);
}

void ProbeStory::setState(TrackId track, State state, Nanoseconds time, std::uint16_t line)
{
    Event entered = eventAt(time, track, EventType::StateEntered);
    entered.detail = static_cast<std::uint8_t>(state);
    entered.line = line;
    m_log.add(entered);
}

void ProbeStory::block(const ProbeEvent &event)
{
    WatchedThread *thread = m_process.thread(static_cast<pid_t>(event.threadId), event.time);
    thread->wait(State::Blocked, event.time);
    const Blocked &blocked = m_blocked[thread->id()] = {
        event.subject, static_cast<pid_t>(event.other), event.time, event.detail != 0};
    const auto holder = m_process.threads().find(holderOf(blocked));
    if (holder == m_process.threads().end())
        return;
    // Within the slice, where readers of other formats look for it.
    Event on = eventAt(thread->since() + 1, thread->track(), EventType::BlockedOn);
    on.value = holder->second->track();
    m_log.add(on);
}

// Of those that nobody has. One that is still in use is named again.
void ProbeStory::forgetObjects(std::uint32_t newest)
{
    constexpr std::size_t most = 50'000;
    if (m_objects.size() < 2 * most)
        return;
    std::erase_if(m_objects, [newest](const auto &object) {
        return object.first + most < newest && object.second.hold->thread == 0;
    });
}

// What several processes have may have been taken since, as another file has told already.
void ProbeStory::hold(const ProbeEvent &event, bool begins)
{
    Hold &hold = *m_objects[event.subject].hold;
    if (event.time < hold.since)
        return;
    hold = {begins ? static_cast<pid_t>(event.threadId) : 0, begins && event.detail != 0, event.time};
}

const ProbeStory::Object *ProbeStory::object(std::uint32_t number) const
{
    const auto found = m_objects.find(number);
    if (found != m_objects.end())
        return &found->second;
    return m_parent ? m_parent->object(number) : nullptr; // made before the fork
}

pid_t ProbeStory::holderOf(const Blocked &blocked) const
{
    if (blocked.holder != 0)
        return blocked.holder;
    const Object *on = object(blocked.object);
    return on ? on->hold->thread : 0;
}

bool ProbeStory::mayBeReleasedByOthers(const Blocked &blocked) const
{
    const Object *on = object(blocked.object);
    return blocked.holder == 0 && !(on && (on->hold->isOwned || on->sort == ObjectSort::Future));
}

std::string ProbeStory::objectName(std::uint32_t number) const
{
    const Object *found = object(number);
    return found ? found->name : std::string();
}

void ProbeStory::close(Nanoseconds time, Outcome outcome)
{
    for (auto &[number, task] : m_tasks) {
        if (!task.hasEnded) {
            Event ended = eventAt(time, task.worker, EventType::TaskEnded);
            ended.task = task.id;
            ended.detail = static_cast<std::uint8_t>(outcome);
            m_log.add(ended);
        }
        if (task.isAsync)
            closeAsync(task, time);
    }
    m_tasks.clear();
    m_blocked.clear();
}

} // namespace hilera
