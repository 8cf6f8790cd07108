#pragma once

#include "core/trace/trace.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace hilera {

// When the timeline is to take in what has happened, and how far time has come. GUI thread.
class TimelineClock : public QObject {
    Q_OBJECT
public:
    explicit TimelineClock(QObject *parent);

    // With the place a replay has come to, if it is one.
    void setTrace(const Trace *trace, std::optional<Nanoseconds> replay = {});
    // The place a replay has come to; without: the steady clock, until the run is over.
    void setReplay(std::optional<Nanoseconds> now);
    // However often it is called, the next tick is a frame's time away.
    void requestTick();

    [[nodiscard]] bool isReplay() const { return m_replay.has_value(); }
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] Nanoseconds now() const; // 0 without a trace

Q_SIGNALS:
    void ticked();

private:
    void tick();

    const Trace *m_trace = nullptr;
    std::optional<Nanoseconds> m_replay;
    QTimer m_frame; // until the next tick that was asked for
    QTimer m_beat; // while the run goes on and open slices grow
};

} // namespace hilera
