#include "ui/timeline/view/timelineclock.h"

#include <algorithm>
#include <chrono>

namespace hilera {

namespace {

constexpr std::chrono::milliseconds frameTime(16);
constexpr std::chrono::milliseconds beatTime(33);

} // namespace

TimelineClock::TimelineClock(QObject *parent)
    : QObject(parent)
{
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &TimelineClock::tick);
    connect(&m_beat, &QTimer::timeout, this, &TimelineClock::requestTick);
}

void TimelineClock::setTrace(const Trace *trace, std::optional<Nanoseconds> replay)
{
    m_trace = trace;
    m_replay = replay;
    tick();
}

void TimelineClock::setReplay(std::optional<Nanoseconds> now)
{
    m_replay = now;
    requestTick();
}

void TimelineClock::requestTick()
{
    if (!m_frame.isActive())
        m_frame.start(frameTime);
}

bool TimelineClock::isLive() const
{
    return m_trace && (m_replay || !m_trace->finished());
}

Nanoseconds TimelineClock::now() const
{
    if (!m_trace)
        return 0;
    if (m_replay)
        return *m_replay;
    if (m_trace->finished())
        return m_trace->lastEvent();
    return std::max(m_trace->lastEvent(), steadyNow() - m_trace->origin());
}

void TimelineClock::tick()
{
    const bool isBeating = isLive() && !m_replay;
    if (isBeating && !m_beat.isActive())
        m_beat.start(beatTime);
    else if (!isBeating)
        m_beat.stop();
    Q_EMIT ticked();
}

} // namespace hilera
