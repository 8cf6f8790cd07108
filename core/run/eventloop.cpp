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

void EventLoop::callAt(Nanoseconds time, std::function<void(bool)> due)
{
    const auto added = m_deadlines.emplace_hint(m_deadlines.end(), time, std::move(due));
    if (added == m_deadlines.begin())
        setTimer(time);
}

void EventLoop::run(const Run::Location &where)
{
    QSocketNotifier timer(m_timer, QSocketNotifier::Read);
    QObject::connect(&timer, &QSocketNotifier::activated, &m_loop, [this] { handleDue(); });
    QSocketNotifier stop(m_run.stopSignal().stopDescriptor(), QSocketNotifier::Read);
    QObject::connect(&stop, &QSocketNotifier::activated, &m_loop, [this] { callAllStopped(); });

    m_run.await(
        [this] {
            if (!m_deadlines.empty())
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
    while (!m_deadlines.empty() && m_deadlines.begin()->first <= now) {
        const auto due = m_deadlines.extract(m_deadlines.begin());
        due.mapped()(true);
        if (m_deadlines.empty() || m_deadlines.begin()->first > now)
            now = steadyNow();
    }
    track.enter(State::Waiting);

    if (m_deadlines.empty())
        m_loop.exit();
    else
        setTimer(m_deadlines.begin()->first);
}

void EventLoop::callAllStopped()
{
    for (auto stopped = std::exchange(m_deadlines, {}); auto &[time, due] : stopped)
        due(false);
    if (m_deadlines.empty())
        m_loop.exit();
}

} // namespace hilera
