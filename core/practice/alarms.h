#pragma once

#include "core/trace/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>

namespace hilera {

class Alarm;

// Runs thousands of alarms on one timer, each at its time or up to a millisecond later. Qt's own list of
// timers is searched linearly.
class Alarms : public QObject {
public:
    explicit Alarms(QObject *parent = nullptr);

private:
    friend class Alarm;
    using Schedule = std::multimap<Nanoseconds, Alarm *>;

    [[nodiscard]] Schedule::iterator add(Nanoseconds when, Alarm *alarm);
    void ringDue();
    void startTimer();

    Schedule m_schedule;
    QTimer m_timer;
    std::optional<Nanoseconds> m_timerEnd;
};

// One alarm, on the same thread. It rings once each time it is set.
class Alarm {
public:
    Alarm(Alarms &alarms, std::function<void()> ring);
    ~Alarm();
    Alarm(const Alarm &) = delete;
    Alarm &operator=(const Alarm &) = delete;

    void set(Nanoseconds when); // by steadyNow; instead of the time before
    void cancel();

private:
    friend class Alarms;

    Alarms &m_alarms;
    std::function<void()> m_ring;
    std::optional<Alarms::Schedule::iterator> m_place;
};

} // namespace hilera
