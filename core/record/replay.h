#pragma once

#include "core/record/replayscript.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace hilera {

// Plays a run that is over once more: a record of its own is made from the events that were recorded, as far
// as a point of time, at any speed, step by step, on and back. Nothing happens in it that did not happen.
//
// Everything is for the thread it lives on, whose event loop must turn; work that takes longer than half a
// frame is done in parts. Times are nanoseconds since the start of the run.
class Replay : public QObject {
    Q_OBJECT

public:
    // `whole` is finished. The replay begins at its start, as soon as the events are in order: runStarted.
    explicit Replay(std::shared_ptr<const RunRecord> whole, QObject *parent = nullptr);

    [[nodiscard]] const std::shared_ptr<const RunRecord> &whole() const { return m_whole; }
    // As far as it has come; null before it starts.
    [[nodiscard]] std::shared_ptr<const RunRecord> record() const { return m_shown.record; }

    [[nodiscard]] Nanoseconds position() const { return m_shown.time; }
    [[nodiscard]] Nanoseconds end() const { return m_whole->trace().lastEvent(); }
    [[nodiscard]] bool isPlaying() const { return m_isPlaying; }
    // It is on its way to a place that it was sent to.
    [[nodiscard]] bool isSeeking() const { return m_target.has_value() || !m_script; }
    // What was last seen to happen: the events of one instant.
    [[nodiscard]] std::vector<Event> lastSeen() const;

    [[nodiscard]] double speed() const { return m_speed; }
    void setSpeed(double speed);
    void play(); // at its end, from the start
    void pause();
    void stepForward(); // to the next instant at which something is seen to happen; pauses
    void stepBack();
    void seek(Nanoseconds time); // goes on playing from there
    void toStart();
    void toEnd();

    static constexpr double slowest = 0.01;
    static constexpr double fastest = 100;

Q_SIGNALS:
    void runStarted();
    void eventsRecorded(const hilera::EventBatch &batch); // already in the record
    void runRewound(); // record() is another one, of the same run, that has come less far
    void runFinished(); // it has come to the end
    void moved(); // position, playing or seeking

private:
    // A record on its way through the script.
    struct Stage {
        std::shared_ptr<RunRecord> record;
        std::size_t applied = 0; // events
        Nanoseconds time = 0;
    };

    void begin(std::shared_ptr<const ReplayScript> script);
    void tick();
    void work();
    [[nodiscard]] bool goBack(Nanoseconds deadline);
    [[nodiscard]] bool advance(Stage &stage, Nanoseconds target, Nanoseconds deadline);
    void showRebuilt();
    void finishAtEnd();
    [[nodiscard]] Stage anew() const;

    std::shared_ptr<const RunRecord> m_whole;
    std::shared_ptr<const ReplayScript> m_script;
    Stage m_shown;
    Stage m_rebuilt; // on its way to a time before the shown one's; no record: none is
    std::optional<Nanoseconds> m_target;
    bool m_isPlaying = false;
    double m_speed = 1;
    Nanoseconds m_lastTick = 0; // on the steady clock
    QTimer m_frame;
    QTimer m_more; // work is left
};

} // namespace hilera
