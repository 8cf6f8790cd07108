#include "core/process/workerprocess.h"

#include "core/process/workerprocessestext.h"

#include <cerrno>

#include <unistd.h>

namespace hilera {

namespace {

constexpr Nanoseconds silentLookInterval = 1'000'000; // at one of which nobody tells how or that it has ended
constexpr std::size_t pipeSize = 65'536; // bytes, usually
constexpr int restReads = 16; // of what one told before it ended: a pipe may hold up to 1 MiB

} // namespace

WorkerProcess::WorkerProcess(ChildProcess process, Recorder &recorder, const TrackWriter &processTrack,
    const TrackWriter &mainTrack, std::size_t capacity)
    : m_process(std::move(process))
    , m_processTrack(processTrack)
    , m_mainTrack(mainTrack)
    , m_output(recorder, processTrack.id(), mainTrack.id(), capacity)
{
}

// Its tasks begin in the order in which it gets them, whichever of its threads are first.
void WorkerProcess::give(TaskOrder order)
{
    order.task.place = m_given++;
    m_tasks.insert(order.task.id);
    tell(order);
}

void WorkerProcess::tell(const WorkerOrder &order)
{
    send(toLine(order));
}

void WorkerProcess::kill(const QString &fault)
{
    if (m_isKilled)
        return;
    m_isKilled = true;
    m_fault = fault;
    m_process.kill();
    if (m_hasLeft)
        return;
    m_deadline.reset();
    expectEnd(ChildProcess::patienceAfterKill);
}

WorkerProcess::Descriptors WorkerProcess::descriptors() const
{
    constexpr int ignored = -1; // by poll
    const short room = m_process.hasUnsent() ? POLLOUT : 0; // that it does not listen any more comes unasked
    return {{{m_isSilent ? ignored : m_process.output(), POLLIN, 0},
        {m_isDeaf ? ignored : m_process.input(), room, 0},
        {m_hasLeft ? ignored : m_process.endDescriptor(), POLLIN, 0}}};
}

void WorkerProcess::attend(std::span<const pollfd, 3> polled, const Take &take)
{
    if (polled[0].revents != 0)
        (void)read(take);
    if (polled[1].revents != 0)
        send();
    if (polled[2].revents != 0) {
        m_hasLeft = true;
        m_deadline = steadyNow() + ChildProcess::patience;
    }
    if (m_hasLeft || steadyNow() >= m_nextLook)
        lookAtEnd(take);
}

bool WorkerProcess::wasKilled() const
{
    using How = ChildProcess::Ending::How;
    const bool isKill = m_ending->how == How::Signalled || (m_ending->how == How::Unknown && m_isKilled);
    return isKill && m_fault.isEmpty();
}

void WorkerProcess::send(std::string_view text)
{
    m_isDeaf = !m_process.write(text);
    if (m_isDeaf)
        expectEnd(ChildProcess::patience);
}

// Whether there may be more.
bool WorkerProcess::read(const Take &take)
{
    std::array<char, pipeSize> buffer;
    const ssize_t count = ::read(m_process.output(), buffer.data(), buffer.size());
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return false;
    m_isSilent = count <= 0;
    if (m_isSilent) {
        expectEnd(ChildProcess::patience);
        return false;
    }
    m_output.append({buffer.data(), static_cast<std::size_t>(count)});
    while (const auto event = m_output.next(m_tasks))
        take(*event);
    if (m_output.isBroken()) {
        m_isSilent = true;
        kill(WorkerProcessesText::tr("it sent something that is not an event, so it was ended"));
        return false;
    }
    m_wasHeardOf = true;
    return true;
}

// It does not listen any more, or has said all: it is about to end, or is at fault.
void WorkerProcess::expectEnd(Nanoseconds patience)
{
    if (m_deadline)
        return;
    m_deadline = steadyNow() + patience;
    m_nextLook = m_process.endDescriptor() < 0 ? steadyNow() : *m_deadline;
}

void WorkerProcess::lookAtEnd(const Take &take)
{
    if (const auto &ending = m_process.ending()) {
        for (int reads = 0; !m_isSilent && reads < restReads && read(take); ++reads) { }
        m_ending = ending;
        return;
    }
    const Nanoseconds now = steadyNow();
    if (now >= *m_deadline && !m_isKilled && !m_hasLeft) {
        kill(WorkerProcessesText::tr("it closed its input or output and went on, so it was ended"));
    } else if (now >= *m_deadline) {
        if (!m_hasLeft)
            m_fault = WorkerProcessesText::tr("it should have been killed, and did not end");
        m_ending = m_process.abandon();
    }
    if (m_hasLeft || m_process.endDescriptor() < 0)
        m_nextLook = now + silentLookInterval;
}

} // namespace hilera
