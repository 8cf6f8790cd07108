#include "core/run/eventloop.h"

#include "core/task/bell.h"

#include <QSocketNotifier>

#include <algorithm>
#include <system_error>

#include <sys/timerfd.h>
#include <unistd.h>

namespace hilera {

namespace {

int makeTimer()
{
    const Bell ofQt; // whose loop on this thread is about to take a descriptor, and ends the program without
    const int timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
    if (timer < 0)
        throw std::system_error(errno, std::generic_category(), "timerfd");
    return timer;
}

} // namespace

EventLoop::EventLoop(Run &run)
    : m_run(run)
    , m_timer(makeTimer())
{
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
    return m_deadlines.add(time, std::move(due));
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
            setTimer();
            if (!m_deadlines.isEmpty())
                m_loop.exec();
        },
        where);
}

// Unless it rings early enough as it is: too early, where what it was set for has been cancelled.
void EventLoop::setTimer()
{
    if (m_deadlines.isEmpty() || (m_timerRings && *m_timerRings <= m_deadlines.nextTime()))
        return;
    m_timerRings = m_deadlines.nextTime();
    const Nanoseconds armed = std::max<Nanoseconds>(*m_timerRings, 1); // 0 would disarm it
    const itimerspec spec{{}, {armed / nanosecondsPerSecond, armed % nanosecondsPerSecond}};
    timerfd_settime(m_timer, TFD_TIMER_ABSTIME, &spec, nullptr);
}

void EventLoop::handleDue()
{
    m_timerRings.reset();
    TrackWriter &track = m_run.currentTrack();
    Nanoseconds now = track.enter(State::Running);
    while (!m_deadlines.isEmpty() && m_deadlines.nextTime() <= now) {
        m_deadlines.takeNext()(true);
        if (m_deadlines.isEmpty() || m_deadlines.nextTime() > now)
            now = steadyNow();
    }
    track.enter(State::Waiting);
    goOn();
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
    goOn();
}

void EventLoop::callAllStopped()
{
    for (Deadlines stopped = m_deadlines.takeAll(); !stopped.isEmpty();)
        stopped.takeNext()(false);
    goOn();
}

// The timer is set once for all that was called: who calls one another without waiting needs none.
void EventLoop::goOn()
{
    setTimer();
    if (m_deadlines.isEmpty())
        m_loop.exit();
}

} // namespace hilera
