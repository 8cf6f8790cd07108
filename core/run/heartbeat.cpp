#include "core/run/heartbeat.h"

#include <algorithm>

namespace hilera {

Heartbeat::Heartbeat(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::tick);
    m_due = steadyNow() + interval;
    m_timer.start(static_cast<int>(interval / 1'000'000));
}

void Heartbeat::recordOn(std::optional<TrackWriter> track)
{
    m_track = track;
}

void Heartbeat::tick()
{
    const Nanoseconds now = steadyNow();
    const Nanoseconds lag = std::max<Nanoseconds>(now - m_due, 0);
    if (m_track)
        m_track->beat(lag);
    Q_EMIT beat(lag);

    // A beat that was missed is not made up for.
    m_due = std::max(m_due + interval, now + interval / 2);
    m_timer.start(static_cast<int>((m_due - now + 999'999) / 1'000'000));
}

} // namespace hilera
