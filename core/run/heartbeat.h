#pragma once

#include "core/trace/trackwriter.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace hilera {

// Beats while the event loop of its thread answers. How late each beat comes is the loop's lag.
class Heartbeat : public QObject {
    Q_OBJECT

public:
    static constexpr Nanoseconds interval = nanosecondsPerSecond / 20;

    explicit Heartbeat(QObject *parent = nullptr);

    // From now on beats are recorded on the track; without one, they are only told.
    void recordOn(std::optional<TrackWriter> track);

Q_SIGNALS:
    void beat(qint64 lag); // nanoseconds

private:
    void tick();

    QTimer m_timer;
    Nanoseconds m_due = 0;
    std::optional<TrackWriter> m_track;
};

} // namespace hilera
