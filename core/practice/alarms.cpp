#include "core/practice/alarms.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr Nanoseconds longestTimer = 3600 * nanosecondsPerSecond;

} // namespace

Alarms::Alarms(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Alarms::ringDue);
}

Alarms::Schedule::iterator Alarms::add(Nanoseconds when, Alarm *alarm)
{
    const auto place = m_schedule.emplace(when, alarm);
    if (!m_timerEnd || when < *m_timerEnd)
        startTimer();
    return place;
}

void Alarms::ringDue()
{
    m_timerEnd.reset();
    const Nanoseconds now = steadyNow();
    while (!m_schedule.empty() && m_schedule.begin()->first <= now) {
        Alarm *alarm = m_schedule.begin()->second;
        alarm->cancel();
        alarm->m_ring();
    }
    startTimer();
}

void Alarms::startTimer()
{
    if (m_schedule.empty())
        return;
    m_timerEnd = m_schedule.begin()->first;
    const Nanoseconds rest = std::clamp<Nanoseconds>(*m_timerEnd - steadyNow(), 0, longestTimer);
    m_timer.start(static_cast<int>((rest + nanosecondsPerMillisecond - 1) / nanosecondsPerMillisecond));
}

Alarm::Alarm(Alarms &alarms, std::function<void()> ring)
    : m_alarms(alarms)
    , m_ring(std::move(ring))
{
}

Alarm::~Alarm()
{
    cancel();
}

void Alarm::set(Nanoseconds when)
{
    cancel();
    m_place = m_alarms.add(when, this);
}

void Alarm::cancel()
{
    if (m_place)
        m_alarms.m_schedule.erase(*m_place);
    m_place.reset();
}

} // namespace hilera
