#include "core/run/eventloop.h"

#include <QSocketNotifier>

#include <algorithm>
#include <system_error>
#include <utility>

#include <sys/timerfd.h>
#include <unistd.h>

namespace hilera {

EventLoop::EventLoop(Run &run)
    : m_run(run)
    , m_timer(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK))
{
    if (m_timer < 0)
        throw std::system_error(errno, std::generic_category(), "timerfd");
}

EventLoop::~EventLoop()
{
    close(m_timer);
}

bool EventLoop::stopRequested() const
{
    return m_run.stopSignal().stopRequested();
}

TaskLoop::Deadline EventLoop::callAt(Nanoseconds time, std::function<void(bool)> due)
{
    const bool isFirst = m_deadlines.isEmpty() || time < m_deadlines.nextTime();
    const Deadline deadline = m_deadlines.add(time, std::move(due));
    if (isFirst)
        setTimer(time);
    return deadline;
}

void EventLoop::cancel(Deadline deadline)
{
    m_deadlines.cancel(deadline);
}

void EventLoop::watch(int descriptor, Readiness wanted, std::function<void(Readiness)> ready)
{
    Watch &watch = m_watches[descriptor];
    retire(std::move(watch.read));
    retire(std::move(watch.write));
    if (!wanted.toRead && !wanted.toWrite) {
        m_watches.erase(descriptor);
        return;
    }
    watch.ready = std::move(ready);
    if (wanted.toRead)
        watch.read = makeNotifier(descriptor, {.toRead = true});
    if (wanted.toWrite)
        watch.write = makeNotifier(descriptor, {.toWrite = true});
}

std::unique_ptr<QSocketNotifier> EventLoop::makeNotifier(int descriptor, Readiness readiness)
{
    auto notifier = std::make_unique<QSocketNotifier>(
        descriptor, readiness.toRead ? QSocketNotifier::Read : QSocketNotifier::Write);
    QObject::connect(notifier.get(), &QSocketNotifier::activated, &m_loop,
        [this, descriptor, readiness] { handleReady(descriptor, readiness); });
    return notifier;
}

void EventLoop::retire(std::unique_ptr<QSocketNotifier> notifier)
{
    if (!notifier)
        return;
    notifier->setEnabled(false); // the descriptor may be closed at once
    m_retired.push_back(std::move(notifier));
}

void EventLoop::run(const Run::Location &where)
{
    QSocketNotifier timer(m_timer, QSocketNotifier::Read);
    QObject::connect(&timer, &QSocketNotifier::activated, &m_loop, [this] { handleDue(); });
    QSocketNotifier stop(m_run.stopSignal().stopDescriptor(), QSocketNotifier::Read);
    QObject::connect(&stop, &QSocketNotifier::activated, &m_loop, [this, &stop] {
        stop.setEnabled(false); // said once: the deaf go on waiting
        callAllStopped();
    });

    m_run.await(
        [this] {
            if (!m_deadlines.isEmpty())
                m_loop.exec();
        },
        where);
}

void EventLoop::setTimer(Nanoseconds time) const
{
    const Nanoseconds armed = std::max<Nanoseconds>(time, 1); // 0 would disarm it
    const itimerspec spec{{}, {armed / nanosecondsPerSecond, armed % nanosecondsPerSecond}};
    timerfd_settime(m_timer, TFD_TIMER_ABSTIME, &spec, nullptr);
}

void EventLoop::handleDue()
{
    TrackWriter &track = m_run.currentTrack();
    Nanoseconds now = track.enter(State::Running);
    while (!m_deadlines.isEmpty() && m_deadlines.nextTime() <= now) {
        m_deadlines.takeNext()(true);
        if (m_deadlines.isEmpty() || m_deadlines.nextTime() > now)
            now = steadyNow();
    }
    track.enter(State::Waiting);
    if (!m_deadlines.isEmpty())
        setTimer(m_deadlines.nextTime());
    leaveIfDone();
}

void EventLoop::handleReady(int descriptor, Readiness readiness)
{
    m_retired.clear();
    const auto watch = m_watches.find(descriptor);
    if (watch == m_watches.end())
        return;
    TrackWriter &track = m_run.currentTrack();
    track.enter(State::Running);
    const auto ready = watch->second.ready; // which may unwatch itself
    ready(readiness);
    track.enter(State::Waiting);
    leaveIfDone();
}

void EventLoop::callAllStopped()
{
    for (Deadlines stopped = std::exchange(m_deadlines, {}); !stopped.isEmpty();)
        stopped.takeNext()(false);
    leaveIfDone();
}

void EventLoop::leaveIfDone()
{
    if (m_deadlines.isEmpty())
        m_loop.exit();
}

} // namespace hilera
